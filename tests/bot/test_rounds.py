"""`ieum matching round`: what it writes and prints, and how it tells of bad input."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
import typer
from typer.testing import CliRunner, Result

from bot.composing.rounds import compose_round_message
from bot.rounds import hold_round
from bot.wording import languages, wording
from matching.messages import Message
from matching.profiles.scales import Gender
from matching.rounds.method import Method
from matching.rounds.progress import Step
from matching.rounds.rates import TRAITS
from matching.rounds.summary import TIERS
from matching.storage import ProfileStore
from tests.matching.rounds.profiles import operator, post
from tests.matching.shelf import HashVectors

_KEYS = re.compile(r'"((?:round|match-tier|match-heading)-[a-z-]*[a-z])"')


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProfileStore:
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setattr("matching.index.vectors.ProfileVectors", lambda directory: HashVectors())
    opened = ProfileStore()
    opened.replace_many("candidates", [operator("p1"), operator("p2"), operator("p3")])
    opened.replace_many("jobs", [post("j1"), post("j=2", headcount=5)])
    return opened


def run(*arguments: object) -> Result:
    app = typer.Typer()
    app.command()(hold_round)
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def told(*arguments: object) -> dict[str, Any]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("method", list(Method))
def test_a_round_is_told_as_json_and_written(tmp_path: Path, method: Method) -> None:
    output = tmp_path / "round.xlsx"
    summary = told("--output", output, "--method", method.value)
    assert (summary["method"], summary["candidates"], summary["jobs"], summary["places"]) == (method, 3, 2, 6)
    assert summary["assigned"] == len(summary["assignments"]) == 3
    assert summary["total_score"] == pytest.approx(sum(one["score"] for one in summary["assignments"]))
    assert set(summary["assignments"][0]) == {"candidate", "job", "score", "tier", "candidate_rank", "firm_rank"}
    assert summary["output"] == str(output)
    assert openpyxl.load_workbook(output)["Assignments"].max_row == 4


def test_places_may_be_limited_by_post_and_in_all(tmp_path: Path) -> None:
    output = tmp_path / "round.xlsx"
    summary = told("--output", output, "--capacity", "j=2=0", "--capacity", "j1=2")
    assert {one["job"] for one in summary["assignments"]} == {"j1"}
    assert (summary["places"], summary["assigned"]) == (2, 2)
    assert told("--output", output, "--places", 1)["assigned"] == 1


def test_a_round_is_told_in_words_of_the_language(tmp_path: Path) -> None:
    result = run("--output", tmp_path / "round.xlsx", "--language", "ko")
    assert result.exit_code == 0
    assert "지원자 3명 가운데 3명 배정" in result.stdout
    assert result.stderr == ""
    assert "배정 결과" in openpyxl.load_workbook(tmp_path / "round.xlsx").sheetnames


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--output", "round.csv"], "xlsx"),
        (["--output", "nowhere/round.xlsx"], "nowhere"),
        (["--output", "r.xlsx", "--capacity", "5"], "JOB=N"),
        (["--output", "r.xlsx", "--capacity", "j1=-1"], "JOB=N"),
        (["--output", "r.xlsx", "--capacity", "j1=1", "--capacity", "j1=2"], "twice"),
        (["--output", "r.xlsx", "--capacity", "j9=1"], "no job 'j9'"),
        (["--output", "r.xlsx", "--places", "0"], "1 or more"),
        (["--output", "r.xlsx", "--language", "xx"], "ko"),
    ],
)
def test_bad_input_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert not (tmp_path / "r.xlsx").exists()


def test_without_anyone_to_assign_there_is_one_line(tmp_path: Path, store: ProfileStore) -> None:
    store.remove("jobs", store.ids("jobs"))
    result = run("--output", tmp_path / "round.xlsx")
    assert result.exit_code == 2
    assert "there are no jobs to assign" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("language", languages())
def test_every_message_of_a_round_has_words(language: str) -> None:
    folder = Path("matching/rounds")
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    keys = {key for text in sources for key in _KEYS.findall(text)}
    keys |= {f"round-{kind}-{method}" for kind in ("method", "candidate", "job-elsewhere") for method in Method}
    keys |= {
        f"round-{whom}-{why}" for whom in ("candidate", "job") for why in ("none-there", "too-far", "gate", "limit")
    }
    keys |= {f"match-tier-{tier}" for tier in TIERS} | {f"round-step-{step}" for step in Step}
    keys |= {f"round-gender-{gender}" for gender in get_args(Gender)} | {f"round-trait-{trait}" for trait in TRAITS}
    assert len(keys) > 25
    assert [key for key in sorted(keys) if not wording(language).has(key)] == []


def test_a_gate_is_named_in_words() -> None:
    message = Message("round-candidate-gate", {"gate": "visa", "count": 2, "alone": 1, "considered": 3})
    text = compose_round_message(wording("en"), message.in_language("en"))
    assert text == "No post passes. Most are kept out by the visa: 2 of 3, 1 of them by it alone."
