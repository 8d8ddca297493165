"""What is missing to settle a program, by how much it decides."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.eligibility.compiled import Rules
from knowledge.eligibility.decisiveness import outlook
from knowledge.eligibility.states import MET, NOT_MET, UNKNOWN, State

_NEGLIGIBLE = 1e-12
"""Below this, an influence is a rounding error."""


@dataclass(frozen=True)
class Missing:
    """The unknown facts of an open program."""

    chance: float
    """How likely it is that all conditions are met, by what people usually answer; 0 where no answer can bring it
    about, as two conditions on the same fact exclude one another."""
    influence: Mapping[str, float]
    """By fact whose answer can still turn the outcome, in the order of the record; see `decisiveness`."""


NOTHING: Mapping[State, Missing] = {MET: Missing(1.0, {}), NOT_MET: Missing(0.0, {})}
"""Of a program that is settled."""


def missing(rules: Rules, states: Sequence[State]) -> Missing:
    """What is missing for a program whose conditions together are unknown; nothing where no answer can help."""
    outlooks = [outlook(part.shape, tuple(states[index] for index in part.leaves)) for part in rules.parts]
    chance = math.prod(each.chance for each in outlooks)
    influence: dict[str, float] = {}
    for part, own in zip(rules.parts, outlooks, strict=True):
        others = chance / own.chance if own.chance else 0.0
        for name, value in zip(part.facts, own.influence, strict=True):
            influence[name] = value * others
    relevant = {name: influence[name] for name in rules.facts if influence[name] > _NEGLIGIBLE}
    # Conditions that hold whatever is answered are open all the same: nobody is told yes on an unknown.
    found = relevant or dict.fromkeys(_open_facts(rules, states) if chance else (), 0.0)
    return Missing(chance, _with_consequences(found, rules) if rules.tells else found)


def most_decisive(influence: Mapping[str, float]) -> tuple[str, ...]:
    """Facts by influence; equal ones stay in their order."""
    return tuple(sorted(influence, key=lambda name: -round(influence[name], 9)))


def _with_consequences(influence: Mapping[str, float], rules: Rules) -> dict[str, float]:
    """An answer that tells other facts as well decides what those decide, as often as it tells them."""
    return {
        name: own + sum(share * influence.get(other, 0.0) for other, share in rules.tells.get(name, {}).items())
        for name, own in influence.items()
    }


def _open_facts(rules: Rules, states: Sequence[State]) -> list[str]:
    found = {rules.leaves[index].fact.id for index in rules.tree.bearing(states) if states[index] is UNKNOWN}
    return [name for name in rules.facts if name in found]
