"""What is missing, its influence and the likelihood of a yes are exact: held against trying every answer."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.eligibility.evaluate import Check, check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.states import Status
from knowledge.eligibility.vocabulary import Vocabulary
from knowledge.store import Knowledge
from tests.knowledge.eligibility.reference import conditions_of, holds, together
from tests.knowledge.eligibility.samples import TODAY, VOCABULARY, knowledge_with, leaf

# Few facts, so that conditions share them; each with the answers that tell its conditions apart and their likelihood.
ANSWERS: dict[str, list[tuple[Any, float]]] = {
    "insured": [(True, 0.5), (False, 0.5)],
    "wrecked": [(True, 0.1), (False, 0.9)],
    "retired": [(True, 0.5), (False, 0.5)],
    "catch": [(("crab",), 0.5), (("cod",), 0.5)],
}
TESTS: dict[str, list[dict[str, Any]]] = {
    "insured": [{"is": True}, {"is": False}],
    "wrecked": [{"is": True}, {"is": False}],
    "retired": [{"is": True}],
    "catch": [{"one_of": ["cod"]}],
}


def trees() -> st.SearchStrategy[dict[str, Any]]:
    tested = [(fact, test) for fact, tests in TESTS.items() for test in tests]
    one = st.sampled_from(tested).map(lambda pair: leaf(pair[0], **pair[1]))
    return st.recursive(
        one,
        lambda parts: st.one_of(
            st.lists(parts, min_size=1, max_size=3).map(lambda each: {"all_of": each}),
            st.lists(parts, min_size=1, max_size=3).map(lambda each: {"any_of": each}),
            parts.map(lambda each: {"not": each}),
        ),
        max_leaves=8,
    )


def told() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={"insured": st.booleans(), "retired": st.booleans()})


def open_check(conditions: list[dict[str, Any]], facts: dict[str, Any]) -> tuple[Knowledge, Check]:
    knowledge = knowledge_with({"fund": {"meaning": "admits", "conditions": conditions}})
    return knowledge, check("fund", parse_facts(facts, TODAY, VOCABULARY), TODAY, knowledge)


class Enumeration:
    """Every way to answer the facts that are not told, with its likelihood and outcome."""

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary, facts: dict[str, Any]) -> None:
        conditions = conditions_of(knowledge, "fund")
        self.names = [name for name in ANSWERS if name not in facts]
        self.ways = []
        for way in product(*(ANSWERS[name] for name in self.names)):
            values = {**facts, **{name: value for name, (value, _) in zip(self.names, way, strict=True)}}
            likelihood = 1.0
            for _, share in way:
                likelihood *= share
            outcome = together([holds(each, values, vocabulary) for each in conditions])
            self.ways.append((values, likelihood, outcome))

    def chance(self) -> float:
        return sum(likelihood for _, likelihood, outcome in self.ways if outcome)

    def influence(self, name: str) -> float:
        """Twice the chance that two answers, drawn independently, differ in outcome, all else equal."""
        total = 0.0
        for (one, _), (other, other_share) in combinations(ANSWERS[name], 2):
            for values, likelihood, outcome in self.ways:
                if values[name] == one:
                    changed = next(way for way in self.ways if way[0] == {**values, name: other})
                    differs = outcome is not changed[2]
                    total += 2 * 2 * likelihood * other_share * differs
        return total


@settings(max_examples=300, deadline=None)
@given(st.lists(trees(), min_size=1, max_size=3), told())
def test_exactly_what_can_still_turn_the_outcome_is_missing(
    conditions: list[dict[str, Any]], facts: dict[str, Any]
) -> None:
    knowledge, found = open_check(conditions, facts)
    everything = Enumeration(knowledge, VOCABULARY, facts)
    if found.status is not Status.unknown:
        assert found.missing == ()
        assert {outcome for _, _, outcome in everything.ways} == {found.status is Status.eligible}
        return
    influence = {name: everything.influence(name) for name in everything.names}
    relevant = {name for name, value in influence.items() if value > 1e-12}
    if everything.chance() == 0.0:
        assert found.status is Status.not_eligible
    elif relevant:
        assert set(found.missing) == relevant
        assert found.lacking.influence == pytest.approx({name: influence[name] for name in relevant})
        assert list(found.missing) == sorted(found.missing, key=lambda name: -round(influence[name], 9))
    else:
        assert found.missing
        assert set(found.lacking.influence.values()) == {0.0}
    assert found.lacking.chance == pytest.approx(everything.chance())


def test_answers_that_what_is_known_rules_out_do_not_count() -> None:
    """Someone between 30 and 50 is at most 60 for sure: of 35 or under, 36 to 60, and over 60 the last falls away."""
    conditions = [leaf("age", "young", at_most=35), leaf("age", "not-old", at_most=60)]
    _, found = open_check(conditions, {"age": {"at_least": 30, "at_most": 50}})
    assert found.lacking.chance == pytest.approx(1 / 2)
