"""Who takes part in a round: all candidates as a table that posts ask, and the vectors of the posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from matching.index.kinds import CANDIDATES
from matching.index.table import Table
from matching.index.text import profile_text
from matching.profiles import Candidate, Job
from matching.rounds.progress import Progress, Step, quiet
from nlu.vector_cache import Progress as Encoded


class Vectors(Protocol):
    """What turns texts into vectors of length 1."""

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""

    def of_many(self, texts: Sequence[str], progress: Encoded | None = None) -> np.ndarray:
        """float32[len(texts), dimension]."""


@dataclass(frozen=True)
class Field:
    """Both sides, each in the order of its ids; a row stands for the place in that order."""

    candidates: Sequence[Candidate]
    jobs: Sequence[Job]
    table: Table
    """Of the candidates."""
    job_vectors: np.ndarray
    """float32[jobs, dimension]."""


def read_field(
    candidates: Sequence[Candidate], jobs: Sequence[Job], vectors: Vectors, progress: Progress = quiet
) -> Field:
    """All that a round looks at. Raises EncoderError where texts are to be encoded and there is no encoder."""
    people, posts = sorted(candidates, key=lambda one: one.id), sorted(jobs, key=lambda job: job.id)
    texts = [*map(profile_text, people), *map(profile_text, posts)]
    encoded = vectors.of_many(texts, lambda done, total: progress(Step.TEXTS, done, total))
    table = Table(CANDIDATES, vectors.dimension)
    table.put(people, encoded[: len(people)])
    return Field(people, posts, table, encoded[len(people) :])
