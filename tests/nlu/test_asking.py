"""Telling questions from answers by their form."""

from __future__ import annotations

import pytest

from nlu.asking import asks, asks_to_join, speaks_for_oneself


@pytest.mark.parametrize(
    "text",
    [
        "TIPS는 몇 개 뽑아?",
        "나이 제한이 있나요",
        "이건 왜 필요한가요..",
        "그게 뭔데",
        "지원 대상 알려줘",
        "what is TIPS",
        "can i apply",
        "Who runs it",
        "그 얘기 어디서 나온 거예요",
        "직원 몇 명까지 쳐주는 거예요",
        "TIPS là gì",
        "dieu kien gom nhung gi",
        "năm nay mới bắt đầu à",
        "co gioi han tuoi khong",
        "khi nào hết hạn",
        "người nước ngoài tham gia được không",
        "有年龄限制吗",
        "什么时候截止",
        "多少家企业",
    ],
)
def test_questions_are_found_with_and_without_a_question_mark(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "35살이요",
        "네 협력사예요",
        "아니요 나이가 많아요",
        "3년",
        "언제든 일할 수 있어요",
        "yes, i want to work in korea",
        "no, only in korea",
        "iksan",
        "không",
        "chưa đâu",
        "không có nhân viên nào",
        "không nợ gì cả",
        "chưa",
        "không, chỉ bán trong nước",
        "tôi không có khoản vay",
        "khong phai iksan",
        "没有",
        "不是",
        "我在公司上班",
        "",
    ],
)
def test_answers_are_no_questions(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "소상공인인데 받을 수 있나요",
        "저도 되나요",
        "i'm 40, can i join",
        "Can our firm apply?",
        "em đăng ký được không",
        "toi tham gia duoc khong",
        "我能申请吗",
    ],
)
def test_people_speak_for_themselves(text: str) -> None:
    assert speaks_for_oneself(text)


@pytest.mark.parametrize(
    "text",
    [
        "소상공인도 신청할 수 있나요?",
        "39세까지 되나요",
        "Can foreigners join TIPS?",
        "người nước ngoài tham gia được không",
        "外国人能申请吗",
    ],
)
def test_questions_about_others_are_told_apart(text: str) -> None:
    assert not speaks_for_oneself(text)


def test_using_something_is_joining_it_but_what_it_is_used_for_is_not_asked_to_join() -> None:
    assert asks_to_join("我们可以使用这个制度吗")
    assert asks_to_join("能用代金券吗")
    assert not asks_to_join("代金券能用在哪里")
    assert asks_to_join("em góp mỗi tháng 200.000 won trong 5 năm được không")
    assert not asks_to_join("góp 200.000 won thì nhận bao nhiêu")
