"""What is missing or out of date in a language, and the command that lists it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.language_cli import app
from bot.language_gaps import Gap, gaps_of
from bot.wording import LOCALES, languages
from knowledge.store import load_knowledge
from nlu.example_files import EXAMPLES


@pytest.fixture
def begun(tmp_path: Path) -> tuple[Path, Path]:
    """Wording and examples of a language that somebody has begun: one message right, one old, one of no use."""
    locales, examples = tmp_path / "locales", tmp_path / "examples"
    for folder, shipped in ((locales, LOCALES), (examples, EXAMPLES)):
        (folder / "uz").mkdir(parents=True)
        (folder / "en").symlink_to(shipped / "en")
    wording = "thank = Arzimaydi.\nnot-found-near = Mavzular.\nold = Eski.\n???\n"
    (locales / "uz" / "dialogue.ftl").write_text(wording, encoding="utf-8")
    greetings = 'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - salom\n    - assalomu alaykum\n'
    (examples / "uz" / "talk.yml").write_text(greetings, encoding="utf-8")
    return locales, examples


def test_every_piece_that_a_begun_language_lacks_is_named(begun: tuple[Path, Path]) -> None:
    gaps = gaps_of("uz", *begun)
    assert Gap("wording", "dialogue.ftl: goodbye", "missing") in gaps
    assert Gap("wording", "dialogue.ftl: not-found-near", "out of date: it is given $names") in gaps
    assert Gap("wording", "old", "out of date: nothing says this any more") in gaps
    assert Gap("records", "programs/tips/names", "missing") in gaps
    assert Gap("records", "programs/tips/facts/yearly-selection/text", "missing") in gaps
    assert Gap("examples", "greet", "2 of at least 20") in gaps
    assert Gap("examples", "ask_amount", "missing") in gaps
    assert Gap("grammars", "verify/grammars/uz.yml", "missing: its figures cannot be verified") in gaps
    assert any("unreadable" in gap.problem for gap in gaps)


def test_what_is_there_is_not_named(begun: tuple[Path, Path]) -> None:
    assert not any(gap.place.endswith(": thank") for gap in gaps_of("uz", *begun))


@pytest.mark.parametrize("language", languages())
def test_every_shipped_language_is_complete(language: str) -> None:
    assert gaps_of(language) == []


def test_the_command_lists_a_language_that_does_not_exist_yet_and_exits_with_one() -> None:
    result = CliRunner().invoke(app, ["missing", "uz"])
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert "uz  wording   dialogue.ftl: greet: missing" in lines
    assert lines[-1].startswith("uz: ")
    assert " of records" in lines[-1]


def test_the_command_prints_json_and_exits_with_zero_when_nothing_is_missing() -> None:
    result = CliRunner().invoke(app, ["missing", "ko", "--json"])
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"ko": []})


def test_a_code_that_is_no_language_is_refused_in_one_line() -> None:
    result = CliRunner().invoke(app, ["missing", "klingon"])
    assert result.exit_code == 2
    assert len(result.output.splitlines()) == 1


def test_records_are_named_by_their_ids() -> None:
    places = {gap.place for gap in gaps_of("uz") if gap.area == "records"}
    assert {f"programs/{name}/summary" for name in load_knowledge().programs} <= places
