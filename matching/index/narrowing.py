"""From many passing rows to those few thousand that can be the best, without scoring all.

Two lists are joined: rows whose skills and occupations fit best, from postings, and rows whose texts are most alike,
from an inverted file of 8-bit vectors that looks only at rows that pass. The whole score then decides.
"""

from __future__ import annotations

from dataclasses import dataclass

import faiss
import numpy as np

from matching.index.affinity import SCALE, Affinities
from matching.index.asking import Asking
from matching.index.table import Table

_BY_TERMS = 1_000
"""So many rows at least come from postings, and for a long list so many times its length:"""
_TIMES_LIMIT = 40
_BY_TEXT = 150
"""So many rows come from texts."""
_SAMPLED_EACH = 61
_TRAINED_WITH = 40
"""Vectors a list of the inverted file."""
_TRAINING_ROUNDS = 8
_LISTS_LOOKED_AT = 0.005
"""Share of the lists, where all rows pass; the fewer pass, the more lists are looked at."""


_CODE_ERROR = 0.005
"""By how much a likeness that is read off 8-bit vectors may be too small, with plenty to spare."""


@dataclass(frozen=True)
class Narrowed:
    """Rows that may be among the best, in order."""

    rows: np.ndarray
    likeness: np.ndarray
    """float32[rows]: how alike the text of each is at most, as a product of vectors; NaN for a row without a text."""
    terms: np.ndarray
    """float32[rows]: what skills and role of each come to at most, as a share of what both weigh."""

    def at(self, places: np.ndarray) -> Narrowed:
        """Those at some places."""
        return Narrowed(self.rows[places], self.likeness[places], self.terms[places])


class Narrowing:
    """Over the first rows of a table; later rows are not narrowed down."""

    def __init__(self, table: Table) -> None:
        """Built from all rows that the table has now, in about a second for 10,000."""
        self.covered = len(table)
        self._terms = Affinities(table, self.covered)
        self._sample = Affinities(table, self.covered, _SAMPLED_EACH)
        self._centre = table.vectors.rows[: self.covered].mean(axis=0)
        self._texts = _inverted_file(table.vectors.rows[: self.covered], self._centre)
        self._textless = ~table.vectors.rows[: self.covered].any(axis=1)

    def rows(self, question: Asking, vector: np.ndarray, passing: np.ndarray, limit: int) -> Narrowed:
        """Rows that pass and may be among the best `limit`.

        A text that is not among those found to be most alike is at most as alike as the last of these: the search for
        texts holds so well that next to none is missed, and few vectors need be looked at.
        """
        later = self.covered + np.flatnonzero(passing[self.covered :])
        first = passing[: self.covered]
        by_text, alike = self._by_text(vector, first)
        rows, terms = self._by_terms(question, first, max(_BY_TERMS, _TIMES_LIMIT * limit), by_text)
        likeness = np.full(len(rows), alike[-1] if len(alike) == _BY_TEXT else 1.0, np.float32)
        likeness[np.searchsorted(rows, by_text)] = alike
        likeness[self._textless[rows]] = np.nan
        all_of_it = np.ones(len(later), np.float32)
        return Narrowed(
            np.concatenate([rows, later]),
            np.concatenate([likeness, all_of_it]),
            np.concatenate([terms, all_of_it]),
        )

    @property
    def nbytes(self) -> int:
        """Memory beside the table's, in bytes."""
        codes = self.covered * (self._texts.code_size + 8)
        return codes + self._textless.nbytes + self._terms.nbytes + self._sample.nbytes

    def _by_terms(
        self, question: Asking, passing: np.ndarray, least_rows: int, others: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Rows whose terms fit best, and others, in order; and what the terms of each come to at most."""
        sampled = self._sample.of(question)
        sampled *= passing[::_SAMPLED_EACH].view(np.uint8)
        wanted = min(len(sampled), max(1, least_rows // _SAMPLED_EACH))
        least = max(1, int(np.partition(sampled, -wanted)[-wanted]))
        affinity = self._terms.of(question, least)
        affinity *= passing.view(np.uint8)
        fitting = affinity >= least
        fitting[others] = True
        rows = np.flatnonzero(fitting)
        # Each term may have been rounded down by one.
        spare = np.float32(len(question.profile.skill_ids) + 2)
        return rows, np.minimum((np.maximum(affinity[rows], np.uint8(least)) + spare) / SCALE, 1)

    def _by_text(self, vector: np.ndarray, passing: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Rows whose texts are most alike, best first, and how alike each is at most."""
        if not vector.any():
            return np.empty(0, np.intp), np.empty(0, np.float32)
        bitmap = np.packbits(passing, bitorder="little")
        share = max(1, np.count_nonzero(passing)) / len(passing)
        parameters = faiss.SearchParametersIVF(
            sel=faiss.IDSelectorBitmap(bitmap),
            nprobe=int(np.clip(_LISTS_LOOKED_AT * self._texts.nlist / np.sqrt(share), 8, self._texts.nlist)),
        )
        alike, rows = self._texts.search(vector[None], min(_BY_TEXT, self.covered), params=parameters)
        found = rows[0] >= 0
        return rows[0][found], alike[0][found] + np.float32(vector @ self._centre + _CODE_ERROR)


def _inverted_file(vectors: np.ndarray, centre: np.ndarray) -> faiss.IndexIVFScalarQuantizer:
    lists = max(1, int(2 * np.sqrt(len(vectors))))
    quantizer = faiss.IndexFlatIP(vectors.shape[1])
    index = faiss.IndexIVFScalarQuantizer(
        quantizer,
        vectors.shape[1],
        lists,
        faiss.ScalarQuantizer.QT_8bit,
        faiss.METRIC_INNER_PRODUCT,
        False,
    )
    index.cp.niter = _TRAINING_ROUNDS
    random = np.random.default_rng(0)
    some = random.permutation(len(vectors))[: lists * _TRAINED_WITH]
    index.train(vectors[np.sort(some)] - centre)
    for start in range(0, len(vectors), 100_000):
        index.add(vectors[start : start + 100_000] - centre)
    return index
