"""Why nothing is left to suggest: which gates empty the list, and what giving one up would bring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from matching.index.passing import GONE

_MOST_WAYS = 3


@dataclass(frozen=True)
class Way:
    """Gates that would have to be given up together."""

    gates: tuple[str, ...]
    brings: int
    """How many profiles would then be suggested."""


@dataclass(frozen=True)
class Emptied:
    """What emptied a list."""

    considered: int
    """Profiles that there are."""
    failing: dict[str, int]
    """How many of them each gate keeps out, of the gates that keep out any."""
    too_far: int
    """How many pass all gates, but fit too little to be suggested."""
    ways: tuple[Way, ...]
    """What would bring suggestions: the fewest gates first, then the most suggestions."""

    @property
    def by(self) -> str | None:
        """The gate that emptied the list: the one to give up, else the one that keeps out most; None: fit alone."""
        if self.ways:
            return self.ways[0].gates[0]
        if self.too_far or not self.failing:
            return None
        return max(self.failing, key=lambda name: self.failing[name])

    def as_dict(self) -> dict[str, Any]:
        """Plain values."""
        return {**asdict(self), "by": self.by}


def emptied(failed: np.ndarray, names: Sequence[str], fitting: Callable[[np.ndarray], int]) -> Emptied:
    """Told by the bits of failed gates of each row, the gates' names by bit, and how many of some rows fit."""
    there = failed[failed < GONE]
    failing = {
        name: count for bit, name in enumerate(names) if (count := int(np.count_nonzero(there & np.uint16(1 << bit))))
    }
    return Emptied(len(there), failing, int(np.count_nonzero(there == 0)), tuple(_ways(failed, names, fitting)))


def _ways(failed: np.ndarray, names: Sequence[str], fitting: Callable[[np.ndarray], int]) -> list[Way]:
    """Only combinations that rows really fail are tried, the smallest first, until some of one size bring anything."""
    combinations = sorted(set(np.unique(failed[(failed < GONE) & (failed > 0)]).tolist()), key=int.bit_count)
    found: list[Way] = []
    for bits in combinations:
        gates = tuple(name for bit, name in enumerate(names) if bits >> bit & 1)
        if found and len(gates) > len(found[0].gates):
            break
        # Whoever gives up these gates also gets rows that fail only some of them; those alone brought nothing.
        brings = fitting(np.flatnonzero(failed == bits))
        if brings:
            found.append(Way(gates, brings))
    return sorted(found, key=lambda way: -way.brings)[:_MOST_WAYS]
