"""Large tables: what narrows them down finds what scoring every row finds, whatever share passes the gates."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from matching.gates import GATES
from matching.index.asking import asking
from matching.index.best import best_rows
from matching.index.keeper import NarrowingKeeper
from matching.index.kinds import CANDIDATES, JOBS
from matching.index.narrowing import Narrowing
from matching.index.passing import GONE
from matching.index.ranking import ROUNDING, ranked
from matching.index.table import Table
from matching.index.text import profile_text
from matching.samples.loading import samples_of
from matching.scoring.combine import Sums, scaled
from tests.matching.shelf import DIMENSION, HashVectors

TODAY = date(2026, 1, 5)
_ROWS = 24_000


def _table(kind: Any, samples: list[Any]) -> Table:
    table = Table(kind, DIMENSION)
    random = np.random.default_rng(1)
    copies = [
        one.copy(update={"id": f"{number}-{one.id}"}) for number in range(_ROWS // len(samples)) for one in samples
    ]
    vectors = np.stack([HashVectors().of_one(profile_text(one)) for one in samples] * (_ROWS // len(samples)))
    vectors += random.normal(0, 0.05, vectors.shape).astype(np.float32)
    table.put(copies, vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    return table


@pytest.fixture(scope="module")
def samples() -> dict[str, list[Any]]:
    return {kind: list(samples_of(kind, 2000, 5)) for kind in ("candidates", "jobs")}  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "asks"), [(CANDIDATES, "jobs"), (JOBS, "candidates")], ids=["for-jobs", "for-people"])
@pytest.mark.parametrize("share", [1.0, 0.3, 0.03, 0.001])
def test_the_best_ten_are_those_of_scoring_every_row(
    samples: dict[str, list[Any]], kind: Any, asks: str, share: float, tables: dict[str, Table]
) -> None:
    table = tables[kind.name]
    narrowing = Narrowing(table)
    barred = np.random.default_rng(2).random(len(table)) >= share
    found = 0
    for profile in samples[asks][:20]:
        question, vector = asking(profile), HashVectors().of_one(profile_text(profile))
        best = best_rows(question, vector, table, narrowing, ~barred, 10, 0.0)
        exact = ranked(question, vector, table, np.flatnonzero(~barred), 10, 0.0)
        assert not barred[best.rows].any()
        found += int(np.count_nonzero(best.scores >= exact.scores[-1]))
    assert found >= 0.99 * 10 * 20


@pytest.fixture(scope="module")
def tables(samples: dict[str, list[Any]]) -> dict[str, Table]:
    return {"candidates": _table(CANDIDATES, samples["candidates"]), "jobs": _table(JOBS, samples["jobs"])}


def test_all_rows_are_judged_as_each_pair_is(samples: dict[str, list[Any]], tables: dict[str, Table]) -> None:
    table = tables["candidates"]
    for job in samples["jobs"][:10]:
        failed = table.passing.failed(asking(job).gate_facts(GATES, table), TODAY)
        for row in range(0, 2000, 7):
            one = samples["candidates"][row]
            bits = sum(1 << bit for bit, gate in enumerate(GATES) if gate.judge(one, job, TODAY).name == "FAIL")
            assert int(failed[row]) == bits


def test_what_passes_is_what_fails_no_gate_however_often_it_is_asked_and_whatever_changes_meanwhile(
    samples: dict[str, list[Any]],
) -> None:
    table = Table(CANDIDATES, DIMENSION)
    people = samples["candidates"]
    vectors = np.zeros((len(people), DIMENSION), np.float32)

    def check() -> None:
        for job in samples["jobs"][:10]:
            facts = asking(job).gate_facts(GATES, table)
            assert (table.passing.passed(facts, TODAY) == (table.passing.failed(facts, TODAY) == 0)).all()

    table.put(people[:1003], vectors[:1003])
    check()
    # The caller may bar rows for itself: nobody else is to see that.
    table.passing.passed(asking(samples["jobs"][0]).gate_facts(GATES, table), TODAY)[:] = False
    check()
    table.remove([one.id for one in people[:1003:3]])
    check()
    table.put(people[990:], vectors[990:])
    check()


@pytest.mark.parametrize(("kind", "asks"), [(CANDIDATES, "jobs"), (JOBS, "candidates")], ids=["for-jobs", "for-people"])
def test_no_score_exceeds_what_is_told_of_it_by_plain_facts(
    samples: dict[str, list[Any]], kind: Any, asks: str, tables: dict[str, Table]
) -> None:
    table = tables[kind.name]
    narrowing = Narrowing(table)
    for profile in samples[asks][:40]:
        question, vector = asking(profile), HashVectors().of_one(profile_text(profile))
        narrowed = narrowing.rows(question, vector, np.ones(len(table), bool), 10)
        parts = question.parts(table, narrowed.rows)
        at_most = question.parts_at_most(table, narrowed.rows, narrowed.terms)
        likeness = scaled(narrowed.likeness)
        scores, bounds = Sums.of(parts).bounded(likeness), Sums.of(at_most).bounded(likeness)
        assert (scores <= bounds + ROUNDING).all()
        assert (bounds < 0.99).any()


def test_rows_that_came_later_and_rows_that_are_gone_count_at_once(samples: dict[str, list[Any]]) -> None:
    table = _table(CANDIDATES, samples["candidates"])
    narrowing = Narrowing(table)
    job = samples["jobs"][0]
    question, vector = asking(job), HashVectors().of_one(profile_text(job))

    def best() -> list[str]:
        there = table.passing.failed(question.gate_facts(GATES, table), TODAY) & GONE == 0
        return [table.ids[row] for row in best_rows(question, vector, table, narrowing, there, 5, 0.0).rows]

    first = best()[0]
    table.remove([first])
    assert first not in best()
    ideal = samples["candidates"][0].copy(
        update={"id": "ideal", "skill_ids": job.skill_ids, "occupation_ids": job.occupation_ids, "region": job.region}
    )
    table.put([ideal], vector[None])
    assert best()[0] == "ideal"


def test_a_large_table_is_narrowed_down_once_it_is_ready_and_again_after_many_additions(
    samples: dict[str, list[Any]],
) -> None:
    keeper, table = NarrowingKeeper(worth_it=1000), Table(CANDIDATES, DIMENSION)
    some = samples["candidates"]
    vectors = np.stack([HashVectors().of_one(profile_text(one)) for one in some])
    table.put(some[:500], vectors[:500])
    assert keeper.of(table) is None
    keeper.wait()
    assert keeper.of(table) is None
    table.put(some[500:1500], vectors[500:1500])
    keeper.of(table)
    keeper.wait()
    ready = keeper.of(table)
    assert ready is not None
    assert ready.covered == 1500
    table.put(some[1500:], vectors[1500:])
    assert keeper.of(table) is ready
    keeper.wait()
    again = keeper.of(table)
    assert again is not None
    assert again.covered == 2000
