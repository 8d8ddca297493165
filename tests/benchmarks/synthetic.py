"""Many made-up candidates: samples crossed with one another, with vectors of real profiles plus noise."""

from __future__ import annotations

from typing import Any

import numpy as np

from matching.index.kinds import CANDIDATES
from matching.index.table import Table
from matching.index.text import profile_text
from matching.index.vectors import ProfileVectors
from matching.profiles import Candidate, Job
from matching.samples.loading import samples_of

_POOL = 5_000
_ENCODED = 400
_NOISE = 0.25
"""Length of the noise beside a vector of length 1."""
_AT_ONCE = 25_000
_SEED = 7


class Synthetic:
    """A seeded source of candidates and of jobs that ask for them."""

    def __init__(self, vectors: ProfileVectors) -> None:
        self._pool: list[Candidate] = list(samples_of("candidates", _POOL, _SEED))
        self.jobs: list[Job] = list(samples_of("jobs", 200, _SEED))
        # The text of a candidate goes with the occupation, so that texts and terms agree as they do in life.
        self._real = vectors.of_many([profile_text(one) for one in self._pool[:_ENCODED]])
        self._like: dict[str, list[int]] = {}
        for place, one in enumerate(self._pool[:_ENCODED]):
            self._like.setdefault(_work(one), []).append(place)
        self.job_vectors = vectors.of_many([profile_text(job) for job in self.jobs])

    def table(self, size: int) -> Table:
        """A table of so many candidates."""
        table = Table(CANDIDATES, self._real.shape[1])
        random = np.random.default_rng(_SEED)
        for start in range(0, size, _AT_ONCE):
            profiles, vectors = self._some(start, min(_AT_ONCE, size - start), random)
            table.put(profiles, vectors)
        return table

    def _some(self, start: int, count: int, random: np.random.Generator) -> tuple[list[Candidate], np.ndarray]:
        drawn = random.integers(0, _POOL, (count, 4))
        profiles = [self._crossed(f"c{start + place}", *row) for place, row in enumerate(drawn.tolist())]
        near = [self._place_of(one, int(spin)) for one, spin in zip(profiles, drawn[:, 3], strict=True)]
        noise = random.standard_normal((count, self._real.shape[1]), np.float32)
        noise *= _NOISE / np.linalg.norm(noise, axis=1, keepdims=True)
        vectors = self._real[near] + noise
        return profiles, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def _crossed(self, one: str, work: int, place: int, papers: int, more: int) -> Candidate:
        """The work of one sample, the place of another, the papers of a third, and a skill of a fourth."""
        fields: dict[str, Any] = dict(self._pool[work].__dict__)
        fields.update({name: getattr(self._pool[place], name) for name in ("region", "regions_wanted", "within_km")})
        fields.update(
            {name: getattr(self._pool[papers], name) for name in ("visa", "topik", "pay_at_least", "consent")}
        )
        skills = (*fields["skill_ids"][more % 2 :], *self._pool[more].skill_ids[:1])
        return Candidate.construct(None, **{**fields, "id": one, "skill_ids": tuple(dict.fromkeys(skills))})

    def _place_of(self, candidate: Candidate, spin: int) -> int:
        like = self._like.get(_work(candidate))
        return like[spin % len(like)] if like else spin % _ENCODED


def _work(candidate: Candidate) -> str:
    return next(iter(candidate.occupation_ids or candidate.major_ids), "")
