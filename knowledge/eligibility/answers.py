"""Which conditions on one fact the possible answers would meet, and how likely each pattern is.

Numbers and days are tried at and around the bounds of the conditions, everything else at each of its values. The
likelihoods only order questions: yes/no facts have theirs in the vocabulary, values of a choice and regions count
alike, and of numbers, days and several choices each distinguishable pattern does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from knowledge.eligibility.schema import Leaf
from knowledge.eligibility.states import MET, UNKNOWN
from knowledge.eligibility.testing import Test
from knowledge.eligibility.values import FactValue
from knowledge.eligibility.vocabulary import FactDefinition
from nlu.regions import municipalities

Pattern = tuple[bool, ...]
Patterns = tuple[tuple[Pattern, float], ...]
"""Patterns, one entry a condition, with likelihoods that sum to 1."""

Tested = Sequence[tuple[Leaf, Test]]


def patterns_of(definition: FactDefinition, tested: Tested) -> Patterns:
    """The patterns that precise answers to the fact make of the conditions on it."""
    weights: dict[Pattern, float] = {}
    for answer, weight in _WEIGHTED[definition.type](definition, tested):
        states = [test(answer) for _, test in tested]
        if UNKNOWN not in states:
            pattern = tuple(state is MET for state in states)
            weights[pattern] = weights.get(pattern, 0.0) + weight
    if definition.type in _EVEN:
        weights = dict.fromkeys(weights, 1.0)
    total = sum(weights.values())
    return tuple((pattern, weight / total) for pattern, weight in weights.items())


Weighted = Iterable[tuple[FactValue, float]]


def _boolean(definition: FactDefinition, tested: Tested) -> Weighted:
    return (True, definition.split), (False, 1 - definition.split)


def _choice(definition: FactDefinition, tested: Tested) -> Weighted:
    return ((value.id, 1.0) for value in definition.values)


def _choices(definition: FactDefinition, tested: Tested) -> Weighted:
    """One value alone, or one for each of several conditions."""
    ids = [value.id for value in definition.values]
    most = min(len(tested), len(ids))
    return ((told, 1.0) for size in range(1, most + 1) for told in combinations(ids, size))


def _number(definition: FactDefinition, tested: Tested) -> Weighted:
    bounds = sorted(
        {
            bound
            for leaf, _ in tested
            for bound in (leaf.at_least, leaf.at_most, leaf.over, leaf.under)
            if bound is not None
        }
    )
    step = 1.0 if definition.type != "number" else _half_gap(bounds)
    least, most = definition.limits.least, definition.limits.most
    for bound in bounds:
        for point in (bound - step, bound, bound + step):
            if (least is None or point >= least) and (most is None or point <= most):
                yield point, 1.0


def _half_gap(bounds: Sequence[float]) -> float:
    return min((after - before for before, after in pairwise(bounds)), default=1.0) / 2


def _date(definition: FactDefinition, tested: Tested) -> Weighted:
    days = {day for leaf, _ in tested for day in (leaf.on_or_after, leaf.on_or_before) if day}
    for day in sorted(days):
        for step in (-1, 0, 1):
            yield (date.fromisoformat(day) + timedelta(days=step)).isoformat(), 1.0


def _region(definition: FactDefinition, tested: Tested) -> Iterator[tuple[FactValue, float]]:
    return ((code, 1.0) for code in municipalities())


_WEIGHTED: Mapping[str, Callable[[FactDefinition, Tested], Weighted]] = {
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
