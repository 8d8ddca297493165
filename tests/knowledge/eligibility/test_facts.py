"""What is told is read as it is meant, and what makes no sense is refused by name, reason and remedy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from knowledge.eligibility.derived import complete
from knowledge.eligibility.facts import FactError, Problem, parse_facts
from knowledge.eligibility.values import Between, FactValue, as_json, ends
from tests.knowledge.eligibility.samples import TODAY, VOCABULARY


def read(**raw: Any) -> dict[str, FactValue]:
    return dict(parse_facts(raw, TODAY, VOCABULARY))


def refuse(**raw: Any) -> tuple[Problem, ...]:
    with pytest.raises(FactError) as error:
        read(**raw)
    return error.value.problems


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("licensed", True, True),
        ("licensed", False, False),
        ("rank", "mate", "mate"),
        ("catch", "cod", ("cod",)),
        ("catch", ["crab", "cod", "crab"], ("crab", "cod")),
        ("age", 35, 35),
        ("age", 35.0, 35),
        ("age", 0, 0),
        ("age", 120, 120),
        ("years", 2.5, 2.5),
        ("fee", 500000, 500000),
        ("age", {"at_least": 30, "at_most": 39}, Between(30, 39)),
        ("age", {"at_least": 30}, Between(30, None)),
        ("age", {"at_least": None, "at_most": 39}, Between(None, 39)),
        ("age", {"at_least": 35, "at_most": 35}, 35),
        ("built_on", "2023-03-15", "2023-03-15"),
        ("built_on", "2023-02", Between("2023-02-01", "2023-02-28")),
        ("built_on", "2023-3", Between("2023-03-01", "2023-03-31")),
        ("built_on", "2023", Between("2023-01-01", "2023-12-31")),
        ("built_on", 2023, Between("2023-01-01", "2023-12-31")),
        ("built_on", "2031", Between("2031-01-01", "2031-03-15")),
        ("built_on", "2031-03-15", "2031-03-15"),
        ("built_on", {"at_least": "2020", "at_most": "2021-05"}, Between("2020-01-01", "2021-05-31")),
        ("inspected_on", "2032-06-01", "2032-06-01"),
        ("harbour", "35", "35"),
        ("harbour", "35010", "35010"),
        ("harbour", "전주", "35010"),
        ("harbour", "전북 전주", "35010"),
        ("harbour", "Jeonju, Jeonbuk", "35010"),
        ("harbour", "경기도 수원시 장안구", "31011"),
        ("harbour", "JEONBUK", "35"),
        ("harbour", "광주", ("24", "31250")),
        ("harbour", ["서울", "부산"], ("11", "21")),
    ],
)
def test_what_is_told_is_read(name: str, raw: Any, value: FactValue) -> None:
    assert read(**{name: raw}) == {name: value}


@pytest.mark.parametrize(
    ("name", "raw"),
    [("age", {"at_least": 30, "at_most": 39}), ("built_on", "2023-02"), ("catch", ["cod", "eel"]), ("harbour", "광주")],
)
def test_what_was_read_can_be_told_again(name: str, raw: Any) -> None:
    once = read(**{name: raw})
    assert read(**{name: as_json(once[name])}) == once


def test_null_is_unknown() -> None:
    assert read(age=None, rank=None) == {}


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("licensed", "yes", "not_boolean"),
        ("licensed", 1, "not_boolean"),
        ("licensed", {}, "not_boolean"),
        ("age", "many", "not_number"),
        ("age", "35", "not_number"),
        ("age", True, "not_number"),
        ("age", [35], "not_number"),
        ("age", float("nan"), "not_number"),
        ("age", float("inf"), "not_number"),
        ("age", {"from": 30}, "not_number"),
        ("age", {"at_least": "many"}, "not_number"),
        ("age", 35.5, "not_whole"),
        ("fee", 0.5, "not_whole"),
        ("age", -3, "too_small"),
        ("age", 300, "too_large"),
        ("age", 10**400, "too_large"),
        ("age", {"at_least": -3, "at_most": 5}, "too_small"),
        ("years", 150.1, "too_large"),
        ("age", {}, "empty"),
        ("age", {"at_least": None}, "empty"),
        ("age", {"at_least": 40, "at_most": 30}, "empty"),
        ("catch", [], "empty"),
        ("rank", "admiral", "not_a_value"),
        ("rank", ["mate"], "not_a_value"),
        ("rank", 3, "not_a_value"),
        ("rank", {"at_least": 1}, "not_a_value"),
        ("catch", ["cod", "admiral"], "not_a_value"),
        ("catch", [["cod"]], "not_a_value"),
        ("harbour", "Atlantis", "not_a_region"),
        ("harbour", "", "not_a_region"),
        ("harbour", 35, "not_a_region"),
        ("harbour", "99", "not_a_region"),
        ("harbour", " ".join(["서울"] * 50), "not_a_region"),
        ("built_on", "yesterday", "not_a_date"),
        ("built_on", "2023-13", "not_a_date"),
        ("built_on", "2023-02-30", "not_a_date"),
        ("built_on", "0000", "not_a_date"),
        ("built_on", True, "not_a_date"),
        ("built_on", {"from": "2020"}, "not_a_date"),
        ("built_on", "2032", "in_the_future"),
        ("built_on", "2031-03-16", "in_the_future"),
        ("built_on", "1700", "too_small"),
        ("ag", 3, "unknown_fact"),
    ],
)
def test_what_makes_no_sense_is_refused(name: str, raw: Any, code: str) -> None:
    (problem,) = refuse(**{name: raw})
    assert (problem.fact, problem.code) == (name, code)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ({"age": -3}, "age: -3 makes no sense; the least possible is 0"),
        ({"fee": 5000000}, "fee: 5000000 makes no sense; the most possible is 1,000,000"),
        ({"built_on": "2032"}, 'built_on: "2032" lies in the future; today is 2031-03-15'),
        ({"insurde": True}, "insurde: no such fact; did you mean insured?"),
        ({"qqq": True}, "qqq: no such fact; `ieum knowledge facts` lists them all"),
        ({"rank": "skiper"}, 'rank: "skiper" is not one of skipper, mate, guest; did you mean skipper?'),
        ({"crew": 0, "cooks": 5}, "cooks: 5 is more than crew, which is 0"),
        ({"built_on": "2021-03-15", "years": 3}, 'years: 3 does not go with built_on, which is "2021-03-15"'),
    ],
)
def test_the_message_says_what_is_wrong_and_what_would_be_right(raw: dict[str, Any], sentence: str) -> None:
    (problem,) = refuse(**raw)
    assert str(problem) == sentence


def test_a_long_value_is_not_repeated_whole() -> None:
    (problem,) = refuse(age="x" * 10_000)
    assert len(str(problem)) < 200


def test_every_problem_is_told() -> None:
    problems = refuse(age=-3, rank="admiral", zzz=1, licensed=True)
    assert [problem.fact for problem in problems] == ["age", "rank", "zzz"]


def test_two_numbers_are_held_together_only_where_both_are_certain() -> None:
    assert read(crew=5, cooks=5)
    assert read(crew={"at_least": 3}, cooks=5)
    assert [problem.code for problem in refuse(crew={"at_most": 4}, cooks={"at_least": 5})] == ["more_than"]


@pytest.mark.parametrize(
    ("built_on", "today", "years"),
    [
        ("2028-03-15", date(2031, 3, 15), 3.0),
        ("2028-03-16", date(2031, 3, 15), 2 + 364 / 365),
        ("2028-03-14", date(2031, 3, 15), 3 + 1 / 366),
        ("2031-03-15", date(2031, 3, 15), 0.0),
        ("2028-02-29", date(2029, 2, 28), 365 / 366),
        ("2028-02-29", date(2029, 3, 1), 1.0),
        ("2028-02-29", date(2032, 2, 29), 4.0),
    ],
)
def test_years_are_counted_by_anniversaries(built_on: str, today: date, years: float) -> None:
    known = complete(parse_facts({"built_on": built_on}, today, VOCABULARY), today, VOCABULARY)
    assert known.facts["years"] == pytest.approx(years)
    assert known.follows_from["years"] == "built_on"


def test_a_year_alone_leaves_the_years_between_bounds() -> None:
    known = complete(read(built_on="2029"), TODAY, VOCABULARY)
    assert ends(known.facts["years"]) == pytest.approx((1 + 74 / 365, 2 + 73 / 365))


def test_told_years_and_a_vague_date_narrow_one_another() -> None:
    assert complete(read(built_on="2029", years=2), TODAY, VOCABULARY).facts["years"] == 2
    known = complete(read(built_on="2029", years={"at_least": 2}), TODAY, VOCABULARY)
    assert ends(known.facts["years"]) == pytest.approx((2, 2 + 73 / 365))


def test_an_answer_tells_what_it_implies() -> None:
    known = complete(read(rank="skipper"), TODAY, VOCABULARY)
    assert (known.facts["licensed"], known.follows_from["licensed"]) == (True, "rank")


def test_what_is_told_wins_over_what_is_implied() -> None:
    known = complete(read(rank="skipper", licensed=False), TODAY, VOCABULARY)
    assert known.facts["licensed"] is False
    assert "licensed" not in known.follows_from


def test_nothing_is_known_of_what_was_not_told() -> None:
    assert complete(read(rank="mate"), TODAY, VOCABULARY).facts == {"rank": "mate"}
