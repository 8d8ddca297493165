"""Sets of lexicon ids of many profiles, end to end in one array."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matching.index.growing import Growing
from matching.index.postings import Postings


@dataclass(frozen=True)
class _Selected:
    """The members of some rows."""

    members: np.ndarray
    """Codes, end to end."""
    places: np.ndarray
    """Of each member the place of its row among the rows."""
    sizes: np.ndarray
    """How many members each row has."""


@dataclass(frozen=True)
class Credits:
    """What each id is worth. Credits are few, so that ids have the place of theirs, which fits in a byte."""

    values: np.ndarray
    """float32[distinct credits], in order; the first is 0."""
    places: np.ndarray
    """uint8[distinct ids]: of each id the place of its credit."""


class Sets:
    """One set of ids of each row."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._members = Growing(np.int32)
        self._starts = Growing(np.int64)
        self._starts.extend(np.zeros(1, np.int64))
        # One question asks for the same rows several times.
        self._lately: tuple[np.ndarray, _Selected] | None = None

    def extend(self, sets: Sequence[Sequence[str]]) -> None:
        """Add rows."""
        codes = [self._codes.setdefault(one, len(self._codes)) for ids in sets for one in ids]
        self._starts.extend(self._starts.rows[-1] + np.cumsum([len(ids) for ids in sets], dtype=np.int64))
        self._members.extend(np.array(codes, np.int32))

    def lookup(self, credits: Mapping[str, float]) -> Credits:
        """The credit of each id that occurs, 0 where it has none."""
        values = sorted({0.0, *credits.values()})
        place = {credit: place for place, credit in enumerate(values)}
        places = np.zeros(max(1, len(self._codes)), np.uint8)
        for one, credit in credits.items():
            code = self._codes.get(one)
            if code is not None:
                places[code] = place[credit]
        return Credits(np.array(values, np.float32), places)

    def best(self, lookups: Sequence[Credits], rows: np.ndarray) -> np.ndarray:
        """float32[len(lookups), len(rows)]: of each look-up the best value in each row's set, NaN for an empty set."""
        selected = self._selected(rows)
        result = np.zeros((len(lookups), len(rows)), np.float32)
        for best, credits in zip(result, lookups, strict=True):
            places = credits.places[selected.members]
            # Few ids of a set have any credit: the best is what is put last, in order.
            some = np.flatnonzero(places > 0)
            some = some[np.argsort(places[some], kind="stable")]
            best[selected.places[some]] = credits.values[places[some]]
        result[:, selected.sizes == 0] = np.nan
        return result

    def mean(self, credits: Credits, rows: np.ndarray) -> np.ndarray:
        """float32[len(rows)]: the mean of the look-up over each row's set, NaN for an empty set."""
        selected = self._selected(rows)
        total = np.bincount(selected.places, credits.values[credits.places[selected.members]], len(rows))
        known = np.where(selected.sizes > 0, total, np.nan)
        return (known / np.maximum(selected.sizes, 1)).astype(np.float32)

    def filled(self, rows: np.ndarray) -> np.ndarray:
        """bool[len(rows)]: whether each row's set has anything in it."""
        filled: np.ndarray = self._starts.rows[rows + 1] > self._starts.rows[rows]
        return filled

    def postings(self, until: int, each: int = 1) -> Postings:
        """Which of the first `until` rows hold which id, or which of every so many-th of these."""
        selected = self._select(np.arange(0, until, each))
        return Postings(self._codes, selected.members, selected.places, selected.sizes)

    def _selected(self, rows: np.ndarray) -> _Selected:
        if self._lately is not None and self._lately[0] is rows:
            return self._lately[1]
        selected = self._select(rows)
        self._lately = rows, selected
        return selected

    def _select(self, rows: np.ndarray) -> _Selected:
        first = self._starts.rows[rows]
        sizes = self._starts.rows[rows + 1] - first
        places = np.repeat(np.arange(len(rows)), sizes)
        # Where a row's members lie, less where they come to lie.
        away = first - np.cumsum(sizes) + sizes
        members = self._members.rows[np.arange(len(places)) + away[places]]
        # Of the width of an address: they are looked up several times.
        return _Selected(members.astype(np.intp), places, sizes)
