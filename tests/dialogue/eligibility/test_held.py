"""Every written conversation, held with the running assistant."""

from __future__ import annotations

import httpx
import pytest

from tests.dialogue.eligibility.cases import Dialogue, dialogues
from tests.dialogue.eligibility.holding import difference, hold
from tests.running import Conversation

pytestmark = pytest.mark.running
GATED = ("ko", "en")
"""Languages in which every conversation must hold; `python -m tests.dialogue.eligibility` measures all of them."""


@pytest.mark.parametrize("dialogue", dialogues(), ids=lambda one: one.name)
@pytest.mark.parametrize("language", GATED)
def test_the_conversation_comes_to_its_outcome(client: httpx.Client, dialogue: Dialogue, language: str) -> None:
    outcome = hold(Conversation(client, language), dialogue, language)
    assert not difference(dialogue, outcome)
