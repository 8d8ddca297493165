"""When the intent is replaced."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from nlu.components.scope_fallback import ScopeFallback

CONFIG = {
    "scope_threshold": 0.6,
    "confidence_threshold": 0.4,
    "sure_confidence": 0.5,
    "in_scope_entities": ["program"],
}
PROGRAM = {"entity": "program", "value": "tips"}
REGION = {"entity": "region", "value": "11"}


def _process(
    name: str | None, confidence: float, scope: float, entities: list[dict[str, Any]], text: str = "text"
) -> Any:
    intent = {"name": name, "confidence": confidence}
    message = Message({"text": text, "intent": intent, "intent_ranking": [intent], "out_of_scope": scope})
    message.set("entities", entities)
    return ScopeFallback(CONFIG).process([message])[0]


@pytest.mark.parametrize(
    ("confidence", "scope", "entities", "expected", "reason"),
    [
        (0.8, 0.1, [], "ask_count", "sure and in scope"),
        (0.8, 0.7, [], "out_of_scope", "beyond the scope threshold"),
        (0.8, 0.7, [REGION], "out_of_scope", "a place alone does not make it ours"),
        (0.8, 0.7, [PROGRAM], "ask_count", "a program does"),
        (0.3, 0.1, [], "nlu_fallback", "in scope but unsure"),
        (0.3, 0.7, [PROGRAM], "nlu_fallback", "about a program but unsure what"),
        (0.3, 0.7, [], "out_of_scope", "scope goes before doubt"),
    ],
)
def test_replacement(
    confidence: float, scope: float, entities: list[dict[str, Any]], expected: str, reason: str
) -> None:
    message = _process("ask_count", confidence, scope, entities)
    assert message.get("intent")["name"] == expected, reason
    assert message.get("intent_ranking")[0]["name"] == "ask_count"


def test_a_payload_is_left_alone() -> None:
    assert _process(None, 0, 0.9, [], "/greet").get("intent")["name"] is None


def test_an_intent_of_out_of_scope_stays() -> None:
    assert _process("out_of_scope", 0.3, 0.1, []).get("intent")["name"] == "out_of_scope"


@pytest.mark.parametrize(("confidence", "expected"), [(0.4, "nlu_fallback"), (0.9, "out_of_scope")])
def test_out_of_scope_about_a_program_must_be_sure(confidence: float, expected: str) -> None:
    assert _process("out_of_scope", confidence, 0.9, [PROGRAM]).get("intent")["name"] == expected
