"""`python -m tests.benchmarks.suggesting`: how fast ten candidates are suggested, among how many, and how truly.

Three gates are on (visa, Korean level, regions). Beside the suggestion, which gates and scores in full, stand a plain
numpy search and FAISS flat on the same vectors, which are given the gates' outcome for nothing and only compare texts.
"""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import faiss
import numpy as np
import psutil
import typer
from rich.console import Console
from rich.table import Table as Printed

from matching.index.asking import Asking, asking
from matching.index.best import best_rows
from matching.index.narrowing import Narrowing
from matching.index.ranking import Ranked, ranked
from matching.index.table import Table
from matching.index.vectors import ProfileVectors
from matching.profiles import Candidate, Job
from tests.benchmarks.synthetic import Synthetic

SIZES = (5_000, 100_000, 1_000_000)
_TODAY = date(2026, 1, 5)
_LIMIT = 10
_JOBS = 100
_SHARES = (1.0, 0.1, 0.01, 0.001)
"""Of the rows that pass the gates, what is left to pass where recall is measured."""
_JOBS_A_SHARE = 25
_NARROWED_FROM = 30_000
_NO_OTHER_GATES = {
    "night_shifts": False,
    "degree_at_least": "none",
    "languages_needed": {},
    "closes_on": None,
    "open_until_filled": True,
}


@dataclass
class Measured:
    """Of one size: milliseconds by question, and shares."""

    size: int
    built: float
    """Seconds."""
    memory: float
    """GB of the process beside what it had before."""
    first: list[float] = field(default_factory=list)
    """A question whose facts were never asked for."""
    again: list[float] = field(default_factory=list)
    """One whose facts were."""
    numpy: list[float] = field(default_factory=list)
    flat: list[float] = field(default_factory=list)
    passing: list[float] = field(default_factory=list)
    recall: dict[float, float] = field(default_factory=dict)


def main(
    sizes: Annotated[str, typer.Option(help="How many candidates, by commas.")] = ",".join(map(str, SIZES)),
) -> None:
    """Measure and print."""
    report(Console(), [int(size) for size in sizes.split(",")])


def report(console: Console, sizes: Sequence[int] = SIZES) -> None:
    """Print the sizes side by side."""
    with tempfile.TemporaryDirectory() as folder:
        synthetic = Synthetic(ProfileVectors(Path(folder)))
    measured = [_measure(synthetic, size, console) for size in sizes]
    _print(console, measured)


def _measure(synthetic: Synthetic, size: int, console: Console) -> Measured:
    console.print(f"{size:,} candidates …")
    gc.collect()
    before, began = _resident(), time.perf_counter()
    table = synthetic.table(size)
    narrowing = Narrowing(table) if size >= _NARROWED_FROM else None
    result = Measured(size, time.perf_counter() - began, _resident() - before)
    questions = [
        (asking(job.copy(update=_NO_OTHER_GATES)), vector)
        for job, vector in zip(synthetic.jobs[:_JOBS], synthetic.job_vectors, strict=False)
    ]
    _suggest(Asked(Job(id="warm", language="ko", title="warm"), table, narrowing), questions[0][1])
    for times in (result.first, result.again):
        for question, vector in questions:
            times.append(_milliseconds(partial(_suggest, Asked(question.profile, table, narrowing), vector)))
    _measure_peers(result, table, questions)
    _measure_recall(result, table, narrowing, questions)
    return result


@dataclass(frozen=True)
class Asked:
    """A job that asks a table."""

    profile: Candidate | Job
    table: Table
    narrowing: Narrowing | None


def _suggest(asked: Asked, vector: np.ndarray) -> Ranked:
    question = asking(asked.profile)
    passing = _passing(question, asked.table)
    return best_rows(question, vector, asked.table, asked.narrowing, passing, _LIMIT, 0.0)


def _passing(question: Asking, table: Table) -> np.ndarray:
    return table.passing.passed(question.gate_facts(table.kind.gates, table), _TODAY)


def _measure_peers(result: Measured, table: Table, questions: list[tuple[Asking, np.ndarray]]) -> None:
    vectors = table.vectors.rows
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(vectors)
    for question, vector in questions[:40]:
        passing = _passing(question, table)
        result.passing.append(float(passing.mean()))
        result.numpy.append(_milliseconds(partial(_numpy_search, vectors, vector, passing)))
        bitmap = np.packbits(passing, bitorder="little")
        parameters = faiss.SearchParameters(sel=faiss.IDSelectorBitmap(bitmap))
        result.flat.append(_milliseconds(partial(flat.search, vector[None], _LIMIT, params=parameters)))


def _numpy_search(vectors: np.ndarray, vector: np.ndarray, passing: np.ndarray) -> np.ndarray:
    likeness = vectors @ vector
    likeness[~passing] = -1
    best = np.argpartition(-likeness, _LIMIT)[:_LIMIT]
    ordered: np.ndarray = best[np.argsort(-likeness[best])]
    return ordered


def _measure_recall(
    result: Measured, table: Table, narrowing: Narrowing | None, questions: list[tuple[Asking, np.ndarray]]
) -> None:
    random = np.random.default_rng(3)
    for share in _SHARES:
        passing = random.random(len(table)) < share
        shares = []
        for question, vector in questions[:_JOBS_A_SHARE]:
            # With no gate of their own, so that the share is the one that is measured.
            exact = ranked(question, vector, table, np.flatnonzero(passing), _LIMIT, 0.0)
            found = best_rows(question, vector, table, narrowing, passing, _LIMIT, 0.0)
            shares.append(np.count_nonzero(found.scores >= exact.scores[-1]) / len(exact.scores))
        result.recall[share] = float(np.mean(shares))


def _print(console: Console, measured: list[Measured]) -> None:
    printed = Printed("", *(f"{one.size:,}" for one in measured))
    rows: list[tuple[str, Callable[[Measured], str]]] = [
        ("pass the gates, median %", lambda one: f"{100 * np.median(one.passing):.1f}"),
        ("suggested in full, ms p50 / p95", lambda one: _percentiles(one.again)),
        ("… of facts asked for the first time", lambda one: _percentiles(one.first)),
        ("numpy, text alone, ms p50 / p95", lambda one: _percentiles(one.numpy)),
        ("FAISS flat, text alone, ms p50 / p95", lambda one: _percentiles(one.flat)),
        ("ratio to numpy, p50", lambda one: f"{np.median(one.again) / np.median(one.numpy):.2f}"),
        ("ratio to FAISS flat, p50", lambda one: f"{np.median(one.again) / np.median(one.flat):.2f}"),
        ("built in, s", lambda one: f"{one.built:.0f}"),
        ("memory, GB", lambda one: f"{one.memory:.2f}"),
        *((f"recall@10 where {100 * share:g} % pass", _recall_at(share)) for share in _SHARES),
    ]
    for name, value in rows:
        printed.add_row(name, *map(value, measured))
    console.print(printed)
    for one, other in pairwise(measured):
        slower = np.median(other.again) / np.median(one.again)
        console.print(f"{other.size / one.size:.0f} times the candidates take {slower:.1f} times as long")


def _recall_at(share: float) -> Callable[[Measured], str]:
    return lambda one: f"{one.recall[share]:.3f}"


def _percentiles(times: list[float]) -> str:
    middle, high = np.percentile(times, [50, 95])
    return f"{middle:.1f} / {high:.1f}"


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _resident() -> float:
    return float(psutil.Process(os.getpid()).memory_info().rss) / 1e9


if __name__ == "__main__":
    typer.run(main)
