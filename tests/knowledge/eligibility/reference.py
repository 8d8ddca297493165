"""The plainest reading of rules, to hold the engine against: no compiling, no shortcuts, every answer tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from knowledge.eligibility.schema import AllOf, Condition, Leaf, Not, leaves
from knowledge.eligibility.vocabulary import FactDefinition, Vocabulary
from knowledge.store import Knowledge
from nlu.regions import members

Truth = bool | None


def conditions_of(knowledge: Knowledge, program_id: str) -> list[Condition]:
    """All that must hold for a program."""
    rules = knowledge.programs[program_id].eligibility
    return [*rules.conditions, *(rule.condition for rule in knowledge.crossing if rule.concerns(rules))]


def holds(condition: Condition, facts: Mapping[str, Any], vocabulary: Vocabulary) -> Truth:
    """Strong Kleene, for facts that are known exactly."""
    if isinstance(condition, Leaf):
        return _leaf_holds(condition, facts.get(condition.fact), vocabulary.facts[condition.fact])
    if isinstance(condition, Not):
        truth = holds(condition.not_, facts, vocabulary)
        return None if truth is None else not truth
    if isinstance(condition, AllOf):
        return together([holds(part, facts, vocabulary) for part in condition.all_of])
    truth = together([_opposite(holds(part, facts, vocabulary)) for part in condition.any_of])
    return _opposite(truth)


def together(truths: Sequence[Truth]) -> Truth:
    if False in truths:
        return False
    return None if None in truths else True


def answers(definition: FactDefinition, conditions: Sequence[Condition]) -> list[Any]:
    """Exact answers, in JSON form, that tell all conditions on the fact apart."""
    tested = [leaf for condition in conditions for leaf in leaves(condition) if leaf.fact == definition.id]
    if definition.type == "boolean":
        return [True, False]
    if definition.values:
        ids = [value.id for value in definition.values]
        return [name for name in ids if None not in [_leaf_holds(leaf, name, definition) for leaf in tested]]
    if definition.type == "region":
        return sorted({min(members(code)) for leaf in tested for code in leaf.within} | {"11010"})
    bounds = {bound for leaf in tested for name, bound in leaf.tests.items()}
    points = {bound + step for bound in bounds for step in (-1, 0, 1)}
    least, most = definition.limits.least, definition.limits.most
    return sorted(each for each in points if (least is None or each >= least) and (most is None or each <= most))


def completions(
    names: Sequence[str], conditions: Sequence[Condition], vocabulary: Vocabulary
) -> Iterator[dict[str, Any]]:
    """Every way to answer these facts exactly."""
    choices = [answers(vocabulary.facts[name], conditions) for name in names]
    for told in product(*choices):
        yield dict(zip(names, told, strict=True))


def _leaf_holds(leaf: Leaf, value: Any, definition: FactDefinition) -> Truth:
    if value is None:
        return None
    told = set(value) if isinstance(value, tuple) else {value}
    tests = leaf.tests
    if "is" in tests:
        return bool(value is tests["is"])
    if "one_of" in tests:
        perhaps = {other for each in told for other in definition.value(each).may_be}
        return True if told & set(tests["one_of"]) else None if perhaps & set(tests["one_of"]) else False
    if "within" in tests:
        inside = {code for each in tests["within"] for code in members(each)}
        possible = {code for each in told for code in members(each)}
        return True if possible <= inside else None if possible & inside else False
    return (
        value >= tests.get("at_least", value)
        and value <= tests.get("at_most", value)
        and not value <= tests.get("over", value - 1)
        and not value >= tests.get("under", value + 1)
    )


def _opposite(truth: Truth) -> Truth:
    return None if truth is None else not truth
