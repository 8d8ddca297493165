"""Putting samples into the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matching.storage import Kind, ProfileStore

CANDIDATES = 500
JOBS = 200
SEED = 1
_AT_ONCE = 5000

Progress = Callable[[int], None]
"""Told how many more profiles have been stored."""


@dataclass(frozen=True)
class Loaded:
    """What loading samples of one kind changed: numbers of profiles."""

    added: int
    updated: int
    unchanged: int
    removed: int


def ensure_samples(report: Callable[[str], None]) -> bool:
    """Load samples where there is neither a candidate nor a job, and say so; whether it did. Raises StorageError."""
    from matching.storage import ProfileStore

    store = ProfileStore()
    try:
        if store.count("candidates") or store.count("jobs"):
            return False
        load_samples(store, "candidates", CANDIDATES)
        load_samples(store, "jobs", JOBS)
        report(f"there were no profiles: {CANDIDATES} sample candidates and {JOBS} sample jobs are loaded")
        return True
    finally:
        store.close()


def load_samples(
    store: ProfileStore, kind: Kind, number: int, seed: int = SEED, progress: Progress | None = None
) -> Loaded:
    """Let the store hold exactly the first `number` samples of a seed, beside the profiles that are no samples.

    Done in pieces, so that other writers get their turn.
    """
    samples = samples_of(kind, number, seed)
    added = updated = unchanged = 0
    kept: set[str] = set()
    while some := list(islice(samples, _AT_ONCE)):
        changes = store.replace_many(kind, some)
        added, updated, unchanged = (
            added + changes.added,
            updated + changes.updated,
            unchanged + changes.unchanged,
        )
        kept.update(one.id for one in some)
        if progress:
            progress(len(some))
    removed = store.remove(kind, [one for one in store.ids(kind, sample=True) if one not in kept])
    return Loaded(added, updated, unchanged, removed)


def samples_of(kind: Kind, number: int, seed: int = SEED) -> Iterator[Any]:
    """The first `number` samples of a seed, with dates around today."""
    from matching.samples.candidates import sample_candidates
    from matching.samples.jobs import sample_jobs

    made = sample_candidates if kind == "candidates" else sample_jobs
    return iter(made(number, seed, date.today()))
