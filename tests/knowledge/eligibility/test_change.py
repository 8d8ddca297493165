"""The nearest change that turns a no into a yes, where the person can bring it about."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.eligibility.change import Change, nearest_change
from knowledge.eligibility.values import Between, FactValue
from tests.knowledge.eligibility.samples import admits, check_rules, leaf, yes_no

INSURED, LICENSED = yes_no("insured", True), yes_no("licensed", True)
YOUNG = leaf("age", at_most=39)


def changes(*conditions: dict[str, Any], **facts: Any) -> list[tuple[str, FactValue]] | None:
    found = nearest_change(check_rules(admits(*conditions), facts))
    return None if found is None else [(change.fact, change.to) for change in found]


def test_a_condition_that_the_person_can_influence() -> None:
    assert nearest_change(check_rules(admits(INSURED), {"insured": False})) == (Change("insured", "insured", True),)


def test_a_condition_that_nobody_can_influence() -> None:
    assert changes(YOUNG, age=50) is None
    assert changes(YOUNG, INSURED, age=50, insured=False) is None


def test_every_failed_condition_has_to_change() -> None:
    assert changes(INSURED, LICENSED, insured=False, licensed=False) == [("insured", True), ("licensed", True)]


def test_of_several_ways_in_the_one_with_the_fewest_changes_is_told() -> None:
    either = {"any_of": [{"all_of": [INSURED, leaf("fee", at_most=100)]}, LICENSED, YOUNG]}
    assert changes(either, insured=False, fee=200, licensed=False, age=50) == [("licensed", True)]


def test_what_is_unknown_need_not_change() -> None:
    assert changes(INSURED, LICENSED, YOUNG, insured=False) == [("insured", True)]


@pytest.mark.parametrize("facts", [{"insured": True}, {}])
def test_where_nothing_speaks_against_the_person_nothing_has_to_change(facts: dict[str, Any]) -> None:
    assert changes(INSURED, **facts) == []


@pytest.mark.parametrize(
    ("condition", "facts", "to"),
    [
        (leaf("fee", at_most=500), {"fee": 600}, Between(None, 500)),
        (leaf("term", at_least=3), {"term": 2}, Between(3, None)),
        (leaf("term", at_least=3, at_most=5), {"term": 2}, Between(3, 5)),
        (leaf("inspected_on", on_or_after="2030-01-01"), {"inspected_on": "2029"}, Between("2030-01-01", None)),
        ({"not": INSURED}, {"insured": True}, False),
    ],
)
def test_to_what_it_would_have_to_change(condition: dict[str, Any], facts: dict[str, Any], to: FactValue) -> None:
    found = changes(condition, **facts)
    assert found is not None
    assert [value for _, value in found] == [to]


@pytest.mark.parametrize("condition", [leaf("fee", over=500), {"not": leaf("fee", at_most=500)}])
def test_next_to_an_excluded_bound_there_is_no_nearest_number(condition: dict[str, Any]) -> None:
    assert changes(condition, fee=500) is None


def test_a_change_that_would_break_another_condition_is_none() -> None:
    uninsured = yes_no("insured", False, "uninsured")
    assert changes(INSURED, uninsured, insured=True) is None


def test_what_was_only_implied_may_be_otherwise() -> None:
    assert changes(LICENSED, rank="guest") == [("licensed", True)]
