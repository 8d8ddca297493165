"""nDCG@5 over the gold set: of the score, of vectors alone, and of keywords alone, all behind the same gates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import bm25s
import numpy as np

from matching.index.asking import asking
from matching.index.kinds import CANDIDATES, JOBS, Kind
from matching.index.ranking import ranked
from matching.index.table import Table
from matching.index.text import profile_text
from matching.index.vectors import ProfileVectors
from matching.profiles import Candidate, Job
from nlu.tokens import search_terms
from tests.matching.gold.reading import GAINS, TODAY, Gold

DEPTH = 5

Ranking = Callable[["Question"], list[str]]


@dataclass(frozen=True)
class Question:
    """One profile that asks, and what there is to suggest."""

    profile: Candidate | Job
    vector: np.ndarray
    table: Table
    written: str
    """The profile in its own words."""
    texts: Sequence[str]
    """The rows of the table in their own words."""
    likeness: np.ndarray
    """Of those words to the rows'."""
    rows: np.ndarray
    """Those that pass the gates."""
    gains: dict[str, int]
    """By id, of those that fit at all."""


def questions(gold: Gold, vectors: ProfileVectors) -> Iterator[Question]:
    """Every person and every job for which something fits."""
    people, jobs = list(gold.people.values()), list(gold.jobs.values())
    gains = {pair: GAINS[grade] for pair, grade in gold.grades.items()}
    yield from _asked(gold, people, jobs, JOBS, vectors, lambda person, job: gains.get((person, job), 0))
    yield from _asked(gold, jobs, people, CANDIDATES, vectors, lambda job, person: gains.get((person, job), 0))


def measure(asked: Sequence[Question]) -> dict[str, float]:
    """Mean nDCG@5 of each way to rank."""
    ways: dict[str, Ranking] = {"score": by_score, "vectors alone": by_vectors, "keywords alone": by_keywords}
    return {name: float(np.mean([ndcg(way(one), one.gains) for one in asked])) for name, way in ways.items()}


def by_score(question: Question) -> list[str]:
    """As it is suggested."""
    best = ranked(asking(question.profile), question.vector, question.table, question.rows, DEPTH, 0.0)
    return [question.table.ids[row] for row in best.rows]


def by_vectors(question: Question) -> list[str]:
    """By the likeness of what is written."""
    return _sorted(question, question.likeness[question.rows])


def by_keywords(question: Question) -> list[str]:
    """By BM25 over morphemes and words."""
    index = bm25s.BM25()
    index.index([search_terms(text) for text in question.texts], show_progress=False)
    scores = index.get_scores(search_terms(question.written))
    return _sorted(question, scores[question.rows])


def ndcg(ids: Sequence[str], gains: dict[str, int]) -> float:
    """nDCG@5 with gains of 2^grade - 1."""
    reached = _discounted([gains.get(one, 0) for one in ids[:DEPTH]])
    return reached / _discounted(sorted(gains.values(), reverse=True)[:DEPTH])


def _discounted(grades: Sequence[int]) -> float:
    return float(sum((2**grade - 1) / np.log2(place + 2) for place, grade in enumerate(grades)))


def _sorted(question: Question, values: np.ndarray) -> list[str]:
    return [question.table.ids[row] for row in question.rows[np.argsort(-values, kind="stable")[:DEPTH]]]


def _asked(
    gold: Gold,
    asking_ones: Sequence[Candidate | Job],
    others: Sequence[Candidate | Job],
    kind: Kind,
    vectors: ProfileVectors,
    gain: Callable[[str, str], int],
) -> Iterator[Question]:
    table = Table(kind, vectors.dimension)
    table.put(others, vectors.of_many(list(map(profile_text, others))))
    texts = [gold.written[one.id] for one in others]
    likenesses = vectors.of_many([gold.written[one.id] for one in asking_ones]) @ vectors.of_many(texts).T
    own = vectors.of_many(list(map(profile_text, asking_ones)))
    for profile, vector, likeness in zip(asking_ones, own, likenesses, strict=True):
        gains = {one.id: worth for one in others if (worth := gain(profile.id, one.id))}
        if gains:
            failed = table.passing.failed(asking(profile).gate_facts(kind.gates, table), TODAY)
            rows = np.flatnonzero(failed == 0)
            yield Question(profile, vector, table, gold.written[profile.id], texts, likeness, rows, gains)
