"""Words to the token ids of the packaged encoder: the most probable way to cut a word into known pieces.

The `tokenizers` library does the same with the same table, but holds it in a tree of 220 MB that takes two seconds to
grow. A dictionary takes 45 MB, `TextNumbers` three.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache

from nlu.text_numbers import NONE, TextNumbers

START_OF_WORD = "\u2581"
_UNKNOWN_COSTS = 10.0
"""How much less probable than the rarest piece a character is that no piece has."""


class PieceTokenizer:
    """A unigram language model over pieces, each with the logarithm of its probability."""

    def __init__(self, pieces: Iterable[str], scores: Iterable[float], unknown: int) -> None:
        self._scores = array("d", scores)
        self._longest = 0
        self._ids = TextNumbers(self._measured(pieces), range(len(self._scores)))
        self._unknown = unknown
        self._unknown_score = min(self._scores) - _UNKNOWN_COSTS
        self._ids_of_word = lru_cache(maxsize=20_000)(self._cut)

    def _measured(self, pieces: Iterable[str]) -> Iterator[str]:
        for piece in pieces:
            self._longest = max(self._longest, len(piece))
            yield piece

    def ids(self, text: str) -> list[int]:
        """The ids of all words of the text one after the other; words are parted by single spaces."""
        return [number for word in _words(text) for number in self._ids_of_word(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        best: list[tuple[float, int, int]] = [(0.0, 0, -1)]
        found = self._pieces_by_end(word)
        for end in range(1, len(word) + 1):
            best.append(max(self._readings(found[end], end, best), key=lambda reading: reading[0]))
        ids: list[int] = []
        end = len(word)
        while end:
            _, start, number = best[end]
            # Unknown characters side by side are one token.
            if number != self._unknown or not ids or ids[-1] != self._unknown:
                ids.append(number)
            end = start
        return tuple(reversed(ids))

    def _pieces_by_end(self, word: str) -> list[list[tuple[int, int]]]:
        """For each place in the word, where the pieces that end there start, and their ids."""
        spans = [(start, end) for end in range(1, len(word) + 1) for start in range(max(0, end - self._longest), end)]
        numbers = self._ids.find([word[start:end] for start, end in spans])
        found: list[list[tuple[int, int]]] = [[] for _ in range(len(word) + 1)]
        for (start, end), number in zip(spans, numbers.tolist(), strict=True):
            if number != NONE:
                found[end].append((start, number))
        return found

    def _readings(
        self, pieces: list[tuple[int, int]], end: int, best: list[tuple[float, int, int]]
    ) -> list[tuple[float, int, int]]:
        """Each piece that can end here: score of the word up to here, where the piece starts, its id."""
        found = [(best[start][0] + self._scores[number], start, number) for start, number in pieces]
        if not any(start == end - 1 for _, start, _ in found):
            found.append((best[end - 1][0] + self._unknown_score, end - 1, self._unknown))
        return found


def _words(text: str) -> list[str]:
    plain = text.replace(START_OF_WORD, " ").removeprefix(" ")
    return [START_OF_WORD + word for word in plain.split(" ")] if text else []
