"""The wording of plain results, in every language."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest
import yaml
from rasa.shared.core.trackers import DialogueStateTracker

from bot.composing import COMPOSERS
from bot.paths import PROJECT
from bot.responses import LocalizedResponses, fixed_replies
from bot.wording import languages, wording

SOURCE = {"document": "003_x.txt", "lines": [36, 37], "title": "A headline", "publisher": "P", "dateline": "the 17th"}
FACT = {"id": "count", "text": "TIPS will select 1,200 companies a year.", "source": SOURCE}
TIPS = {"id": "tips", "name": "TIPS", "is_program": True}
PART = {"owner": TIPS, "facts": [FACT], "unsaid": None, "near": []}
OPEN_PART = {"owner": TIPS, "facts": [], "unsaid": "the application deadline", "near": [FACT]}
NEXT = {"intent": "ask_operator", "entity": "program", "value": "tips", "topic": "who runs it", "owner": "TIPS"}


def _answer(outcome: str, parts: list[Any], **more: Any) -> dict[str, Any]:
    return {"outcome": outcome, "parts": parts, "candidates": [], "topic": None, "next": [], "check": None, **more}


@pytest.mark.parametrize("language", languages())
def test_an_answer_is_the_fact_then_its_source_then_next_questions(language: str) -> None:
    body = COMPOSERS["utter_answer"](wording(language), _answer("answered", [PART], next=[NEXT]))
    assert body["kind"] == "answer"
    assert body["text"] == FACT["text"]
    assert body["sources"] == [SOURCE]
    assert body["buttons"][0]["payload"] == '/ask_operator{"program": "tips"}'


@pytest.mark.parametrize("language", languages())
def test_what_is_not_stated_is_said_with_what_is_near_and_a_counselor(language: str) -> None:
    body = COMPOSERS["utter_answer"](wording(language), _answer("not_stated", [OPEN_PART]))
    assert body["kind"] == "not_in_documents"
    assert "the application deadline" in body["text"]
    assert FACT["text"] in body["text"]
    assert body["buttons"][0]["payload"] == "/send_inquiry"


@pytest.mark.parametrize("language", languages())
def test_several_programs_are_told_apart_by_name(language: str) -> None:
    other = {**PART, "owner": {**TIPS, "id": "jump-up", "name": "Jump-Up"}}
    body = COMPOSERS["utter_answer"](wording(language), _answer("answered", [PART, other]))
    assert body["programs"] == ["tips", "jump-up"]
    assert re.search("^Jump-Up[:：]", body["text"], re.MULTILINE)


def test_an_inquiry_without_a_question_asks_for_one() -> None:
    body = COMPOSERS["utter_inquiry"](wording("en"), {"question": "/send_inquiry", "programs": []})
    assert body["kind"] == "question"
    assert "inquiry" not in body


def test_every_response_of_the_domain_is_worded_in_every_language() -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))
    worded = set(COMPOSERS) | set(fixed_replies())
    assert set(domain["responses"]) == worded
    for name in fixed_replies():
        for language in languages():
            assert _generate(name, language)["text"]


def test_a_response_that_nobody_worded_says_nothing() -> None:
    tracker = DialogueStateTracker("someone", [])
    assert asyncio.run(LocalizedResponses().generate("utter_unheard_of", tracker, "rest")) is None


def _generate(name: str, language: str) -> dict[str, Any]:
    tracker = DialogueStateTracker("someone", [])
    message = asyncio.run(LocalizedResponses().generate(name, tracker, "rest", language=language))
    assert message is not None
    body: dict[str, Any] = message["custom"]
    assert body["language"] == language
    return body
