"""How well the skills and the occupations of many rows fit a question, as whole numbers of one byte.

A million of them are added in a fraction of a millisecond. Nothing else of the score is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import singledispatchmethod

import numpy as np

from matching.index.asking import Asking, CandidateAsking, JobAsking
from matching.index.postings import Postings
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

SCALE = 255
_SKILLS = weights().weight("skills") / (weights().weight("skills") + weights().weight("role"))
_ROLE = 1 - _SKILLS
"""What both weigh, where nothing else is looked at."""

Term = Mapping[str, Mapping[str, float]]
"""Of one thing that is asked for what answers for it: by the name of a set, ids with their credit."""


class Affinities:
    """Of the first rows of a table, or of every so many-th of these."""

    def __init__(self, table: Table, until: int, each: int = 1) -> None:
        names = ("skills", "occupations", "majors")
        self._rows = len(range(0, until, each))
        self._postings = {name: table.sets[name].postings(until, each) for name in names if name in table.sets}

    @property
    def nbytes(self) -> int:
        """Memory, in bytes."""
        return sum(postings.nbytes for postings in self._postings.values())

    @singledispatchmethod
    def of(self, question: Asking, least: int = 0) -> np.ndarray:
        """uint8[rows]: of each row that reaches `least` how well it fits; of the others at most that, or less."""
        raise TypeError(f"{type(question).__name__} asks for nothing")

    @of.register
    def _of_candidates(self, question: JobAsking, least: int = 0) -> np.ndarray:
        terms = list(_asked(question))
        affinity: np.ndarray | None = None
        # Whoever lacks more of one term than may be lacking of all does not reach `least`.
        spare = sum(int(worth) for _, worth in terms) - least
        for term, worth in terms:
            held = self._strongest(term, worth, int(worth) - spare)
            affinity = held if affinity is None else np.add(affinity, held, out=affinity)
        assert affinity is not None
        return affinity

    @of.register
    def _of_jobs(self, question: CandidateAsking, least: int = 0) -> np.ndarray:
        one = question.profile
        postings = self._postings["skills"]
        covered = np.zeros(self._rows, np.float32)
        for skill, credit in best_answered(skill_relations(), one.skill_ids).items():
            covered[postings.rows(skill)] += credit
        covered *= _SKILLS * SCALE / np.maximum(postings.sizes, 1)
        held = best_answered(occupation_relations(), one.occupation_ids)
        for occupation, credit in occupations_of_majors(one.major_ids).items():
            held[occupation] = max(credit, held.get(occupation, 0.0))
        return covered.astype(np.uint8) + self._strongest({"occupations": held}, _ROLE * SCALE)

    def _strongest(self, term: Term, worth: float, least: int = 0) -> np.ndarray:
        """uint8[rows]: of each row the best of its credits, times the worth and rounded down; 0 for what is less."""
        credits: dict[int, list[tuple[Postings, str]]] = defaultdict(list)
        for name, ids in term.items():
            for one, credit in ids.items():
                # Rounded down, so that no sum runs over.
                credits[int(credit * worth)].append((self._postings[name], one))
        best: np.ndarray | None = None
        for value in sorted(value for value in credits if value >= max(least, 1)):
            best = _raised(best, value, credits[value], self._rows)
        return np.zeros(self._rows, np.uint8) if best is None else best


def _asked(question: JobAsking) -> Iterator[tuple[Term, float]]:
    job = question.profile
    for skill in job.skill_ids:
        yield {"skills": skill_relations().answering(skill)}, _SKILLS * SCALE / len(job.skill_ids)
    role = {
        "occupations": best_answers(occupation_relations(), job.occupation_ids),
        "majors": majors_for(job.occupation_ids),
    }
    yield role, _ROLE * SCALE


def _raised(best: np.ndarray | None, value: int, held: list[tuple[Postings, str]], rows: int) -> np.ndarray:
    """`best`, and at least `value` in all rows that hold one of these ids; no row has more before."""
    many: np.ndarray | None = None
    for bits in (postings.bits(one) for postings, one in held):
        if bits is not None:
            many = bits if many is None else many | bits
    if many is not None:
        raised = np.unpackbits(many, count=rows)
        raised *= np.uint8(value)
        best = raised if best is None else np.maximum(best, raised, out=best)
    elif best is None:
        best = np.zeros(rows, np.uint8)
    for postings, one in held:
        if postings.bits(one) is None:
            best[postings.few(one)] = value
    return best
