"""What the first start does about profiles."""

from __future__ import annotations

import pytest

from matching.storage import ProfileStore
from tests.running import RunningAssistant

pytestmark = pytest.mark.running


def test_a_first_start_loads_samples_and_says_so(assistant: RunningAssistant) -> None:
    store = ProfileStore(f"sqlite:///{assistant.folder / 'ieum.db'}")
    assert (store.count("candidates"), store.count("jobs")) == (500, 200)
    assert store.ids("candidates", sample=False) == store.ids("jobs", sample=False) == []
    assert "500 sample candidates and 200 sample jobs are loaded" in (assistant.folder / "launcher.log").read_text()
