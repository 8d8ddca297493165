"""`ieum matching suggest`: what it prints, and how it tells of bad input."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from bot.suggesting import suggest
from matching.profiles import Candidate, Job
from matching.suggest import Matcher
from tests.matching.shelf import matcher

_PERSON = Candidate(
    id="p1",
    language="ko",
    headline="Kim Minsu, 용접공",
    occupation_ids=("welder",),
    skill_ids=("co2-welding",),
    region="35011",
    night_shifts=False,
    consent=True,
)
_POST = Job(
    id="j1",
    language="ko",
    title="용접원",
    employer="한울정밀",
    occupation_ids=("welder",),
    skill_ids=("co2-welding", "tig-welding"),
    region="35020",
    open_until_filled=True,
)
_NIGHTS = _POST.copy(update={"id": "j2", "night_shifts": True})
_KEYS = {"id", "title", "employer", "region", "distance_km", "tier", "score", "reasons", "to_check", "sample"}


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def at_hand() -> Iterator[Matcher]:
        yield matcher([_PERSON], [_POST, _NIGHTS])

    monkeypatch.setattr("matching.suggest.open_matcher", at_hand)


def _run(*arguments: str) -> Any:
    app = typer.Typer()
    app.command()(suggest)
    return CliRunner().invoke(app, list(arguments))


def test_jobs_are_printed_as_the_contract_says() -> None:
    result = _run("--candidate", "p1", "--json", "--language", "en")
    assert result.exit_code == 0
    (row,) = json.loads(result.stdout)
    assert set(row) == _KEYS
    assert row["id"] == "j1"
    assert row["tier"] in ("strong", "good", "possible")
    assert "The same occupation: welder" in row["reasons"]
    assert "The post does not say whether there are night shifts" in row["to_check"]
    assert row["distance_km"] == pytest.approx(40, abs=5)


def test_a_candidate_is_shown_without_a_word_that_the_person_wrote() -> None:
    result = _run("--job", "j1", "--json", "--language", "ko")
    assert "Minsu" not in result.stdout
    (row,) = json.loads(result.stdout)
    assert "employer" not in row


def test_a_table_is_printed_for_people() -> None:
    result = _run("--candidate", "p1")
    assert result.exit_code == 0
    assert "j1" in result.stdout


def test_an_empty_list_says_what_emptied_it() -> None:
    result = _run("--job", "j2", "--json")
    assert json.loads(result.stdout) == []
    assert "night shifts" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "either --candidate ID or --job ID"),
        (("--candidate", "p1", "--job", "j1"), "either --candidate ID or --job ID"),
        (("--candidate", "nobody"), "there is no candidate 'nobody'"),
        (("--job", "nothing"), "there is no job 'nothing'"),
        (("--job", "j1", "--limit", "0"), "--limit is 0"),
        (("--job", "j1", "--language", "xx"), "'xx' is not one of"),
    ],
)
def test_bad_input_is_told_in_one_line_with_exit_code_2(arguments: tuple[str, ...], told: str) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
