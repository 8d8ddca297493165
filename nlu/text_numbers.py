"""A table from texts to numbers in twelve bytes an entry, where a dictionary takes about two hundred."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import numpy as np

NONE = -1
"""In place of the number of a text that is not in the table."""


class TextNumbers:
    """Knows texts by their hash alone: that some other text is taken for one of 250,000 happens once in 10^13 times."""

    def __init__(self, texts: Iterable[str], numbers: Iterable[int]) -> None:
        """Numbers from 0; of texts that come twice the last counts."""
        marks = np.fromiter(map(_mark, texts), dtype=np.int64)
        order = np.argsort(marks, kind="stable")
        self._marks = marks[order]
        self._numbers = np.fromiter(numbers, dtype=np.int32, count=len(marks))[order]
        self._view = memoryview(self._marks)

    def get(self, text: str) -> int | None:
        """As a dictionary's."""
        mark = _mark(text)
        place = bisect_right(self._view, mark) - 1
        return int(self._numbers[place]) if self._view[place] == mark else None

    def find(self, texts: Sequence[str]) -> np.ndarray:
        """int32[len(texts)]: the number of each, or `NONE`."""
        marks = np.fromiter(map(_mark, texts), dtype=np.int64, count=len(texts))
        places = np.searchsorted(self._marks, marks, side="right") - 1
        return np.where(self._marks[places] == marks, self._numbers[places], NONE)


def _mark(text: str) -> int:
    """64 bits by which a text is known in this process. Python gives "ai" and the one character of the same two bytes
    the same hash, so the length is part of it."""
    return hash(text) ^ len(text)
