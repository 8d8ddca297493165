"""What people say of themselves, read as facts; the cases are data in `told.yml`, each with the reason it is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.eligibility.facts import FactError, parse_facts
from knowledge.eligibility.telling.reading import Reading, read_facts, read_statements
from knowledge.eligibility.telling.replies import wants_to_stop
from knowledge.eligibility.telling.words import found, negated_in
from knowledge.eligibility.vocabulary import load_vocabulary
from nlu.entities.finder import EntityFinder
from nlu.entities.gazetteer import Gazetteer

TODAY = date(2026, 11, 30)
CASES = yaml.safe_load((Path(__file__).parent / "told.yml").read_text(encoding="utf-8"))
LANGUAGES = {"ko", "en", "vi", "zh"}
ALSO = {"years_in_business": "founded_on"}
"""A question that the answer to another one settles."""


@cache
def _finder() -> EntityFinder:
    return EntityFinder(Gazetteer.read({"program": "knowledge/programs", "audience": "knowledge/audiences.yml"}))


def _entities(text: str) -> list[dict[str, Any]]:
    return [
        {"entity": one.kind, "value": one.value, "start": one.start, "end": one.end, "detail": one.detail}
        for one in _finder().find(text)
    ]


def read(text: str, pending: str | None = None, relevant: Any = (), known: Any = ()) -> Reading:
    return read_facts(text, _entities(text), pending, relevant, TODAY, known)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_it_is_read_as_told(case: dict[str, Any]) -> None:
    reading = read(case["says"], case.get("asked"), case.get("relevant", ()), case.get("known", ()))
    assert reading.values == pytest.approx(case["facts"]) if _plain(case["facts"]) else reading.values == case["facts"]
    assert reading.declined is case.get("declined", False)


def _plain(facts: dict[str, Any]) -> bool:
    return all(isinstance(value, int | float) for value in facts.values())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i run a small shop, can my shop get the voucher?", {"role": "small_business_owner"}),
        ("작은 가게 하는데 저도 되나요?", {"role": "small_business_owner"}),
        ("How old may my company be to get in?", {}),
        ("tôi mở quán nhỏ, quán của tôi có được nhận phiếu không", {"role": "small_business_owner"}),
        ("sinh viên đăng ký được không", {}),
        ("我开了一家小店，可以申请代金券吗", {"role": "small_business_owner"}),
        ("学生可以申请吗", {}),
        ("직원 몇 명까지 소공인으로 쳐주나요", {}),
    ],
)
def test_what_a_question_is_about_is_not_told(text: str, told: dict[str, Any]) -> None:
    assert read_statements(text, _entities(text), TODAY).values == told


def _examples() -> Iterator[Any]:
    for fact in load_vocabulary().facts.values():
        for language, answers in fact.examples.__root__.items():
            yield from (pytest.param(fact.id, answer, id=f"{fact.id} {language}: {answer}") for answer in answers)


@pytest.mark.parametrize(("fact", "answer"), _examples())
def test_every_example_of_the_vocabulary_answers_its_question(fact: str, answer: str) -> None:
    assert {fact, ALSO.get(fact, fact)} & read(answer, fact).values.keys()


def test_every_fact_shows_how_people_tell_it_in_each_language() -> None:
    for fact in load_vocabulary().facts.values():
        assert set(fact.examples.languages) >= {*LANGUAGES, *fact.question.languages}, fact.id


def test_every_fact_and_value_has_its_words_in_each_language() -> None:
    for fact in load_vocabulary().facts.values():
        localized = (fact.names, fact.question, *(value.names for value in fact.values))
        assert all(set(text.languages) >= LANGUAGES for text in localized), fact.id
        phrases = (fact.says, fact.cues, *(value.says for value in fact.values))
        assert all(set(several.languages) >= LANGUAGES for several in phrases if several.languages), fact.id


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("dừng lại", True),
        ("thoi khong hoi nua", True),
        ("算了", True),
        ("不用问了", True),
        ("그만할래요", True),
        ("đúng rồi", False),
        ("tôi không biết", False),
        ("不知道", False),
        ("công ty dừng xuất khẩu rồi", False),
    ],
)
def test_a_person_can_stop_the_questions(text: str, wanted: bool) -> None:
    assert wants_to_stop(text) is wanted


@given(st.text(max_size=120), st.sampled_from([None, *load_vocabulary().facts]))
def test_whatever_is_typed_only_facts_in_their_form_come_out(text: str, pending: str | None) -> None:
    reading = read(text, pending)
    # out of bounds, or at odds with one another, but never of the wrong form or name
    wrong_form = {"unknown_fact", "not_boolean", "not_a_value", "not_a_region", "not_a_date"}
    assert not wrong_form & _codes(reading.values), reading.values


def _codes(values: Mapping[str, Any]) -> set[str]:
    """What is wrong with facts, by code."""
    try:
        parse_facts(values, TODAY)
    except FactError as error:
        return {problem.code for problem in error.problems}
    return set()


def test_a_language_without_words_of_its_own_can_still_have_phrases() -> None:
    assert found("би оюутан байна", {"mn": ["оюутан"]})
    assert not negated_in("mn", "би оюутан биш", 3, 10)
