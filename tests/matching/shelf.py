"""Profiles at hand without a database and without an encoder, for tests of matching."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from matching.index.live import Live
from matching.profiles import Candidate, Job
from matching.suggest import Matcher

DIMENSION = 8


class Shelf:
    """What `Live` reads of a store."""

    def __init__(self, candidates: Sequence[Candidate] = (), jobs: Sequence[Job] = ()) -> None:
        self._candidates = {one.id: one for one in candidates}
        self._jobs = {one.id: one for one in jobs}
        self._changed: list[tuple[int, str]] = []

    def revision(self) -> int:
        return 1 + len(self._changed)

    def candidates(self, since: int = 0) -> Iterator[Candidate]:
        return (one for one in self._candidates.values() if not since or self._later(one.id, since))

    def jobs(self, since: int = 0) -> Iterator[Job]:
        return (one for one in self._jobs.values() if not since or self._later(one.id, since))

    def candidate(self, one: str) -> Candidate | None:
        return self._candidates.get(one)

    def job(self, one: str) -> Job | None:
        return self._jobs.get(one)

    def count(self, kind: str) -> int:
        return len(self._of(kind))

    def ids(self, kind: str) -> list[str]:
        return list(self._of(kind))

    def put(self, job: Job) -> None:
        self._jobs[job.id] = job
        self._changed.append((self.revision() + 1, job.id))

    def remove_job(self, one: str) -> None:
        del self._jobs[one]
        self._changed.append((self.revision() + 1, one))

    def _of(self, kind: str) -> dict[str, Candidate] | dict[str, Job]:
        return self._candidates if kind == "candidates" else self._jobs

    def _later(self, one: str, since: int) -> bool:
        return any(revision > since and changed == one for revision, changed in self._changed)


class HashVectors:
    """Vectors drawn by the hash of a text, all near to one another as those of texts are."""

    dimension = DIMENSION

    def of_many(self, texts: Sequence[str], progress: object = None) -> np.ndarray:
        return np.stack([self.of_one(text) for text in texts]) if texts else np.zeros((0, DIMENSION), np.float32)

    def of_one(self, text: str) -> np.ndarray:
        if not text:
            return np.zeros(DIMENSION, np.float32)
        seed = int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).digest(), "big")
        vector = 1 + 0.5 * np.random.default_rng(seed).standard_normal(DIMENSION)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


def matcher(candidates: Sequence[Candidate] = (), jobs: Sequence[Job] = ()) -> Matcher:
    """A matcher of these profiles."""
    return Matcher(Live(Shelf(candidates, jobs), HashVectors()))  # type: ignore[arg-type]
