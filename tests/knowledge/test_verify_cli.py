"""The `knowledge` commands: output, exit codes, and one clear line for bad input."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner, Result

from knowledge.cli import app
from knowledge.schema_base import Citation
from knowledge.store import KnowledgeError
from tests.knowledge.verify_samples import FILE, GROWTH, knowledge, write_document

BEIR = ("--corpus", "--queries", "--qrels")


class Hit(NamedTuple):
    program: str = "harbour-fund"
    fact: str = "growth"
    text: str = "The fund grows from 17 to 34 harbours."
    score: float = 1.25
    source: Citation = Citation(document=FILE, lines=(3,))


@pytest.fixture(autouse=True)
def sample_knowledge(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = knowledge(GROWTH, audiences=["exporter"])
    monkeypatch.setattr("knowledge.store.load_knowledge", lambda: sample)


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str, **functions: Any) -> None:
    """Puts a module with these functions where a command imports it."""
    module = ModuleType(name)
    vars(module).update(functions)
    monkeypatch.setitem(sys.modules, name, module)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def assert_one_line(result: Result, words: str) -> None:
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_programs_as_json() -> None:
    (program,) = json.loads(run("programs", "--json").stdout)
    assert program == {
        "id": "harbour-fund",
        "names": {"ko": "항구 기금", "en": "Harbour Fund"},
        "audiences": ["exporter"],
    }


def test_programs_for_people() -> None:
    assert "항구 기금" in run("programs").stdout


def test_search_as_json(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str | None, int]] = []

    def search_facts(text: str, language: str | None, limit: int) -> list[Hit]:
        asked.append((text, language, limit))
        return [Hit()]

    stand_in(monkeypatch, "knowledge.search.service", search_facts=search_facts)
    result = run("search", "how many harbours", "--language", "en", "--limit", 3, "--json")
    (hit,) = json.loads(result.stdout)
    assert asked == [("how many harbours", "en", 3)]
    assert (hit["program"], hit["text"], hit["score"]) == ("harbour-fund", Hit().text, 1.25)
    assert hit["source"] == {
        "document": FILE,
        "lines": [3],
        "title": "Harbour Fund Opens",
        "publisher": "",
        "dateline": "March 4 (year not given)",
    }


def test_search_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "knowledge.search.service", search_facts=lambda *_: [])
    assert json.loads(run("search", "어디", "--json").stdout) == []
    assert run("search", "어디").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["  "], "TEXT"), (["x", "--limit", "0"], "--limit"), (["x", "--language", "tlh"], "tlh")],
)
def test_search_refuses_bad_input(arguments: list[str], words: str) -> None:
    assert_one_line(run("search", *arguments), words)


def test_verify_passes(tmp_path: Path) -> None:
    documents = write_document(tmp_path / "documents")
    assert run("verify", "--documents", documents).exit_code == 0
    report = json.loads(run("verify", "--documents", documents, "--json").stdout)
    assert report == {"checked": {"documents": 1, "records": 1, "facts": 1}, "findings": []}


def test_verify_fails_with_a_line_a_finding(tmp_path: Path) -> None:
    lines = ("Harbour Fund Opens", "", "On March 4 the fund said it grows from 18 to 34 harbours.")
    documents = write_document(tmp_path / "documents", lines)
    result = run("verify", "--documents", documents)
    assert result.exit_code == 1
    assert result.stdout.count("programs/harbour-fund.yml: growth [ko]: “17” = 17 does not stand in") == 1
    report = run("verify", "--documents", documents, "--json")
    assert report.exit_code == 1
    assert {finding["language"] for finding in json.loads(report.stdout)["findings"]} == {"ko", "en"}


def test_verify_refuses_a_missing_directory(tmp_path: Path) -> None:
    assert_one_line(run("verify", "--documents", tmp_path / "nowhere"), "not a directory")


def test_broken_records_are_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken() -> None:
        raise KnowledgeError("programs/a.yml: no id\nprograms/b.yml: no id\nprograms/c.yml: no id")

    monkeypatch.setattr("knowledge.store.load_knowledge", broken)
    assert_one_line(run("verify", "--documents", tmp_path), "programs/a.yml: no id (and 2 more)")
    assert_one_line(run("programs", "--json"), "programs/a.yml")


def test_evaluate(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    measures = {"recall@1": 0.5, "mrr@10": 0.75}
    stand_in(monkeypatch, "knowledge.search.evaluation", evaluate_beir=lambda *_: measures)
    arguments = evaluation_files(tmp_path)
    assert json.loads(run("evaluate", *arguments, "--json").stdout) == measures
    assert "0.7500" in run("evaluate", *arguments).stdout


def test_evaluate_refuses_bad_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: Path) -> None:
        raise ValueError("corpus, row 3: no _id")

    stand_in(monkeypatch, "knowledge.search.evaluation", evaluate_beir=refuse)
    arguments = evaluation_files(tmp_path)
    assert_one_line(run("evaluate", *arguments), "row 3")
    (tmp_path / "qrels").unlink()
    assert_one_line(run("evaluate", *arguments), "is not a file")


def evaluation_files(directory: Path) -> list[object]:
    arguments: list[object] = []
    for option in BEIR:
        file = directory / option.strip("-")
        file.write_text("{}", encoding="utf-8")
        arguments += [option, file]
    return arguments
