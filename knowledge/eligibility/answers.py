"""Which conditions on one fact the possible answers would meet, and how likely each pattern is.

Numbers and days are tried at and around the bounds of the conditions, everything else at each of its values. The
likelihoods only order questions: yes/no facts have theirs in the vocabulary, values of a choice and regions count
alike, and of numbers, days and several choices each distinguishable pattern does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from knowledge.eligibility.rule import Rule
from knowledge.eligibility.states import MET, UNKNOWN
from knowledge.eligibility.values import FactValue
from knowledge.eligibility.vocabulary import FactDefinition
from nlu.regions import municipalities

Pattern = tuple[bool, ...]
Patterns = tuple[tuple[Pattern, float], ...]
"""Patterns, one entry a condition, with likelihoods that sum to 1."""

Weighted = Iterable[tuple[FactValue, float]]
"""Answers with their relative likelihood."""


def patterns_of(rules: Sequence[Rule]) -> Patterns:
    """The patterns that answers to a fact make of the conditions on it.

    A vague answer stands for itself: that it turns out to be something narrower is another answer.
    """
    definition = rules[0].fact
    weights: dict[Pattern, float] = {}
    for answer, weight in _WEIGHTED[definition.type](definition, rules):
        pattern = tuple(_meets(rule, answer) for rule in rules)
        weights[pattern] = weights.get(pattern, 0.0) + weight
    if definition.type in _EVEN:
        weights = dict.fromkeys(weights, 1.0)
    total = sum(weights.values())
    return tuple((pattern, weight / total) for pattern, weight in weights.items())


def _meets(rule: Rule, answer: FactValue) -> bool:
    state = rule.test(answer)
    return rule.negated if state is UNKNOWN else state is MET


def _boolean(definition: FactDefinition, rules: Sequence[Rule]) -> Weighted:
    return (True, definition.split), (False, 1 - definition.split)


def _choice(definition: FactDefinition, rules: Sequence[Rule]) -> Weighted:
    for value in definition.values:
        told: list[FactValue] = [value.id, *((value.id, other) for other in value.may_be)]
        yield from ((answer, 1 / len(told)) for answer in told)


def _choices(definition: FactDefinition, rules: Sequence[Rule]) -> Weighted:
    """One value alone, or one for each of several conditions."""
    ids = [value.id for value in definition.values]
    most = min(len(rules), len(ids))
    return ((told, 1.0) for size in range(1, most + 1) for told in combinations(ids, size))


def _number(definition: FactDefinition, rules: Sequence[Rule]) -> Weighted:
    bounds = sorted({bound for rule in rules for bound in rule.written.tests.values()})
    step = 1.0 if definition.type != "number" else _half_gap(bounds)
    limits = definition.limits
    points = {point for bound in bounds for point in (bound - step, bound, bound + step)}
    for point in sorted({*points, *(limit for limit in (limits.least, limits.most) if limit is not None)}):
        if (limits.least is None or point >= limits.least) and (limits.most is None or point <= limits.most):
            yield point, 1.0


def _half_gap(bounds: Sequence[float]) -> float:
    return min((after - before for before, after in pairwise(bounds)), default=1.0) / 2


def _date(definition: FactDefinition, rules: Sequence[Rule]) -> Weighted:
    for day in sorted({day for rule in rules for day in rule.written.tests.values()}):
        for step in (-1, 0, 1):
            yield (date.fromisoformat(day) + timedelta(days=step)).isoformat(), 1.0


def _region(definition: FactDefinition, rules: Sequence[Rule]) -> Weighted:
    return ((code, 1.0) for code in municipalities())


_WEIGHTED: Mapping[str, Callable[[FactDefinition, Sequence[Rule]], Weighted]] = {
    "boolean": _boolean,
    "choice": _choice,
    "choices": _choices,
    "whole": _number,
    "number": _number,
    "money": _number,
    "date": _date,
    "region": _region,
}

_EVEN = frozenset({"choices", "whole", "number", "money", "date"})
"""Types of which each distinguishable pattern counts alike."""
