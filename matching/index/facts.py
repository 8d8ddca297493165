"""Facts of many profiles as small numbers, so that a pure function is asked once a fact and not once a profile."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np

from matching.index.growing import Growing

_TABLES_KEPT = 512


class Facts:
    """One fact of each row."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        """Each distinct fact once; its place is its code."""
        self._codes: dict[Hashable, int] = {}
        self._rows = Growing(np.int32)
        self._tables: dict[Hashable, np.ndarray] = {}

    def extend(self, facts: Sequence[Hashable]) -> None:
        """Add rows."""
        self._rows.extend(np.fromiter(map(self.code, facts), np.int32, len(facts)))

    def code(self, fact: Hashable) -> int:
        """The code of a fact, a new one where the fact is new."""
        code = self._codes.get(fact)
        if code is None:
            code = self._codes[fact] = len(self.values)
            self.values.append(fact)
        return code

    def map(self, asked: Hashable, value: Callable[[Any], float | None], rows: np.ndarray) -> np.ndarray:
        """float32[len(rows)]: the value of each row's fact, NaN for None.

        `asked` stands for `value`: what was reckoned for it before is not reckoned again.
        """
        table = self._tables.get(asked)
        if table is None or len(table) < len(self.values):
            table = np.array([_number(value(fact)) for fact in self.values], np.float32)
            if len(self._tables) >= _TABLES_KEPT:
                self._tables.clear()
            self._tables[asked] = table
        return table[self._rows.rows[rows]]


def _number(value: float | None) -> float:
    return np.nan if value is None else value
