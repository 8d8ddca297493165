"""Long messages: the part that asks."""

from __future__ import annotations

import pytest

from nlu.focus import WITH_SUBJECT, focus
from nlu.several import asks_for_several


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("TIPS 몇 개 뽑아?", "TIPS 몇 개 뽑아?"),
        (
            "올해 서른다섯이고 작년에 화장품 브랜드를 창업했는데요, 청년창업사관학교 대상이 되는지 궁금합니다",
            "청년창업사관학교 대상이 되는지 궁금합니다",
        ),
        (
            "Business has been slow at our noodle place this winter. How much would the voucher be? Thank you so much.",
            "How much would the voucher be?",
        ),
        (
            "Em là du học sinh năm cuối ở Jeonju và muốn ở lại Hàn Quốc. Chương trình ghép nối có dành cho em không?",
            "Chương trình ghép nối có dành cho em không?",
        ),
        (
            "我在全州开了一家小面馆，今年冬天生意一直不太好。代金券一共可以拿到多少钱？谢谢。",
            "代金券一共可以拿到多少钱？",
        ),
    ],
)
def test_the_question_is_found_behind_the_story(text: str, asking: str) -> None:
    assert focus(text) == asking


def test_a_part_that_does_not_name_its_subject_takes_the_part_before_along() -> None:
    text = "We run a small noodle place in Jeonju. Is there a voucher for small shops? How much is it?"
    assert focus(text) == "How much is it?"
    assert focus(text, WITH_SUBJECT) == "Is there a voucher for small shops? How much is it?"


@pytest.mark.parametrize(
    "text",
    [
        "예산이랑 목표 인원 둘 다 알려줘",
        "성과와 이유",
        "the budget and the number",
        "both targets",
        "ngân sách và số người",
        "ca hai",
        "预算和人数",
        "分别是多少",
    ],
)
def test_two_things_asked_at_once_are_noticed(text: str) -> None:
    assert asks_for_several(text)


@pytest.mark.parametrize("text", ["사과 먹을래", "과제가 뭐야", "how many are selected", "Andong startups"])
def test_words_that_only_look_like_joining_are_not_taken_for_it(text: str) -> None:
    assert not asks_for_several(text)
