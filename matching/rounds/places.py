"""How many places each post has in a round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from matching.profiles import Job

NOT_STATED = 1
"""Places of a post that does not say how many people are sought; what is assigned to it is to be checked."""


@dataclass(frozen=True)
class Limits:
    """What is set for one round."""

    by_job: Mapping[str, int] = field(default_factory=dict)
    """Places by the id of a job, in place of its headcount; 0 leaves the post out."""
    most: int | None = None
    """Places of the whole round."""


class UnknownJobError(ValueError):
    """Places are set for a job that is not there; the message names it."""


def places(jobs: Sequence[Job], limits: Limits) -> np.ndarray:
    """int64[jobs]. Raises UnknownJobError."""
    known = {job.id for job in jobs}
    for one in limits.by_job:
        if one not in known:
            raise UnknownJobError(f"there is no job {one!r}")
    return np.array([limits.by_job.get(job.id, job.headcount or NOT_STATED) for job in jobs], np.int64)
