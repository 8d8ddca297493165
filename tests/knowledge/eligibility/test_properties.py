"""What must hold for every program and whatever is known of a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from knowledge.eligibility.compiled import rules_of
from knowledge.eligibility.derived import complete
from knowledge.eligibility.evaluate import Check, check
from knowledge.eligibility.facts import Facts, parse_facts
from knowledge.eligibility.schema import Condition, leaves
from knowledge.eligibility.screen import Screening, screen
from knowledge.eligibility.states import State, Status
from knowledge.store import load_knowledge
from tests.knowledge.eligibility.reference import answers, completions, conditions_of, holds, together
from tests.knowledge.eligibility.strategies import raw_facts, raw_value

KNOWLEDGE = load_knowledge()
VOCABULARY = KNOWLEDGE.vocabulary
TODAY = date(2026, 5, 1)
PEOPLE = raw_facts(VOCABULARY)
EXACT_PEOPLE = raw_facts(VOCABULARY, exact=True)
PROGRAMS = st.sampled_from(sorted(KNOWLEDGE.programs))

property_of = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def screened(raw: Mapping[str, Any]) -> Screening:
    return screen(parse_facts(raw, TODAY), TODAY)


def checked(program: str, raw: Mapping[str, Any]) -> Check:
    return check(program, parse_facts(raw, TODAY), TODAY)


def statuses(raw: Mapping[str, Any]) -> dict[str, Status]:
    return {found.program: found.status for found in screened(raw).checks}


def corrects(less: Facts, more: Facts) -> bool:
    """Whether a further fact denies what an earlier answer told along."""
    before = complete(less, TODAY, VOCABULARY).facts
    return any(name in before and before[name] != value for name, value in more.items() if name not in less)


@property_of
@given(EXACT_PEOPLE, st.data())
def test_a_further_fact_never_changes_a_settled_outcome(raw: dict[str, Any], data: st.DataObject) -> None:
    fewer = {name: value for name, value in raw.items() if data.draw(st.booleans(), label=name)}
    assume(not corrects(parse_facts(fewer, TODAY), parse_facts(raw, TODAY)))
    before, after = statuses(fewer), statuses(raw)
    for program, status in before.items():
        assert status is Status.unknown or after[program] is status, program


@property_of
@given(EXACT_PEOPLE)
def test_a_more_exact_answer_never_changes_a_settled_outcome(raw: dict[str, Any]) -> None:
    vague = {name: _vaguer(name, value) for name, value in raw.items()}
    before, after = statuses(vague), statuses(raw)
    for program, status in before.items():
        assert status is Status.unknown or after[program] is status, program


def _vaguer(name: str, value: Any) -> Any:
    definition = VOCABULARY.facts[name]
    if definition.type in ("whole", "number", "money"):
        least, most = definition.limits.least or 0, definition.limits.most or value + 5
        return {"at_least": max(least, value - 5), "at_most": min(most, value + 5)}
    if definition.type == "region":
        return value[:2]
    return value[:4] if definition.type == "date" else value


@property_of
@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_facts_does_not_matter(raw: dict[str, Any], random: Any) -> None:
    names = list(raw)
    random.shuffle(names)
    one, other = screened(raw), screened({name: raw[name] for name in names})
    assert [found.as_dict() for found in one.checks] == [found.as_dict() for found in other.checks]
    assert one.missing == other.missing


@property_of
@given(EXACT_PEOPLE)
def test_the_outcome_is_that_of_the_plainest_reading(raw: dict[str, Any]) -> None:
    raw.pop("founded_on", None)
    facts = complete(parse_facts(raw, TODAY), TODAY, VOCABULARY).facts
    for program, status in statuses(raw).items():
        conditions = conditions_of(KNOWLEDGE, program)
        truth = together([holds(condition, facts, VOCABULARY) for condition in conditions])
        if truth is None and status is Status.not_eligible:
            assert not any(_completed(conditions, facts)), program
        else:
            assert (status is Status.not_eligible) is (truth is False), program
            assert (status is Status.unknown) is (truth is None), program


def _completed(conditions: list[Condition], facts: Facts) -> Iterator[bool]:
    """The outcome of every way to answer what is unknown."""
    in_play = {leaf.fact for condition in conditions for leaf in leaves(condition)}
    for rest in completions(sorted(in_play - facts.keys()), conditions, VOCABULARY):
        yield bool(together([holds(condition, {**facts, **rest}, VOCABULARY) for condition in conditions]))


@property_of
@given(PEOPLE)
def test_whoever_is_eligible_meets_every_condition_by_a_fact_they_told(raw: dict[str, Any]) -> None:
    for found in screened(raw).can:
        assert found.meaning == "admits"
        assert found.conditions
        for condition in found.conditions:
            assert condition.state is State.met
            assert condition.fact in raw or condition.follows_from in raw


@property_of
@given(PEOPLE)
def test_a_settled_outcome_asks_nothing_and_an_open_one_something(raw: dict[str, Any]) -> None:
    for found in screened(raw).checks:
        assert bool(found.missing) is (found.status is Status.unknown)


@settings(property_of, max_examples=60)
@given(PROGRAMS, EXACT_PEOPLE, st.data())
def test_the_answer_to_the_question_asked_can_change_the_outcome(
    program: str, raw: dict[str, Any], data: st.DataObject
) -> None:
    few = {name: raw[name] for name in raw if data.draw(st.booleans(), label=name)}
    found = checked(program, few)
    assume(found.missing)
    conditions = conditions_of(KNOWLEDGE, program)
    asked, *others = found.missing
    open_names = [name for name in others if name not in few]
    possible = answers(VOCABULARY.facts[asked], conditions)
    for rest in completions(open_names, conditions, VOCABULARY):
        outcomes = {checked(program, {**few, **rest, asked: answer}).status for answer in possible}
        if len(outcomes) > 1:
            return
    pytest.fail(f"{asked} decides nothing for {program} with {few}")


@property_of
@given(PROGRAMS, st.data())
def test_asking_what_is_missing_ends_within_the_facts_in_play(program: str, data: st.DataObject) -> None:
    raw: dict[str, Any] = {}
    in_play = rules_of(KNOWLEDGE)[program].facts
    conditions = conditions_of(KNOWLEDGE, program)
    while (found := checked(program, raw)).missing:
        asked = found.missing[0]
        assert asked in in_play
        assert asked not in raw
        raw[asked] = data.draw(st.sampled_from(answers(VOCABULARY.facts[asked], conditions)), label=asked)
    assert found.status is not Status.unknown


@property_of
@given(PROGRAMS, PEOPLE, st.data())
def test_going_on_without_an_answer_ends_as_well(program: str, raw: dict[str, Any], data: st.DataObject) -> None:
    """Whoever does not know, or answers vaguely, is asked each fact once."""
    skipped: set[str] = set()
    in_play = rules_of(KNOWLEDGE)[program].facts
    while left := [name for name in checked(program, raw).missing if name not in skipped]:
        skipped.add(left[0])
        told = data.draw(st.one_of(st.none(), raw_value(VOCABULARY.facts[left[0]])), label=left[0])
        raw = {**raw, left[0]: told}
    assert len(skipped) <= len(in_play)


@pytest.mark.parametrize(("korean", "english", "code"), [("전주", "Jeonju", "35010"), ("서울", "Seoul", "11")])
def test_the_language_of_a_region_makes_no_difference(korean: str, english: str, code: str) -> None:
    assert statuses({"region": korean}) == statuses({"region": english}) == statuses({"region": code})
