"""Which unknown fact decides the most: how likely it is that its answer turns the outcome.

The influence of a fact is twice the chance that two answers to it, drawn independently, lead to different outcomes
while the other unknown facts stay the same. For a fact with one condition, met with likelihood p, that is 4p(1 - p)
times the chance that the outcome hinges on the condition. It is zero exactly where no answer can matter.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from knowledge.eligibility.answers import Pattern, Patterns
from knowledge.eligibility.shape import Shape
from knowledge.eligibility.states import MET, NOT_MET, UNKNOWN, State
from knowledge.eligibility.tree import All, Chances

_SETTLED: Mapping[State, Chances] = {MET: (1.0, 1.0, 1.0), NOT_MET: (0.0, 0.0, 0.0), UNKNOWN: (0.5, 0.5, 0.5)}


@dataclass(frozen=True)
class Outlook:
    """What may still come of conditions."""

    chance: float
    """How likely it is that they are met."""
    influence: tuple[float, ...]
    """Of each fact of the shape; 0 for one that cannot matter."""


@dataclass(frozen=True)
class _Answers:
    """The possible answers to one fact, told apart by the open conditions that they meet."""

    leaves: tuple[int, ...]
    patterns: Patterns

    @property
    def chance(self) -> float:
        """How likely the first condition is met."""
        return sum(weight for pattern, weight in self.patterns if pattern[0])

    def pairs(self) -> Iterator[tuple[float, list[tuple[int, Chances]]]]:
        """Any two answers, as chances of the leaves, with the likelihood of both being drawn in this order."""
        for (one, weight), (other, other_weight) in combinations(self.patterns, 2):
            chances = [(float(a), float(b), float(a and b)) for a, b in zip(one, other, strict=True)]
            yield weight * other_weight, [*zip(self.leaves, chances, strict=True)]


@lru_cache(maxsize=100_000)
def outlook(shape: Shape, states: tuple[State, ...]) -> Outlook:
    """The outlook of conditions of this shape, of which those with state unknown are open.

    Exact: answers to facts that several open conditions share are tried one by one, which leaves the rest independent.
    """
    state = shape.tree.state(states)
    if state is not UNKNOWN:
        return Outlook(_SETTLED[state][0], (0.0,) * len(shape.leaves_of))
    answers = _open_answers(shape, states)
    shared = [answer for answer in answers if len(answer.leaves) > 1]
    leaves = [_SETTLED[state] for state in states]
    for answer in answers:
        if len(answer.leaves) == 1:
            leaves[answer.leaves[0]] = (answer.chance,) * 3
    chance = sum(weight * shape.tree.chances(case)[0] for weight, case in _cases(leaves, shared))
    return Outlook(chance, tuple(_influence(shape.tree, leaves, answer, shared) for answer in answers))


def _open_answers(shape: Shape, states: Sequence[State]) -> list[_Answers]:
    """Of each fact, what may still be answered."""
    bearing = frozenset(index for index in shape.tree.bearing(states) if states[index] is UNKNOWN)
    return [
        _agreeing(patterns, leaves, states, bearing)
        for leaves, patterns in zip(shape.leaves_of, shape.patterns_of, strict=True)
    ]


def _agreeing(
    patterns: Patterns, leaves: tuple[int, ...], states: Sequence[State], bearing: frozenset[int]
) -> _Answers:
    """The patterns that agree with what is settled already."""
    kept = [place for place, index in enumerate(leaves) if index in bearing]
    settled = [(place, states[index] is MET) for place, index in enumerate(leaves) if states[index] is not UNKNOWN]
    weights: dict[Pattern, float] = {}
    for pattern, weight in patterns:
        if kept and all(pattern[place] is met for place, met in settled):
            seen = tuple(pattern[place] for place in kept)
            weights[seen] = weights.get(seen, 0.0) + weight
    total = sum(weights.values())
    possible = tuple((pattern, weight / total) for pattern, weight in weights.items())
    return _Answers(tuple(leaves[place] for place in kept), possible)


def _influence(tree: All, leaves: list[Chances], answer: _Answers, shared: Sequence[_Answers]) -> float:
    cases = _cases(leaves, [other for other in shared if other is not answer])
    return sum(weight * _turning(tree, case, answer) for weight, case in cases) if answer.leaves else 0.0


def _cases(leaves: list[Chances], shared: Sequence[_Answers]) -> Iterator[tuple[float, list[Chances]]]:
    """Every combination of answers to the shared facts, with its likelihood."""
    for combination in product(*(answer.patterns for answer in shared)):
        case = list(leaves)
        for answer, (pattern, _) in zip(shared, combination, strict=True):
            for index, met in zip(answer.leaves, pattern, strict=True):
                case[index] = (float(met),) * 3
        yield math.prod(weight for _, weight in combination), case


def _turning(tree: All, leaves: list[Chances], answer: _Answers) -> float:
    """Twice the chance that two answers to the fact lead to different outcomes."""
    turning = 0.0
    for weight, chances in answer.pairs():
        for index, each in chances:
            leaves[index] = each
        one, other, both = tree.chances(leaves)
        turning += 4 * weight * (one + other - 2 * both)
    return turning
