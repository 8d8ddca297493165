"""Conditions as a tree over numbered leaves, without `not`: a negation is carried out in the leaves.

Every method takes a list with one entry a leaf, so that one tree serves all persons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Union

from knowledge.eligibility.states import MET, NOT_MET, UNKNOWN, State

Chances = tuple[float, float, float]
"""How likely something holds with one set of answers, with another one, and with both."""


@dataclass(frozen=True)
class Condition:
    """One leaf."""

    index: int

    def state(self, states: Sequence[State]) -> State:
        return states[self.index]

    def bearing(self, states: Sequence[State]) -> Iterator[int]:
        """The leaves that bear on the state."""
        yield self.index

    def chances(self, leaves: Sequence[Chances]) -> Chances:
        """Exact where no two leaves depend on one another."""
        return leaves[self.index]


@dataclass(frozen=True)
class All:
    """Met where all parts are."""

    parts: tuple[Node, ...]

    def state(self, states: Sequence[State]) -> State:
        result = MET
        for part in self.parts:
            state = part.state(states)
            if state is NOT_MET:
                return NOT_MET
            if state is UNKNOWN:
                result = UNKNOWN
        return result

    def bearing(self, states: Sequence[State]) -> Iterator[int]:
        """Of what is not met, only the parts that are not met."""
        whole = self.state(states)
        for part in self.parts:
            if whole is not NOT_MET or part.state(states) is NOT_MET:
                yield from part.bearing(states)

    def chances(self, leaves: Sequence[Chances]) -> Chances:
        one, other, both = 1.0, 1.0, 1.0
        for part in self.parts:
            in_one, in_other, in_both = part.chances(leaves)
            one, other, both = one * in_one, other * in_other, both * in_both
        return one, other, both


@dataclass(frozen=True)
class AnyOf:
    """Met where one part is."""

    parts: tuple[Node, ...]

    def state(self, states: Sequence[State]) -> State:
        result = NOT_MET
        for part in self.parts:
            state = part.state(states)
            if state is MET:
                return MET
            if state is UNKNOWN:
                result = UNKNOWN
        return result

    def bearing(self, states: Sequence[State]) -> Iterator[int]:
        """Of what is met, the first part that is; of what is open, the parts that are open."""
        whole = self.state(states)
        for part in self.parts:
            if part.state(states) is whole:
                yield from part.bearing(states)
                if whole is MET:
                    return

    def chances(self, leaves: Sequence[Chances]) -> Chances:
        no_one, no_other, neither = 1.0, 1.0, 1.0
        for part in self.parts:
            one, other, both = part.chances(leaves)
            no_one, no_other, neither = no_one * (1 - one), no_other * (1 - other), neither * (1 - one - other + both)
        return 1 - no_one, 1 - no_other, 1 - no_one - no_other + neither


Node = Union[Condition, All, AnyOf]
