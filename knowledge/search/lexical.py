"""The lexical half of search: BM25 over terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import bm25s
import numpy as np

SATURATION = 0.9
LENGTH_NORM = 0.6
"""BM25's k1 and b. KorQuAD, BM25 alone, nDCG@10 by k1/b: 0.9/0.6 .959, 1.2/0.75 .955, 1.5/0.75 .953."""

_NO_TERM = "\0"
"""Stands in for the text of a unit without terms; bm25s cannot index an empty vocabulary."""


class LexicalIndex:
    """BM25 over units, each a bag of terms."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._count = int(model.scores["num_docs"])
        self._found_in = np.diff(model.scores["indptr"])

    @classmethod
    def build(cls, units: Sequence[Sequence[str]]) -> LexicalIndex:
        """Index the terms of at least one unit; scores of all terms are computed now, not when searching."""
        model = bm25s.BM25(k1=SATURATION, b=LENGTH_NORM, method="lucene")
        model.index([list(terms) or [_NO_TERM] for terms in units], show_progress=False)
        return cls(model)

    @classmethod
    def load(cls, directory: Path) -> LexicalIndex:
        """What `save` wrote; raises OSError or ValueError for anything else."""
        return cls(bm25s.BM25.load(str(directory), show_progress=False))

    def save(self, directory: Path) -> None:
        self._model.save(str(directory), show_progress=False)

    def coverage(self, terms: Iterable[str]) -> np.ndarray:
        """float32[units] in [0, 1]: the BM25 score as a share of what a unit made of nothing but `terms` could get.

        Unlike a bare BM25 score it means the same for short and long questions, and terms that no unit has lower it,
        so it also tells how well the units cover the question at all.
        """
        asked = set(terms)
        known = [term for term in sorted(asked) if term in self._model.vocab_dict]
        if not known:
            return np.zeros(self._count, dtype=np.float32)
        best_possible = sum(self._rarity(term) for term in asked)
        return np.asarray(self._model.get_scores(known), dtype=np.float32) / np.float32(best_possible)

    def units_with(self, term: str) -> np.ndarray:
        """Numbers of the units that have the term; none for a term that was never indexed."""
        number = self._model.vocab_dict.get(term)
        if number is None:
            return np.zeros(0, dtype=np.int64)
        start, end = self._model.scores["indptr"][number : number + 2]
        return np.asarray(self._model.scores["indices"][start:end], dtype=np.int64)

    def _rarity(self, term: str) -> float:
        """Inverse document frequency as BM25 counts it."""
        number = self._model.vocab_dict.get(term)
        having = 0 if number is None else int(self._found_in[number])
        return float(np.log(1 + (self._count - having + 0.5) / (having + 0.5)))
