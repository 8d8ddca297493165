"""From many passing rows to those few thousand that can be the best, without scoring all.

Two lists are joined: rows whose skills and occupations fit best, from postings, and rows whose texts are most alike,
from an inverted file of 8-bit vectors that looks only at rows that pass. The whole score then decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import faiss
import numpy as np

from matching.index.asking import Asking, CandidateAsking, JobAsking
from matching.index.table import Table
from matching.scoring.terms import (
    best_answered,
    best_answers,
    majors_for,
    occupation_relations,
    occupations_of_majors,
    skill_relations,
)
from matching.scoring.weights import weights

_BY_TERMS = 1_000
"""So many rows at least come from postings, and for a long list so many times its length:"""
_TIMES_LIMIT = 40
_BY_TEXT = 150
"""So many rows come from texts."""
_SKILLS = weights().weight("skills") / (weights().weight("skills") + weights().weight("role"))
_ROLE = 1 - _SKILLS
"""What both weigh, where nothing else is looked at."""
_SAMPLED_EACH = 61
_SCALE = 255
"""Of affinities, which are whole numbers of one byte: a million are added in a fraction of a millisecond."""
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


class Narrowing:
    """Over the first rows of a table; later rows are not narrowed down."""

    def __init__(self, table: Table) -> None:
        """Built from all rows that the table has now, in about a second for 10,000."""
        self.covered = len(table)
        self._postings = {name: table.sets[name].postings(self.covered) for name in ("skills", "occupations")}
        if "majors" in table.sets:
            self._postings["majors"] = table.sets["majors"].postings(self.covered)
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
        by_terms = self._by_terms(question, first, max(_BY_TERMS, _TIMES_LIMIT * limit))
        by_text, alike = self._by_text(vector, first)
        rows = np.unique(np.concatenate([by_terms, by_text, later]))
        likeness = np.full(len(rows), alike[-1] if len(alike) == _BY_TEXT else 1.0, np.float32)
        likeness[np.searchsorted(rows, by_text)] = alike
        until = len(rows) - len(later)
        likeness[until:] = 1.0
        likeness[:until][self._textless[rows[:until]]] = np.nan
        return Narrowed(rows, likeness)

    @property
    def nbytes(self) -> int:
        """Memory beside the table's, in bytes."""
        codes = self.covered * (self._texts.code_size + 8)
        return codes + self._textless.nbytes + sum(postings.nbytes for postings in self._postings.values())

    def _by_terms(self, question: Asking, passing: np.ndarray, least_rows: int) -> np.ndarray:
        if isinstance(question, JobAsking):
            affinity = self._candidates_affinity(question)
        else:
            assert isinstance(question, CandidateAsking)
            affinity = self._jobs_affinity(question)
        affinity *= passing
        sampled = affinity[::_SAMPLED_EACH]
        wanted = min(len(sampled), max(1, least_rows // _SAMPLED_EACH))
        least = max(1, int(np.partition(sampled, -wanted)[-wanted]))
        return np.flatnonzero(affinity >= least)

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

    def _candidates_affinity(self, question: JobAsking) -> np.ndarray:
        job = question.profile
        affinity = np.zeros(self.covered, np.uint8)
        for skill in job.skill_ids:
            share = _SKILLS / len(job.skill_ids)
            affinity += self._strongest([("skills", skill_relations().answering(skill))], share)
        role = [
            ("occupations", best_answers(occupation_relations(), job.occupation_ids)),
            ("majors", majors_for(job.occupation_ids)),
        ]
        affinity += self._strongest(role, _ROLE)
        return affinity

    def _jobs_affinity(self, question: CandidateAsking) -> np.ndarray:
        one = question.profile
        postings = self._postings["skills"]
        covered = np.zeros(self.covered, np.float32)
        for skill, credit in best_answered(skill_relations(), one.skill_ids).items():
            covered[postings.rows(skill)] += credit
        covered *= _SKILLS * _SCALE / np.maximum(postings.sizes, 1)
        held = best_answered(occupation_relations(), one.occupation_ids)
        for occupation, credit in occupations_of_majors(one.major_ids).items():
            held[occupation] = max(credit, held.get(occupation, 0.0))
        return covered.astype(np.uint8) + self._strongest([("occupations", held)], _ROLE)

    def _strongest(self, lists: Sequence[tuple[str, Mapping[str, float]]], weight: float) -> np.ndarray:
        """uint8[covered]: of each row the best of its credits, times the weight."""
        best = np.zeros(self.covered, np.uint8)
        credits = [(credit, self._postings[name].rows(one)) for name, ids in lists for one, credit in ids.items()]
        for credit, rows in sorted(credits, key=lambda pair: pair[0]):
            # Rounded down, so that no sum runs over.
            best[rows] = int(credit * weight * _SCALE)
        return best


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
