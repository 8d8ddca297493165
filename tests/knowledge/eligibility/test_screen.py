"""All programs at once: groups, their order, and the question that decides the most."""

from __future__ import annotations

from typing import Any

from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.screen import Screening, screen
from tests.knowledge.eligibility.samples import TODAY, VOCABULARY, admits, audience, knowledge_with, leaf, yes_no

INSURED, LICENSED = yes_no("insured", True), yes_no("licensed", True)
YOUNG, AFLOAT = leaf("age", at_most=39), yes_no("wrecked", False)


def screened(programs: dict[str, dict[str, Any]], **facts: Any) -> Screening:
    return screen(parse_facts(facts, TODAY, VOCABULARY), TODAY, knowledge_with(programs))


def names(group: Any) -> list[str]:
    return [found.program for found in group]


def test_each_program_is_in_the_group_of_its_status() -> None:
    programs = {
        "a": admits(INSURED),
        "b": admits(YOUNG),
        "c": audience(INSURED),
        "d": admits(LICENSED),
        "e": audience(),
    }
    found = screened(programs, insured=True, age=50)
    assert names(found.can) == ["a"]
    assert names(found.could) == ["d"]
    assert names(found.cannot) == ["b"]
    assert names(found.not_stated) == ["c", "e"]
    assert sorted(names(found.checks)) == sorted(programs)


def test_what_asks_for_more_of_what_the_person_is_comes_first() -> None:
    found = screened({"a": admits(INSURED), "b": admits(INSURED, YOUNG)}, insured=True, age=20)
    assert names(found.can) == ["b", "a"]


def test_a_named_audience_comes_before_programs_that_name_nobody() -> None:
    found = screened({"a": audience(), "b": audience(INSURED)}, insured=True)
    assert names(found.not_stated) == ["b", "a"]


def test_what_is_most_likely_to_come_true_comes_first() -> None:
    found = screened({"a": admits(INSURED, LICENSED), "b": admits(INSURED), "c": admits(AFLOAT)})
    assert names(found.could) == ["c", "b", "a"]


def test_what_the_person_could_change_comes_first() -> None:
    found = screened({"a": admits(YOUNG), "b": admits(INSURED, LICENSED), "c": admits(INSURED)}, age=50, **NO)
    assert names(found.cannot) == ["c", "b", "a"]


NO = {"insured": False, "licensed": False}


def test_the_fact_that_decides_the_most_programs_is_asked_first() -> None:
    found = screened({"a": admits(INSURED), "b": admits(YOUNG), "c": admits(YOUNG)})
    assert found.missing == ("age", "insured")


def test_settled_programs_ask_for_nothing() -> None:
    found = screened({"a": admits(INSURED), "b": admits(YOUNG, LICENSED)}, age=50)
    assert found.missing == ("insured",)
