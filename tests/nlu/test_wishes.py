"""What messages tell of the work or the people looked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nlu.ordinals import LAST, place_in_list
from nlu.wish_cues import night_shifts_asked
from nlu.wishes import wish_finder

CASES = yaml.safe_load((Path(__file__).parent / "wishes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_message_tells_just_this(case: dict[str, Any]) -> None:
    assert wish_finder().find(case["text"]).as_dict() == case["told"], case["why"]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    told = wish_finder().find(text).as_dict()
    assert all(value not in (None, [], ()) for value in told.values())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("why the second?", 2),
        ("introduce candidate 2", 2),
        ("number 12 please", 12),
        ("#3", 3),
        ("the last one", LAST),
        ("두 번째는 왜요?", 2),
        ("2번 소개해 주세요", 2),
        ("마지막 거", LAST),
        ("tại sao cái thứ hai", 2),
        ("gioi thieu cai thu 3", 3),
        ("công ty đầu tiên", 1),
        ("số 4 nhé", 4),
        ("cái cuối cùng", LAST),
        ("第二个为什么", 2),
        ("介绍第3个", 3),
        ("第一家公司", 1),
        ("4号候选人", 4),
        ("最后一个", LAST),
        ("介绍求职者2", 2),
        ("giới thiệu ứng viên 2", 2),
        ("求职者2名", None),
        ("후보 2명", None),
        ("tuyển 2 thợ hàn", None),
        ("两个焊工", None),
        ("introduce me", None),
        ("2 welders", None),
        ("월 250만원", None),
    ],
)
def test_the_entry_of_a_list_that_is_meant(text: str, number: int | None) -> None:
    assert place_in_list(text) == number


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("夜班有吗", True),
        ("有没有夜班", True),
        ("có ca đêm không", True),
        ("công ty 1 có phải làm đêm không", True),
        ("2번은 야간도 해야 되나요", True),
        ("are there night shifts?", True),
        ("any without night shifts?", False),
        ("야간 없는 데 있어요?", False),
        ("야간 가능한 곳 있나요?", False),
        ("day shifts only, no nights", False),
        ("is it far?", False),
    ],
)
def test_whether_there_are_nights_is_asked_or_a_stand_is_taken(text: str, asked: bool) -> None:
    assert night_shifts_asked(text) == asked
