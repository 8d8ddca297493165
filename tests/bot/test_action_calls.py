"""The shared validator of action results accepts and refuses what Rasa's own does."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from bot.action_calls import build_validator_once

ORIGINAL = RemoteAction._validate_action_result
CASES: list[tuple[Any, bool]] = [
    ({"events": [], "responses": []}, True),
    ({"events": [{"event": "slot", "name": "context", "value": {}}], "responses": [{"text": "hello"}]}, True),
    ({"events": "none", "responses": []}, False),
    ({"events": [{"name": "no event"}], "responses": []}, False),
    ([], False),
]


@pytest.mark.parametrize(("result", "fits"), CASES)
def test_it_judges_as_rasa_does(result: Any, fits: bool) -> None:
    action = RemoteAction("action_answer", None)
    build_validator_once()
    for validate in (ORIGINAL, RemoteAction._validate_action_result):
        if fits:
            assert validate(action, result)
        else:
            with pytest.raises(ValidationError):
                validate(action, result)
