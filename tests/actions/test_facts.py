"""Taking in what a person tells."""

from __future__ import annotations

from datetime import date

from actions.facts import merge

TODAY = date(2026, 3, 2)


def test_new_corrected_and_repeated_facts_are_told_apart() -> None:
    merged = merge({"age": 35, "role": "founder"}, {"age": 36, "role": "founder", "outstanding_loan": True}, TODAY)
    assert merged.facts == {"age": 36, "role": "founder", "outstanding_loan": True}
    assert set(merged.changed) == {"age", "outstanding_loan"}
    assert merged.corrected == ("age",)
    assert merged.confirmed == ("role",)


def test_what_makes_no_sense_is_left_out_and_the_rest_is_kept() -> None:
    merged = merge({}, {"age": 300, "role": "founder"}, TODAY)
    assert merged.facts == {"role": "founder"}
    assert merged.problems == ({"fact": "age", "code": "too_large", "other": None},)


def test_more_engineers_than_employees_are_left_out() -> None:
    merged = merge({"employees": 0}, {"engineers": 5}, TODAY)
    assert merged.facts == {"employees": 0}
    assert merged.problems == ({"fact": "engineers", "code": "more_than", "other": "employees"},)


def test_fewer_employees_than_the_engineers_told_before_are_left_out() -> None:
    merged = merge({"engineers": 5}, {"employees": 0}, TODAY)
    assert merged.facts == {"engineers": 5}
    assert merged.problems


def test_of_two_facts_that_contradict_one_another_the_last_told_holds() -> None:
    merged = merge({"founded_on": "2023"}, {"years_in_business": 10}, TODAY)
    assert merged.facts == {"years_in_business": 10}
    assert merged.problems == ()


def test_a_fact_taken_back_is_unknown_again() -> None:
    assert merge({"age": 35}, {"age": None}, TODAY).facts == {}
