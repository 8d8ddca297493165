"""Sets of lexicon ids of many profiles, end to end in one array."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from matching.index.growing import Growing

Selected = tuple[np.ndarray, np.ndarray, np.ndarray]


class Sets:
    """One set of ids of each row."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._members = Growing(np.int32)
        self._starts = Growing(np.int64)
        self._starts.extend(np.zeros(1, np.int64))
        # One question asks for the same rows several times.
        self._lately: tuple[np.ndarray, Selected] | None = None

    def extend(self, sets: Sequence[Sequence[str]]) -> None:
        """Add rows."""
        codes = [self._codes.setdefault(one, len(self._codes)) for ids in sets for one in ids]
        self._starts.extend(self._starts.rows[-1] + np.cumsum([len(ids) for ids in sets], dtype=np.int64))
        self._members.extend(np.array(codes, np.int32))

    def lookup(self, credits: Mapping[str, float]) -> np.ndarray:
        """float32[distinct ids]: the credit of each id that occurs, 0 where it has none."""
        table = np.zeros(max(1, len(self._codes)), np.float32)
        for one, credit in credits.items():
            code = self._codes.get(one)
            if code is not None:
                table[code] = credit
        return table

    def best(self, tables: Sequence[np.ndarray], rows: np.ndarray) -> np.ndarray:
        """float32[len(tables), len(rows)]: of each look-up the best value in each row's set, NaN for an empty set."""
        members, starts, filled = self._selected(rows)
        result = np.full((len(tables), len(rows)), np.nan, np.float32)
        if len(members):
            for place, table in enumerate(tables):
                result[place, filled] = np.maximum.reduceat(table[members], starts)
        return result

    def mean(self, table: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """float32[len(rows)]: the mean of the look-up over each row's set, NaN for an empty set."""
        members, starts, filled = self._selected(rows)
        result = np.full(len(rows), np.nan, np.float32)
        if len(members):
            sizes = np.diff(np.append(starts, len(members)))
            result[filled] = np.add.reduceat(table[members], starts) / sizes
        return result

    def postings(self, until: int) -> Postings:
        """Which of the first `until` rows hold which id."""
        starts = self._starts.rows[: until + 1]
        members = self._members.rows[: starts[-1]]
        order = np.argsort(members, kind="stable")
        # Of the width of an address: numpy widens narrower ones each time that something is put at them.
        row_of = np.repeat(np.arange(until, dtype=np.intp), np.diff(starts))
        bounds = np.searchsorted(members[order], np.arange(len(self._codes) + 1))
        return Postings(dict(self._codes), row_of[order], bounds, np.diff(starts))

    def _selected(self, rows: np.ndarray) -> Selected:
        """Members of these rows end to end, where the sets that are not empty begin, and which rows these are."""
        if self._lately is not None and self._lately[0] is rows:
            return self._lately[1]
        selected = self._select(rows)
        self._lately = rows, selected
        return selected

    def _select(self, rows: np.ndarray) -> Selected:
        first = self._starts.rows[rows]
        sizes = self._starts.rows[rows + 1] - first
        filled = sizes > 0
        first, sizes = first[filled], sizes[filled]
        ends = np.cumsum(sizes)
        starts = ends - sizes
        total = int(ends[-1]) if len(ends) else 0
        places = np.arange(total) + np.repeat(first - starts, sizes)
        return self._members.rows[places], starts, filled


class Postings:
    """The rows of each id, in order."""

    def __init__(self, codes: Mapping[str, int], rows: np.ndarray, bounds: np.ndarray, sizes: np.ndarray) -> None:
        self._codes = codes
        self._rows = rows
        self._bounds = bounds
        self.sizes = sizes
        """How many ids each row has."""

    def rows(self, one: str) -> np.ndarray:
        """The rows that hold this id."""
        code = self._codes.get(one)
        if code is None or code + 1 >= len(self._bounds):
            return self._rows[:0]
        return self._rows[self._bounds[code] : self._bounds[code + 1]]

    @property
    def nbytes(self) -> int:
        """Memory, in bytes."""
        return self._rows.nbytes + self._bounds.nbytes + self.sizes.nbytes
