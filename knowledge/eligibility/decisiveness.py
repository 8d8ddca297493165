"""Which unknown fact decides the most: how likely it is that its answer turns the outcome.

The influence of a fact is twice the chance that two answers to it, drawn independently, lead to different outcomes
while the other unknown facts stay the same. For a fact with one condition, met with likelihood p, that is 4p(1 - p)
times the chance that the outcome hinges on the condition. It is zero exactly where no answer can matter.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from knowledge.eligibility.answers import Pattern, Patterns
from knowledge.eligibility.compiled import Part, Rules
from knowledge.eligibility.states import MET, NOT_MET, UNKNOWN, State
from knowledge.eligibility.tree import All, Chances

_SETTLED: Mapping[State, Chances] = {MET: (1.0, 1.0, 1.0), NOT_MET: (0.0, 0.0, 0.0), UNKNOWN: (0.5, 0.5, 0.5)}

NEGLIGIBLE = 1e-12
"""Below this, an influence is a rounding error."""


@dataclass(frozen=True)
class Outlook:
    """What may still come of an open program."""

    chance: float
    """How likely it is that all conditions are met."""
    influence: Mapping[str, float]
    """By fact whose answer can still turn the outcome, in the order of the record."""


def outlook(rules: Rules, states: Sequence[State]) -> Outlook:
    """The outlook of a program whose conditions together are unknown."""
    parts = [_part_outlook(part, states) for part in rules.parts]
    influence: dict[str, float] = {}
    for position, part in enumerate(parts):
        others = math.prod(other.chance for place, other in enumerate(parts) if place != position)
        influence.update({name: own * others for name, own in part.influence.items()})
    relevant = {name: influence[name] for name in rules.facts if influence.get(name, 0.0) > NEGLIGIBLE}
    # Conditions that hold, or fail, whatever is answered are open all the same until their facts are known.
    return Outlook(math.prod(part.chance for part in parts), relevant or dict.fromkeys(_open_facts(rules, states), 0.0))


def _open_facts(rules: Rules, states: Sequence[State]) -> list[str]:
    found = {rules.leaves[index].fact.id for index in rules.tree.bearing(states) if states[index] is UNKNOWN}
    return [name for name in rules.facts if name in found]


def _part_outlook(part: Part, states: Sequence[State]) -> Outlook:
    state = part.tree.state(states)
    if state is not UNKNOWN:
        return Outlook(_SETTLED[state][0], {})
    bearing = frozenset(index for index in part.tree.bearing(states) if states[index] is UNKNOWN)
    answers = {
        name: answer
        for name, own in part.by_fact.items()
        if (answer := _open_answers(part.patterns[name], own, states, bearing)).leaves
    }
    if len(answers) == 1 and len(bearing) == 1 == len(part.tree.parts):
        return _single(answers)
    return _several(part.tree, states, answers)


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


def _open_answers(
    patterns: Patterns, leaves: tuple[int, ...], states: Sequence[State], bearing: frozenset[int]
) -> _Answers:
    """The patterns that agree with what is settled already."""
    kept = [place for place, index in enumerate(leaves) if index in bearing]
    settled = [(place, states[index] is MET) for place, index in enumerate(leaves) if states[index] is not UNKNOWN]
    weights: dict[Pattern, float] = {}
    for pattern, weight in patterns:
        if all(pattern[place] is met for place, met in settled):
            seen = tuple(pattern[place] for place in kept)
            weights[seen] = weights.get(seen, 0.0) + weight
    total = sum(weights.values())
    possible = tuple((pattern, weight / total) for pattern, weight in weights.items())
    return _Answers(tuple(leaves[place] for place in kept), possible)


def _single(answers: Mapping[str, _Answers]) -> Outlook:
    ((name, answer),) = answers.items()
    return Outlook(answer.chance, {name: 4 * answer.chance * (1 - answer.chance)})


def _several(tree: All, states: Sequence[State], answers: Mapping[str, _Answers]) -> Outlook:
    """Exact: answers to facts that several conditions share are tried one by one, which leaves the rest independent."""
    leaves = [_SETTLED[state] for state in states]
    for answer in answers.values():
        if len(answer.leaves) == 1:
            leaves[answer.leaves[0]] = (answer.chance,) * 3
    shared = [name for name, answer in answers.items() if len(answer.leaves) > 1]
    influence = {}
    for name, answer in answers.items():
        cases = _cases(leaves, [answers[other] for other in shared if other != name])
        influence[name] = sum(weight * _turning(tree, case, answer) for weight, case in cases)
    cases = _cases(leaves, [answers[name] for name in shared])
    return Outlook(sum(weight * tree.chances(case)[0] for weight, case in cases), influence)


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
