"""What a message asks by its question words."""

from __future__ import annotations

import pytest

from nlu.question_words import asked_kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("저축은 한 달에 얼마예요", [{"amount", "budget"}]),
        ("몇 명을 언제까지 뽑나요", [{"count"}, {"schedule"}]),
        ("몇 개월 동안 배우나요", [{"duration"}]),
        ("얼마나 오래 걸려요", [{"duration"}]),
        ("How many firms, and by which year?", [{"count"}, {"schedule"}]),
        ("for how many years does it run", [{"duration"}]),
        ("what is it", []),
        ("somewhere whenever", []),
    ],
)
def test_question_words_tell_the_kinds_that_are_asked(text: str, kinds: list[set[str]]) -> None:
    assert [set(found) for found in asked_kinds(text)] == kinds
