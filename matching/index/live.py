"""The tables as the store has them now: read again, as far as they changed, when its revision grows."""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock
from typing import Any

import numpy as np

from matching.index.keeper import NarrowingKeeper
from matching.index.kinds import CANDIDATES, JOBS, Kind
from matching.index.narrowing import Narrowing
from matching.index.table import Table
from matching.index.text import profile_text
from matching.index.vectors import ProfileVectors
from matching.profiles import Candidate, Job
from matching.storage import ProfileStore

_GONE_AT_MOST = 0.3
"""A table with a greater share of rows that are gone is built anew."""


@dataclass(frozen=True)
class Tables:
    """Both tables at one revision."""

    candidates: Table
    jobs: Table

    def asked_by(self, profile: Candidate | Job) -> Table:
        """The table that a profile asks."""
        return self.candidates if isinstance(profile, Job) else self.jobs

    def holding(self, profile: Candidate | Job) -> Table:
        """The table of the profile's own kind."""
        return self.jobs if isinstance(profile, Job) else self.candidates


class Live:
    """Keeps the tables up to date. Safe to use from several threads."""

    def __init__(self, store: ProfileStore, vectors: ProfileVectors) -> None:
        self.store = store
        self._vectors = vectors
        self._lock = RLock()
        self._revision = 0
        self._texts: dict[str, dict[str, int]] = {"candidates": {}, "jobs": {}}
        self._tables: Tables | None = None
        self._keepers = {"candidates": NarrowingKeeper(), "jobs": NarrowingKeeper()}

    def tables(self) -> Tables:
        """The tables at the present revision of the store. Raises StorageError and EncoderError."""
        with self._lock:
            revision = self.store.revision()
            if self._tables is None or revision != self._revision:
                self._tables = self._read(self._tables)
                self._revision = revision
            return self._tables

    def narrowing(self, table: Table) -> Narrowing | None:
        """What narrows the rows of a large table down, once it is ready."""
        return self._keepers[table.kind.name].of(table)

    def vector(self, profile: Candidate | Job) -> np.ndarray:
        """float32[dimension]: the vector of a profile, which need not be stored."""
        text = profile_text(profile)
        with self._lock:
            table = self.tables().holding(profile)
            row = table.row_of.get(profile.id)
            if row is not None and self._texts[table.kind.name].get(profile.id) == hash(text):
                vector: np.ndarray = table.vectors.rows[row]
                return vector
            return self._vectors.of_one(text)

    def _read(self, before: Tables | None) -> Tables:
        candidates = self._brought_up(CANDIDATES, before.candidates if before else None)
        jobs = self._brought_up(JOBS, before.jobs if before else None)
        return Tables(candidates, jobs)

    def _brought_up(self, kind: Kind, table: Table | None) -> Table:
        if table is None or table.gone > _GONE_AT_MOST * len(table):
            table, since = Table(kind, self._vectors.dimension), 0
        else:
            since = self._revision
        self._put(table, list(self._changed(kind, since)))
        there = self.store.count("candidates" if kind is CANDIDATES else "jobs")
        if there != len(table.row_of):
            table.remove(table.row_of.keys() - set(self.store.ids("candidates" if kind is CANDIDATES else "jobs")))
        return table

    def _changed(self, kind: Kind, since: int) -> Any:
        return self.store.candidates(since) if kind is CANDIDATES else self.store.jobs(since)

    def _put(self, table: Table, profiles: list[Any]) -> None:
        if profiles:
            texts = list(map(profile_text, profiles))
            table.put(profiles, self._vectors.of_many(texts))
            self._texts[table.kind.name].update(
                (profile.id, hash(text)) for profile, text in zip(profiles, texts, strict=True)
            )
