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
        ("được bao nhiêu tiền", [{"amount", "budget"}]),
        ("bao nhieu cong ty va khi nao", [{"count"}, {"schedule"}]),
        ("đào tạo mấy tháng", [{"duration"}]),
        ("bao nhiêu tuổi thì được", [{"age"}]),
        ("tại sao", [{"reason"}]),
        ("每个月多少钱", [{"amount", "budget"}]),
        ("选多少家企业，什么时候截止", [{"count"}, {"schedule"}]),
        ("培训几个月", [{"duration"}]),
        ("多大年龄可以", [{"age"}]),
        ("为什么", [{"reason"}]),
        ("기술탈취 신고 담당자 누구?", [{"person", "contact"}]),
        ("name of the person in charge", [{"person", "contact"}]),
        ("cho xin ten ng phu trach", [{"person", "contact"}]),
        ("负责人叫什么", [{"person", "contact"}]),
        ("로컬 창업가는 누가 키워요?", [{"operator"}]),
        ("who organizes the festival", [{"operator"}]),
        ("đơn vị nào điều hành quỹ", [{"operator"}]),
        ("这个基金归谁管", [{"operator"}]),
        ("what is it", []),
        ("somewhere whenever", []),
    ],
)
def test_question_words_tell_the_kinds_that_are_asked(text: str, kinds: list[set[str]]) -> None:
    assert [set(found) for found in asked_kinds(text)] == kinds
