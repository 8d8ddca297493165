"""Arrays that rows are added to."""

from __future__ import annotations

import numpy as np
from numpy.typing import DTypeLike

_ROOM = 1024


class Growing:
    """A numpy array with spare room at its end, so that adding rows seldom copies."""

    def __init__(self, dtype: DTypeLike, width: int | None = None) -> None:
        self._shape = () if width is None else (width,)
        self._held = np.empty((_ROOM, *self._shape), dtype)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def rows(self) -> np.ndarray:
        """All rows, as a view; rows that are added later lie in another."""
        return self._held[: self._length]

    def extend(self, rows: np.ndarray) -> None:
        """Add rows at the end."""
        length = self._length + len(rows)
        if length > len(self._held):
            held = np.empty((max(length, len(self._held) * 3 // 2), *self._shape), self._held.dtype)
            held[: self._length] = self.rows
            self._held = held
        self._held[self._length : length] = rows
        self._length = length
