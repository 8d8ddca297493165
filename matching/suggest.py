"""Suggestions: jobs for a candidate, candidates for a job.

Gates are asked of every profile; those that pass are ranked by one score; an empty list says what emptied it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

import numpy as np

from matching.gates import State, places_left_state
from matching.index.asking import Asking, asking
from matching.index.best import best_rows
from matching.index.live import Live
from matching.index.passing import GONE
from matching.index.ranking import Ranked, ranked
from matching.index.table import Table
from matching.index.vectors import ProfileVectors
from matching.match import Match, Showing
from matching.profiles import Candidate, Job
from matching.relaxing import Emptied, emptied
from matching.scoring.weights import weights
from matching.storage import ProfileStore
from matching.storage.address import data_directory

Profile = TypeVar("Profile", Candidate, Job)
Barred = tuple[np.ndarray, np.uint16]
"""Rows that are left out for another reason than a gate, and the bits that tell the reason."""

PLACES_LEFT = "places-left"
_PLACES_LEFT_BIT = 14
_COUNTED_AT_MOST = 20_000


@dataclass(frozen=True)
class Constraints:
    """What is asked for beside the profile itself."""

    changes: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the asking profile that count otherwise this time: `{"regions_wanted": ("35020",)}`."""
    skip: frozenset[str] = frozenset()
    """Ids that are not to be suggested, since they were shown already."""
    only: frozenset[str] | None = None
    """Ids of which alone some are to be suggested; None for all."""
    taken: Mapping[str, int] = field(default_factory=dict)
    """How many places of a job are taken, by its id."""


@dataclass(frozen=True)
class Suggestions:
    """Matches, best first; `emptied` only where there are none."""

    matches: tuple[Match, ...]
    passing: int
    """How many profiles pass all gates."""
    emptied: Emptied | None = None


NO_CONSTRAINTS = Constraints()


class Matcher:
    """Suggests from the profiles of a store, as they are at the time of asking.

    The methods raise StorageError when the store is out of reach, EncoderError when there is no encoder, and
    pydantic's ValidationError for constraints that no profile can have.
    """

    def __init__(self, live: Live) -> None:
        self._live = live

    @property
    def store(self) -> ProfileStore:
        """Where the profiles are."""
        return self._live.store

    def refresh(self) -> None:
        """Read what has changed in the store, so that the next question need not wait for it."""
        self._live.tables()

    def suggest_jobs(
        self,
        candidate: Candidate,
        limit: int = 3,
        constraints: Constraints = NO_CONSTRAINTS,
        today: date | None = None,
        language: str | None = None,
    ) -> Suggestions:
        """Jobs for a candidate, who need not be stored. Titles in `language`, which is else the candidate's."""
        return self._suggest(_changed(candidate, constraints), limit, constraints, today or date.today(), language)

    def suggest_candidates(
        self,
        job: Job,
        limit: int = 3,
        constraints: Constraints = NO_CONSTRAINTS,
        today: date | None = None,
        language: str | None = None,
    ) -> Suggestions:
        """Candidates for a job, which need not be stored."""
        return self._suggest(_changed(job, constraints), limit, constraints, today or date.today(), language)

    def _suggest(
        self, profile: Candidate | Job, limit: int, constraints: Constraints, today: date, language: str | None
    ) -> Suggestions:
        table = self._live.tables().asked_by(profile)
        question = asking(profile)
        facts = question.gate_facts(table.kind.gates, table)
        passing = table.passing.passed(facts, today)
        everyone = np.arange(len(passing))
        barred = [
            *self._full_posts(profile, table, constraints.taken, everyone),
            *_left_out(table, constraints, everyone),
        ]
        for rows, _ in barred:
            passing[rows] = False
        vector = self._live.vector(profile)
        least = weights().tiers.possible
        best = best_rows(question, vector, table, self._live.narrowing(table), passing, limit, least)
        showing = Showing(table.kind.gates, today, constraints.taken, language or profile.language)
        matches = self._matches(profile, table, best, showing)
        if matches:
            return Suggestions(matches, int(np.count_nonzero(passing)))
        failed = table.passing.failed(facts, today)
        for rows, bits in barred:
            failed[rows] |= bits
        return Suggestions((), int(np.count_nonzero(passing)), _emptied(question, vector, table, failed))

    def _full_posts(
        self, profile: Candidate | Job, table: Table, taken: Mapping[str, int], everyone: np.ndarray
    ) -> Iterator[Barred]:
        bit = np.uint16(1 << _PLACES_LEFT_BIT)
        if isinstance(profile, Job):
            if places_left_state(profile.headcount, taken.get(profile.id, 0)) is State.FAIL:
                yield everyone, bit
            return
        for one in taken.keys() & table.row_of.keys():
            job = self._live.store.job(one)
            if job is not None and places_left_state(job.headcount, taken[one]) is State.FAIL:
                yield np.array([table.row_of[one]]), bit

    def _matches(self, profile: Candidate | Job, table: Table, best: Ranked, showing: Showing) -> tuple[Match, ...]:
        found = []
        for place, row in enumerate(best.rows):
            score, parts = (
                float(best.scores[place]),
                {name: float(values[place]) for name, values in best.parts.items()},
            )
            other = (
                self._live.store.candidate(table.ids[row])
                if isinstance(profile, Job)
                else self._live.store.job(table.ids[row])
            )
            # One that was deleted since the tables were read is passed over.
            if isinstance(profile, Job) and isinstance(other, Candidate):
                found.append(showing.candidate(other, profile, score, parts))
            elif isinstance(profile, Candidate) and isinstance(other, Job):
                found.append(showing.job(profile, other, score, parts))
        return tuple(found)


@contextmanager
def open_matcher() -> Iterator[Matcher]:
    """A matcher of the profiles in the database of the environment."""
    store = ProfileStore()
    try:
        yield Matcher(Live(store, ProfileVectors(data_directory() / "vectors")))
    finally:
        store.close()


def _changed(profile: Profile, constraints: Constraints) -> Profile:
    if not constraints.changes:
        return profile
    return type(profile)(**{**profile.__dict__, **constraints.changes})


def _left_out(table: Table, constraints: Constraints, everyone: np.ndarray) -> Iterator[Barred]:
    yield _rows_of(table, constraints.skip), GONE
    if constraints.only is not None:
        yield np.setdiff1d(everyone, _rows_of(table, constraints.only), assume_unique=True), GONE


def _rows_of(table: Table, ids: frozenset[str]) -> np.ndarray:
    return np.array([table.row_of[one] for one in ids if one in table.row_of], np.intp)


def _emptied(question: Asking, vector: np.ndarray, table: Table, failed: np.ndarray) -> Emptied:
    def fitting(rows: np.ndarray) -> int:
        least = weights().tiers.possible
        some = rows[:_COUNTED_AT_MOST]
        return len(ranked(question, vector, table, some, len(some), least).rows)

    names = [*(gate.name for gate in table.kind.gates), *[""] * _PLACES_LEFT_BIT][:_PLACES_LEFT_BIT]
    return emptied(failed, [*names, PLACES_LEFT], fitting)
