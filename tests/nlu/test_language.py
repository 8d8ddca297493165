"""Language detection against `languages.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nlu.language import DEFAULT_LANGUAGE, Detection, detect
from tests.nlu.short_languages import SENTENCE, SPOKEN, messages, rates, word_count

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "languages.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['current']}-{case['text']}")
def test_language(case: dict[str, Any]) -> None:
    found = detect(str(case["text"]), case["current"])
    assert found.code == case["code"], case["reason"]
    if "certain" in case:
        assert found.certain == case["certain"], case["reason"]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 80
    assert all(case["reason"] for case in CASES)


def test_known_names_decide_nothing() -> None:
    text = "Startup for All"
    assert detect(text, "ko", [(0, len(text))]) == Detection("ko", False)
    assert detect("스마트공장", "en", [(0, 5)]) == Detection("en", False)


def test_names_are_left_out_but_the_rest_decides() -> None:
    assert detect("Startup for All 얼마예요", "en", [(0, 15)]).code == "ko"
    assert detect("what is 스마트공장", "ko", [(8, 13)]).code == "en"


def test_nothing_at_the_start_is_the_default() -> None:
    assert detect("!!").code == DEFAULT_LANGUAGE


ODD = {"letters": "a" * 100_000, "hangul": "가" * 100_000, "surrogate": "\ud800", "null": "\x00", "accents": "é" * 5000}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_messages_are_answered(text: str) -> None:
    assert detect(text, "ko").code


def test_there_are_enough_short_messages() -> None:
    halves = messages()
    assert all(len(halves[half][code]) == 50 for half in halves for code in SPOKEN)
    assert sum(len(texts) for half in halves.values() for texts in half.values()) == 500
    assert all(word_count(text) <= 7 for half in halves.values() for code in SPOKEN for text in half[code])


def test_a_sentence_tells_its_language_in_any_conversation() -> None:
    found = rates("report", SENTENCE)
    right, count = (sum(column) for column in zip(*found.values(), strict=True))
    assert right / count >= 0.98, found
    assert all(right / count >= 0.9 for right, count in found.values()), found


def test_at_the_start_nearly_every_short_message_tells_its_language() -> None:
    for half in messages().values():
        wrong = [text for code in SPOKEN for text in half[code] if detect(text).code != code]
        assert len(wrong) <= 4, wrong
