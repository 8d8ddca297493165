"""Which rows hold which id of a lexicon, for large tables: rows in order, or one bit a row where many hold it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

_MANY = 64
"""One row in so many: from there on bits take less room than rows, and are joined faster."""


class Postings:
    """Of some rows of a table, which count from 0 here."""

    def __init__(self, codes: Mapping[str, int], members: np.ndarray, places: np.ndarray, sizes: np.ndarray) -> None:
        """`members` are the codes of the rows' ids end to end, `places` the row of each, `sizes` their number a row."""
        self._length = len(sizes)
        self.sizes = sizes.astype(np.int32)
        """How many ids each row has."""
        self._codes = dict(codes)
        counts = np.bincount(members, minlength=len(codes))
        many = counts * _MANY > self._length
        self._bits = {code: self._packed(places[members == code]) for code in np.flatnonzero(many).tolist()}
        few = ~many[members]
        # Of the width of an address: numpy widens narrower ones each time that something is put at them.
        self._rows = places[few][np.argsort(members[few], kind="stable")]
        self._bounds = np.concatenate([[0], np.cumsum(np.where(many, 0, counts))])

    def rows(self, one: str) -> np.ndarray:
        """The rows that hold this id."""
        bits = self.bits(one)
        return self.few(one) if bits is None else np.flatnonzero(np.unpackbits(bits, count=self._length))

    def bits(self, one: str) -> np.ndarray | None:
        """uint8[rows / 8]: a bit for each row that holds this id; None where `few` lists them."""
        return self._bits.get(self._codes.get(one, -1))

    def few(self, one: str) -> np.ndarray:
        """The rows that hold an id that has no bits."""
        code = self._codes.get(one)
        return self._rows[:0] if code is None else self._rows[self._bounds[code] : self._bounds[code + 1]]

    @property
    def nbytes(self) -> int:
        """Memory, in bytes."""
        bits = sum(held.nbytes for held in self._bits.values())
        return bits + self._rows.nbytes + self._bounds.nbytes + self.sizes.nbytes

    def _packed(self, rows: np.ndarray) -> np.ndarray:
        held = np.zeros(self._length, bool)
        held[rows] = True
        return np.packbits(held)
