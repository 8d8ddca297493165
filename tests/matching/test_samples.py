"""Samples: the same again for a seed, valid, labelled, and loaded only where there is nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

from matching.cli import app
from matching.profiles import Candidate, Job
from matching.samples import ensure_samples
from matching.samples.candidates import sample_candidates
from matching.samples.jobs import sample_jobs
from matching.samples.loading import CANDIDATES, JOBS, SEED, Loaded, load_samples
from matching.storage import Kind, ProfileStore
from matching.suggest import Matcher
from nlu.language import detect
from tests.matching.shelf import matcher

TODAY = date(2026, 3, 2)
MANY = 600
REAL = Job(id="J-1", language="ko", title="용접원")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProfileStore]:
    """The store that the environment names, empty."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'ieum.db'}")
    store = ProfileStore()
    yield store
    store.close()


def test_samples_are_valid() -> None:
    for candidate in sample_candidates(MANY, 1, TODAY):
        assert Candidate(**candidate.dict()) == candidate
    for job in sample_jobs(MANY, 1, TODAY):
        assert Job(**job.dict()) == job


def test_a_seed_makes_the_same_samples_however_many() -> None:
    assert list(sample_candidates(20, 3, TODAY)) == list(sample_candidates(50, 3, TODAY))[:20]
    assert list(sample_jobs(20, 3, TODAY)) == list(sample_jobs(50, 3, TODAY))[:20]
    assert list(sample_jobs(20, 3, TODAY)) != list(sample_jobs(20, 4, TODAY))


def test_every_sample_is_labelled() -> None:
    for candidate in sample_candidates(MANY, 1, TODAY):
        assert candidate.sample
        assert candidate.personal is not None
        assert str(candidate.personal.name).startswith("표본")
    for job in sample_jobs(MANY, 1, TODAY):
        assert job.sample
        assert "표본" in job.employer


def test_texts_are_in_the_language_that_is_told() -> None:
    for candidate in sample_candidates(MANY, 1, TODAY):
        assert detect(candidate.summary).code == candidate.language, candidate.summary


def test_samples_spread() -> None:
    candidates = list(sample_candidates(MANY, 1, TODAY))
    jobs = list(sample_jobs(MANY, 1, TODAY))
    assert (
        set(Counter(one.language for one in candidates))
        == set(Counter(job.language for job in jobs))
        == {
            "ko",
            "en",
            "vi",
            "zh",
        }
    )
    assert {one.topik for one in candidates} == {None, *range(7)}
    assert len({one.major_ids for one in candidates}) > 40
    assert len({one.region for one in candidates}) > 40
    assert Counter(job.sector for job in jobs).most_common(1)[0][0] == "C"
    for unsure in ("visas_accepted", "topik_at_least", "closes_on", "pay_least", "night_shifts", "headcount"):
        assert 0 < sum(getattr(job, unsure) is None for job in jobs) < MANY, unsure


@pytest.fixture(scope="module")
def samples() -> Matcher:
    """The samples of a first start, with a made-up vector a text."""
    return matcher(list(sample_candidates(CANDIDATES, SEED, TODAY)), list(sample_jobs(JOBS, SEED, TODAY)))


def test_most_people_are_suggested_several_jobs_and_nobody_is_told_nothing(samples: Matcher) -> None:
    found = [samples.suggest_jobs(one, 3, today=TODAY) for one in samples.store.candidates()]
    share = sum(len(one.matches) == 3 for one in found) / len(found)
    assert share >= 0.8
    empty = [one for one in found if not one.matches]
    assert empty, "samples of which everyone fits somewhere are not believable"
    assert all(one.emptied is not None and one.emptied.considered == JOBS for one in empty)


def test_most_posts_are_suggested_several_people(samples: Matcher) -> None:
    found = [samples.suggest_candidates(job, 3, today=TODAY) for job in samples.store.jobs()]
    assert sum(len(one.matches) == 3 for one in found) / len(found) >= 0.7


def test_they_are_loaded_where_there_is_nothing(opened: ProfileStore) -> None:
    told: list[str] = []
    ensure_samples(told.append)
    assert (opened.count("candidates"), opened.count("jobs")) == (CANDIDATES, JOBS)
    assert str(CANDIDATES) in told[-1]
    before, told_before = opened.revision(), list(told)
    ensure_samples(told.append)
    assert opened.revision() == before
    assert told == told_before


def test_they_are_not_mixed_into_profiles_that_are_there(opened: ProfileStore) -> None:
    opened.replace_many("jobs", [REAL])
    ensure_samples(lambda _: pytest.fail("nothing is to be told"))
    assert (opened.count("candidates"), opened.count("jobs")) == (0, 1)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_fewer_samples_take_the_others_away_and_leave_the_rest(kind: Kind, store: ProfileStore) -> None:
    store.replace_many("jobs", [REAL])
    assert load_samples(store, kind, 30) == Loaded(added=30, updated=0, unchanged=0, removed=0)
    assert load_samples(store, kind, 10) == Loaded(added=0, updated=0, unchanged=10, removed=20)
    assert load_samples(store, kind, 0).removed == 10
    assert store.ids("jobs") == ["J-1"]
    assert store.ids("candidates") == []


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["sample", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_command_loads(opened: ProfileStore) -> None:
    changes = json.loads(run("--candidates", "7", "--jobs", "3", "--json"))
    assert changes["candidates"] == {"added": 7, "updated": 0, "unchanged": 0, "removed": 0}
    assert (opened.count("candidates"), opened.count("jobs")) == (7, 3)
    assert "5 sample candidates" in run("--candidates", "5", "--jobs", "3")


def test_the_command_prints_and_stores_nothing(opened: ProfileStore) -> None:
    printed = json.loads(run("--candidates", "2", "--jobs", "1", "--print"))
    assert [one["meta"]["x-ieum"]["sample"] for one in printed["candidates"]] == [True, True]
    assert printed["jobs"][0]["ieum:sample"] is True
    assert opened.count("candidates") == opened.count("jobs") == 0


def test_a_number_below_nothing_is_refused() -> None:
    result = CliRunner().invoke(app, ["sample", "--jobs", "-1"])
    assert result.exit_code == 2
    assert "--jobs is -1" in result.stderr
