"""Cheap action calls: they ask and judge as Rasa's own do."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.action_calls import EVENTS_SENT, make_action_calls_cheap

ORIGINAL = RemoteAction._validate_action_result
ORIGINAL_REQUEST = RemoteAction._action_call_format
ACTION = RemoteAction("action_answer", EndpointConfig("http://127.0.0.1", enable_selective_domain=True))
DOMAIN = Domain.empty()
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
    make_action_calls_cheap()
    for validate in (ORIGINAL, RemoteAction._validate_action_result):
        if fits:
            assert validate(action, result)
        else:
            with pytest.raises(ValidationError):
                validate(action, result)


def test_the_request_is_rasas_own_for_a_short_conversation() -> None:
    assert request_of(turns=2) == ORIGINAL_REQUEST(ACTION, conversation(2), DOMAIN)


def test_an_action_is_told_the_latest_events_of_a_long_conversation() -> None:
    whole, sent = ORIGINAL_REQUEST(ACTION, conversation(40), DOMAIN), request_of(turns=40)
    assert sent["tracker"]["events"] == whole["tracker"]["events"][-EVENTS_SENT:]
    assert {**sent["tracker"], "events": None} == {**whole["tracker"], "events": None}


def request_of(turns: int) -> dict[str, Any]:
    make_action_calls_cheap()
    return RemoteAction._action_call_format(ACTION, conversation(turns), DOMAIN)


def conversation(turns: int) -> DialogueStateTracker:
    tracker = DialogueStateTracker("someone", [])
    for number in range(turns):
        for event in (ActionExecuted("action_listen"), UserUttered(f"question {number}"), BotUttered("answer")):
            event.timestamp = float(number)
            tracker.update(event)
    return tracker
