"""All profiles of one kind in columns: what gates and the score read, row by row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from matching.index.facts import Facts
from matching.index.growing import Growing
from matching.index.kinds import Kind
from matching.index.passing import Passing
from matching.index.sets import Sets
from matching.scoring.measures import MEASURES


class Table:
    """Rows are only added: a profile that changes gets a new row, and its old row is gone."""

    def __init__(self, kind: Kind, dimension: int) -> None:
        """An empty table whose vectors have so many numbers."""
        self.kind = kind
        self.ids: list[str] = []
        """By row, also of rows that are gone."""
        self.row_of: dict[str, int] = {}
        """Of the profiles that are there."""
        self.passing = Passing(kind.gates, kind.judge, kind.gate_fact)
        self.facts = {name: Facts() for name in MEASURES}
        self.sets = {name: Sets() for name in kind.sets}
        self.vectors = Growing(np.float32, dimension)
        """Of length 1, or 0 where the profile has no text."""

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def gone(self) -> int:
        """How many rows are gone."""
        return len(self.ids) - len(self.row_of)

    def put(self, profiles: Sequence[Any], vectors: np.ndarray) -> None:
        """Add profiles, in the place of those with their ids; `vectors` is float32[len(profiles), dimension]."""
        self.remove([profile.id for profile in profiles])
        first = len(self.ids)
        self.ids.extend(profile.id for profile in profiles)
        self.row_of.update((profile.id, first + place) for place, profile in enumerate(profiles))
        self.passing.extend(profiles)
        for name, measure in MEASURES.items():
            self.facts[name].extend([self.kind.measure_fact(measure, profile) for profile in profiles])
        for name, field in self.kind.sets.items():
            self.sets[name].extend([getattr(profile, field) for profile in profiles])
        self.vectors.extend(vectors)

    def remove(self, ids: Collection[str]) -> None:
        """Let profiles be gone; ids that are not there are passed over."""
        rows = [row for row in (self.row_of.pop(one, None) for one in ids) if row is not None]
        if rows:
            self.passing.drop(rows)
