"""Conditions in three values: tests, trees, statuses, what is named and what is missing."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.eligibility.evaluate import check
from knowledge.eligibility.states import State, Status
from tests.knowledge.eligibility.samples import (
    FILE,
    TODAY,
    admits,
    audience,
    check_rules,
    knowledge_with,
    leaf,
    yes_no,
)

INSURED, RETIRED = yes_no("insured", True), yes_no("retired", False)
YES, NO = {"insured": True}, {"insured": False}


def state_of(condition: dict[str, Any], **facts: Any) -> str:
    (result,) = check_rules(admits(condition), facts).conditions
    return result.state.value


@pytest.mark.parametrize(
    ("test", "told", "state"),
    [
        ({"at_most": 39}, 39, "met"),
        ({"at_most": 39}, 40, "not_met"),
        ({"at_least": 39}, 39, "met"),
        ({"at_least": 39}, 38, "not_met"),
        ({"over": 39}, 39, "not_met"),
        ({"over": 39}, 40, "met"),
        ({"under": 39}, 39, "not_met"),
        ({"under": 39}, 38, "met"),
        ({"at_least": 20, "at_most": 39}, 20, "met"),
        ({"at_least": 20, "at_most": 39}, 19, "not_met"),
        ({"at_least": 20, "under": 39}, 39, "not_met"),
        ({"at_most": 39}, {"at_least": 30, "at_most": 39}, "met"),
        ({"at_most": 39}, {"at_least": 30, "at_most": 40}, "unknown"),
        ({"at_most": 39}, {"at_least": 40}, "not_met"),
        ({"at_most": 39}, {"at_most": 39}, "met"),
        ({"at_most": 39}, {"at_least": 39}, "unknown"),
        ({"over": 39}, {"at_most": 39}, "not_met"),
        ({"under": 39}, {"at_least": 39}, "not_met"),
        ({"over": 39}, {"at_least": 39}, "unknown"),
        ({"at_least": 20, "at_most": 39}, {"at_least": 10, "at_most": 50}, "unknown"),
        ({"at_most": 39}, None, "unknown"),
    ],
)
def test_numbers(test: dict[str, Any], told: Any, state: str) -> None:
    assert state_of(leaf("age", **test), age=told) == state


@pytest.mark.parametrize(
    ("fact", "test", "told", "state"),
    [
        ("insured", {"is": True}, True, "met"),
        ("insured", {"is": True}, False, "not_met"),
        ("insured", {"is": False}, False, "met"),
        ("insured", {"is": True}, None, "unknown"),
        ("rank", {"one_of": ["mate", "guest"]}, "guest", "met"),
        ("rank", {"one_of": ["mate", "guest"]}, "skipper", "not_met"),
        ("catch", {"one_of": ["cod"]}, ["crab", "cod"], "met"),
        ("catch", {"one_of": ["cod"]}, ["crab"], "not_met"),
        ("catch", {"one_of": ["cod"]}, "fish", "unknown"),
        ("catch", {"one_of": ["crab"]}, "fish", "not_met"),
        ("catch", {"one_of": ["fish"]}, "cod", "not_met"),
        ("harbour", {"within": ["35"]}, "전주", "met"),
        ("harbour", {"within": ["35"]}, "서울", "not_met"),
        ("harbour", {"within": ["35010"]}, "전북", "unknown"),
        ("harbour", {"within": ["35010"]}, "서울", "not_met"),
        ("harbour", {"within": ["11", "35"]}, "전북", "met"),
        ("harbour", {"within": ["24"]}, "광주", "unknown"),
        ("harbour", {"within": ["35"]}, "광주", "not_met"),
        ("inspected_on", {"on_or_after": "2030-01-01"}, "2030-01-01", "met"),
        ("inspected_on", {"on_or_after": "2030-01-01"}, "2029-12-31", "not_met"),
        ("inspected_on", {"on_or_before": "2030-06-30"}, "2030", "unknown"),
        ("inspected_on", {"on_or_before": "2030-06-30"}, "2030-06", "met"),
        ("inspected_on", {"on_or_before": "2030-06-30"}, {"at_least": "2030-07"}, "not_met"),
    ],
)
def test_other_types(fact: str, test: dict[str, Any], told: Any, state: str) -> None:
    assert state_of(leaf(fact, **test), **{fact: told}) == state


VALUES = {"met": True, "not_met": False, "unknown": None}
FROM_STATUS = {Status.eligible: "met", Status.not_eligible: "not_met", Status.unknown: "unknown"}
STRENGTH = ["not_met", "unknown", "met"]


def kleene(condition: dict[str, Any], one: str, other: str = "unknown") -> str:
    facts = {"insured": VALUES[one], "retired": VALUES[other]}
    return FROM_STATUS[check_rules(admits(condition), facts).status]


A, B = yes_no("insured", True, "a"), yes_no("retired", True, "b")


@pytest.mark.parametrize("one", STRENGTH)
@pytest.mark.parametrize("other", STRENGTH)
def test_all_is_the_weaker_and_any_the_stronger(one: str, other: str) -> None:
    ranks = sorted((one, other), key=STRENGTH.index)
    assert kleene({"all_of": [A, B]}, one, other) == ranks[0]
    assert kleene({"any_of": [A, B]}, one, other) == ranks[1]
    assert kleene({"not": {"not": {"all_of": [A, B]}}}, one, other) == ranks[0]


@pytest.mark.parametrize("one", STRENGTH)
@pytest.mark.parametrize("other", STRENGTH)
def test_not_turns_all_into_any_of_the_opposites(one: str, other: str) -> None:
    negated = {"any_of": [{"not": A}, {"not": B}]}
    assert kleene({"not": A}, one) == STRENGTH[-1 - STRENGTH.index(one)]
    assert kleene({"not": {"all_of": [A, B]}}, one, other) == kleene(negated, one, other)


@pytest.mark.parametrize(
    ("rules", "facts", "status"),
    [
        (admits(INSURED), YES, "eligible"),
        (audience(INSURED), YES, "not_stated"),
        (admits(INSURED), NO, "not_eligible"),
        (audience(INSURED), NO, "not_eligible"),
        (admits(INSURED), {}, "unknown"),
        (audience(INSURED), {}, "unknown"),
        (admits(INSURED, RETIRED), YES, "unknown"),
        (admits(INSURED, RETIRED), NO, "not_eligible"),
        (audience(), {}, "not_stated"),
        (audience(), YES, "not_stated"),
    ],
)
def test_status(rules: dict[str, Any], facts: dict[str, Any], status: str) -> None:
    assert check_rules(rules, facts).status.value == status


UNWRECKED = {**yes_no("wrecked", False), "stated_in": "fund/cap"}
CROSSING = [{"applies_to": "supports_firms", "condition": UNWRECKED}]


@pytest.mark.parametrize(
    ("supports", "wrecked", "status"),
    [(True, True, "not_eligible"), (True, False, "eligible"), (True, None, "unknown"), (False, True, "eligible")],
)
def test_a_crossing_rule_holds_for_every_program_it_applies_to(
    supports: bool, wrecked: bool | None, status: str
) -> None:
    rules = admits(INSURED, supports_firms=supports)
    assert check_rules(rules, {**YES, "wrecked": wrecked}, CROSSING).status.value == status


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"insured": True}, {"insured": "met"}),
        ({"age": 70}, {"insured": "unknown", "age": "met", "crew": "unknown"}),
        ({}, {"insured": "unknown", "age": "unknown", "crew": "unknown"}),
        ({"insured": False}, {"age": "unknown", "crew": "unknown"}),
        ({"insured": False, "age": 30}, {"insured": "not_met", "age": "not_met"}),
        ({"insured": False, "age": 30, "crew": 2}, {"insured": "not_met", "age": "not_met"}),
        ({"age": 30, "crew": 2}, {"insured": "unknown"}),
        ({"age": 70, "crew": 9}, {"insured": "unknown"}),
        ({"age": 70, "crew": 2}, {"age": "met", "crew": "met"}),
    ],
)
def test_of_alternatives_only_those_that_bear_on_the_outcome_are_named(
    facts: dict[str, Any], named: dict[str, str]
) -> None:
    older = {"all_of": [leaf("age", at_least=65), leaf("crew", at_most=5)]}
    conditions = check_rules(admits({"any_of": [INSURED, older]}), facts).conditions
    found = {condition.id: condition.state.value for condition in conditions}
    assert found == named


def test_every_top_condition_is_named_even_where_another_one_has_failed() -> None:
    found = check_rules(admits(INSURED, RETIRED, leaf("age", at_most=39)), {**NO, "age": 20})
    assert [(each.id, each.state.value) for each in found.conditions] == [
        ("insured", "not_met"),
        ("retired", "unknown"),
        ("age", "met"),
    ]


def test_a_condition_under_a_negation_is_met_where_the_document_is_satisfied() -> None:
    found = check_rules(admits({"not": yes_no("retired", True)}), {"retired": False})
    assert found.status is Status.eligible
    assert [condition.state for condition in found.conditions] == [State.met]


def test_each_condition_has_fact_value_and_source() -> None:
    conditions = [yes_no("licensed", True), leaf("years", at_most=3)]
    found = check_rules(admits(*conditions), {"rank": "skipper", "built_on": "2030-03-15"})
    source = {"document": FILE, "lines": [1], "title": "Harbour Fund Opens", "publisher": "", "dateline": ""}
    assert [(each["fact"], each["value"], each["follows_from"]) for each in found.as_dict()["conditions"]] == [
        ("licensed", True, "rank"),
        ("years", 1.0, "built_on"),
    ]
    assert all(each["source"] == source for each in found.as_dict()["conditions"])
    assert found.conditions[0].statement == "fund/who"


def test_the_json_form_is_the_contract() -> None:
    found = check_rules(admits(INSURED, RETIRED), YES).as_dict()
    assert (found["program"], found["status"], found["missing"]) == ("fund", "unknown", ["retired"])
    assert {"id", "state", "fact", "value", "source"} <= found["conditions"][0].keys()


def test_an_unknown_program_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        check("nowhere", {}, TODAY, knowledge_with({}))


def missing(rules: dict[str, Any], **facts: Any) -> tuple[str, ...]:
    return check_rules(rules, facts).missing


def test_nothing_is_missing_once_the_outcome_is_settled() -> None:
    assert missing(admits(INSURED, RETIRED), insured=False) == ()
    assert missing(admits({"any_of": [INSURED, RETIRED]}), insured=True) == ()


def test_what_cannot_change_the_outcome_any_more_is_not_missing() -> None:
    settled = {"any_of": [yes_no("licensed", True), leaf("crew", at_most=5)]}
    assert missing(admits(INSURED, settled), licensed=True) == ("insured",)
    alternatives = {"any_of": [{"all_of": [A, leaf("age", at_most=39)]}, B]}
    assert missing(admits(alternatives), insured=False) == ("retired",)


def test_the_least_likely_of_several_demands_decides_most() -> None:
    rules = admits(yes_no("wrecked", False), INSURED, leaf("rank", one_of=["guest"]))
    assert missing(rules) == ("rank", "insured", "wrecked")


def test_equally_decisive_facts_stay_in_the_order_of_the_record() -> None:
    assert missing(admits(RETIRED, INSURED, leaf("age", at_most=39))) == ("retired", "insured", "age")


def test_a_fact_that_chooses_between_ways_in_comes_first() -> None:
    sea = {"all_of": [yes_no("retired", False, "at-sea"), leaf("age", at_most=39)]}
    land = {"all_of": [yes_no("retired", True, "ashore"), INSURED]}
    assert missing(admits({"any_of": [sea, land]})) == ("retired", "age", "insured")


def test_a_fact_whose_answer_tells_others_decides_what_they_decide() -> None:
    rules = admits(yes_no("licensed", True), leaf("rank", one_of=["skipper", "mate"]))
    assert missing(rules)[0] == "rank"


def test_a_fact_that_two_conditions_absorb_is_not_asked_for() -> None:
    """Whoever is young passes the first condition alone; whoever is not fails the second: the boat cannot matter."""
    young, very_young = leaf("age", "young", at_most=39), leaf("age", "very-young", at_most=29)
    assert missing(admits({"any_of": [young, {"all_of": [very_young, INSURED]}]})) == ("age",)


def test_a_vague_answer_is_asked_for_again_where_it_leaves_the_condition_open() -> None:
    assert missing(admits(leaf("age", at_most=39)), age={"at_least": 30, "at_most": 39}) == ()
    assert missing(admits(leaf("age", at_most=35)), age={"at_least": 30, "at_most": 39}) == ("age",)
    assert missing(admits(leaf("catch", one_of=["cod"])), catch="fish") == ("catch",)
    assert missing(admits(leaf("harbour", within=["35010"])), harbour="전북") == ("harbour",)


def test_a_condition_that_always_holds_is_settled_by_its_fact_alone() -> None:
    always = {"any_of": [A, {"not": yes_no("insured", True, "b")}]}
    assert missing(admits(always)) == ("insured",)
    assert check_rules(admits(always), NO).status is Status.eligible


SEA, LAND = leaf("rank", "at-sea", one_of=["skipper", "mate"]), leaf("rank", "ashore", one_of=["guest"])


def test_what_no_answer_can_bring_about_is_a_no_that_names_every_condition() -> None:
    """Only sailors are let in, and of those whose boat was wrecked only guests: whatever the rank is, it is no."""
    unwrecked = yes_no("wrecked", False)
    rules = admits(SEA, {"any_of": [LAND, unwrecked]}, INSURED)
    assert missing(rules) == ("insured", "rank", "wrecked")
    found = check_rules(rules, {"wrecked": True})
    assert (found.status, found.missing) == (Status.not_eligible, ())
    states = {condition.id: condition.state.value for condition in found.conditions}
    assert states == {"at-sea": "unknown", "ashore": "unknown", "wrecked": "not_met", "insured": "unknown"}


def test_what_a_vague_answer_may_turn_out_to_be_is_not_ruled_out() -> None:
    fish, no_cod = leaf("catch", "fish", one_of=["fish"]), {"not": leaf("catch", "cod", one_of=["cod"])}
    found = check_rules(admits(fish, no_cod), {"catch": "fish"})
    assert (found.status, found.missing) == (Status.unknown, ("catch",))


def test_an_answer_below_every_bound_is_thought_of() -> None:
    assert missing(admits(leaf("term", at_least=0.2))) == ("term",)
