"""Words to the token ids of the packaged encoder: the most probable way to cut a word into known pieces.

The `tokenizers` library does the same with the same table, but holds it in a tree of 220 MB that takes two seconds to
grow.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache

START_OF_WORD = "\u2581"
_UNKNOWN_COSTS = 10.0
"""How much less probable than the rarest piece a character is that no piece has."""


class PieceTokenizer:
    """A unigram language model over pieces, each with the logarithm of its probability."""

    def __init__(self, pieces: Sequence[str], scores: Iterable[float], unknown: int) -> None:
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self._scores = array("d", scores)
        self._longest = max(map(len, pieces))
        self._unknown = unknown
        self._unknown_score = min(self._scores) - _UNKNOWN_COSTS
        self._ids_of_word = lru_cache(maxsize=20_000)(self._cut)

    def ids(self, text: str) -> list[int]:
        """The ids of all words of the text one after the other; words are parted by single spaces."""
        return [number for word in _words(text) for number in self._ids_of_word(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        best: list[tuple[float, int, int]] = [(0.0, 0, -1)]
        for end in range(1, len(word) + 1):
            best.append(max(self._readings(word, end, best), key=lambda reading: reading[0]))
        ids: list[int] = []
        end = len(word)
        while end:
            _, start, number = best[end]
            # Unknown characters side by side are one token.
            if number != self._unknown or not ids or ids[-1] != self._unknown:
                ids.append(number)
            end = start
        return tuple(reversed(ids))

    def _readings(self, word: str, end: int, best: list[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
        """Each piece that can end here: score of the word up to here, where the piece starts, its id."""
        found = [
            (best[start][0] + self._scores[number], start, number)
            for start in range(max(0, end - self._longest), end)
            if (number := self._ids.get(word[start:end])) is not None
        ]
        if not any(start == end - 1 for _, start, _ in found):
            found.append((best[end - 1][0] + self._unknown_score, end - 1, self._unknown))
        return found


def _words(text: str) -> list[str]:
    plain = text.replace(START_OF_WORD, " ").removeprefix(" ")
    return [START_OF_WORD + word for word in plain.split(" ")] if text else []
