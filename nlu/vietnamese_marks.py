"""Gives Vietnamese that was typed without its marks the marks that its words most likely have.

Without them the sentence encoders hardly know the language. Which word is meant shows from the word before: all is
counted in the training examples that are written with marks.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from nlu.entities.vietnamese import fold
from nlu.example_files import examples
from nlu.latin_language import LATIN_WORD, english_words, is_vietnamese

_START, _END = "^", "$"
_PRIOR = 10
"""How many sightings of the word before it takes until the pair counts for more than the word alone."""
_FEWEST_MARKED, _LEAST_SEEN = 2, 0.7
_MOST_ENGLISH = 0.34
"""The share of words that may be English as well: do, can, on, me."""


class MarkRestorer:
    """Knows how often words, and pairs of neighbours, were seen in marked Vietnamese."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._written: defaultdict[str, set[str]] = defaultdict(set)
        for text in texts:
            words = [_START, *(word.lower() for word in LATIN_WORD.findall(unicodedata.normalize("NFC", text))), _END]
            self._words.update(words)
            self._pairs.update(itertools.pairwise(words))
            for word in words[1:-1]:
                self._written[fold(word)].add(word)
        self._total = max(1, self._words.total())

    def knows(self, words: Sequence[str]) -> bool:
        """Whether nearly all words were seen, and two of them never without marks."""
        seen = [word for word in words if word in self._written]
        marked = [word for word in seen if word not in self._written[word]]
        return len(marked) >= _FEWEST_MARKED and len(seen) >= _LEAST_SEEN * len(words)

    def restore(self, words: Sequence[str]) -> list[str]:
        """The most likely marked words of small ones without; each as long as before, and as it was if never seen."""
        best: dict[str, tuple[float, list[str]]] = {_START: (0.0, [])}
        for word in words:
            candidates = sorted(self._written.get(word, ())) or [word]
            best = dict(self._continued(best, candidate) for candidate in candidates)
        _, (_, path) = self._continued(best, _END)
        return path[:-1]

    def _continued(self, paths: dict[str, tuple[float, list[str]]], word: str) -> tuple[str, tuple[float, list[str]]]:
        """The best of the paths, each known by its last word, with one more word."""
        score, path = max(
            ((score + self._chance(last, word), path) for last, (score, path) in paths.items()),
            key=lambda found: found[0],
        )
        return word, (score, [*path, word])

    def _chance(self, before: str, word: str) -> float:
        """Logarithm of how likely `word` follows `before`; above nothing for words never seen."""
        alone = (self._words[word] + 0.1) / self._total
        return math.log((self._pairs[before, word] + _PRIOR * alone) / (self._words[before] + _PRIOR))


def with_marks(text: str, names: Iterable[tuple[int, int]] = ()) -> str:
    """`text`, as long as before, with marks where it is Vietnamese typed without any; else unchanged.

    `names` are character ranges that are left as they are and decide nothing.
    """
    spans = sorted(names)
    places = [found for found in LATIN_WORD.finditer(text) if not _within(found, spans)]
    words = [found.group().lower() for found in places]
    if not all(map(str.isascii, words)) or not _is_vietnamese(words):
        return text
    letters = list(text)
    for found, word in zip(places, load_restorer().restore(words), strict=True):
        if word != found.group().lower():
            letters[found.start() : found.end()] = word
    return "".join(letters)


def _is_vietnamese(words: Sequence[str]) -> bool:
    text = " ".join(words)
    if is_vietnamese(text):
        return True
    return load_restorer().knows(words) and len(english_words(text)) <= _MOST_ENGLISH * len(words)


def _within(found: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in spans)


@cache
def load_restorer() -> MarkRestorer:
    """The restorer that learnt from the training examples."""
    return MarkRestorer(text for _, text in examples("vi") if not text.isascii())
