"""The workbook, opened again and read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from matching.messages import Message
from matching.profiles import Personal
from matching.rounds.outcome import Round
from matching.rounds.run import run_round
from matching.rounds.summary import Summary
from matching.rounds.workbook import Words, WorkbookError, write_workbook
from tests.matching.rounds.profiles import operator, post
from tests.matching.shelf import HashVectors

TODAY = date(2027, 6, 1)
FORMULA = '=HYPERLINK("http://example.org";"open")'


def keys(message: Message) -> str:
    """Says nothing but the key, with a title that it names."""
    return " ".join([message.key, str(message.arguments.get("title", ""))]).strip()


@pytest.fixture
def outcome() -> Round:
    people = [
        operator("p1", region="35011"),
        operator("p2"),
        operator("p3", consent=False),
        operator("p4", sample=True),
    ]
    posts = [
        post("j1", title=FORMULA, employer="#REF!\x07", region="35011", headcount=None),
        post("j2", sector="C", headcount=2),
        post("j3", closes_on=date(2027, 1, 1)),
    ]
    return run_round(people, posts, HashVectors(), today=TODAY)


def write(path: Path, outcome: Round) -> None:
    personal = {"p1": Personal(nationality="VN", gender="female", name="Nguyễn Thị Hoa", email="hoa@example.org")}
    write_workbook(path, Words("en", keys), outcome, Summary.of(outcome, personal))


def read(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def rows(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    """By heading without its beginning; the first of several columns with one heading."""
    heading, *others = book[sheet].iter_rows(values_only=True)
    names = [str(name).removeprefix("round-heading-").removeprefix("match-heading-") for name in heading]
    return [dict(reversed(list(zip(names, row, strict=True)))) for row in others]


def test_every_assignment_is_there_with_its_reasons_and_what_to_check(tmp_path: Path, outcome: Round) -> None:
    write(tmp_path / "round.xlsx", outcome)
    listed = rows(read(tmp_path / "round.xlsx"), "round-sheet-assignments")
    assert len(listed) == len(outcome.assignments) == 3
    for row, one in zip(listed, outcome.assignments, strict=True):
        assert (row["post"], row["candidate"], row["score"]) == (one.job.id, one.candidate.id, one.match.score)
        assert row["tier"] == f"match-tier-{one.match.tier}"
        assert (row["candidate-rank"], row["firm-rank"]) == (one.candidate_rank, one.firm_rank)
        assert row["why"].split("\n") == [keys(message) for message in one.match.reasons]
        assert row["check"].split("\n") == [keys(message) for message in one.match.to_check]


def test_who_is_left_over_is_there_with_the_reason(tmp_path: Path, outcome: Round) -> None:
    write(tmp_path / "round.xlsx", outcome)
    book = read(tmp_path / "round.xlsx")
    assert [(row["candidate"], row["reason"]) for row in rows(book, "round-sheet-unmatched")] == [
        ("p3", "round-candidate-gate")
    ]
    assert [
        (row["post"], row["places"], row["filled"], row["reason"]) for row in rows(book, "round-sheet-unfilled")
    ] == [("j3", 1, 0, "round-job-gate")]


def test_numbers_have_charts_and_rates_a_note(tmp_path: Path, outcome: Round) -> None:
    write(tmp_path / "round.xlsx", outcome)
    book = read(tmp_path / "round.xlsx")
    assert len(book["round-sheet-summary"]._charts) == 4
    numbers = {row[0].value: row[1].value for row in book["round-sheet-summary"].iter_rows() if row[0].value}
    assert numbers["round-heading-candidates"] == 4
    assert numbers["round-heading-places"] == 4
    assert numbers["round-has-samples"] is None
    lines = [row[0].value for row in book["round-sheet-rates"].iter_rows()]
    assert "round-rates-apart" in lines
    assert {"Vietnam", "round-gender-female", "round-not-stated"} <= set(lines)


def test_what_strangers_wrote_is_text_and_nobody_is_named(tmp_path: Path, outcome: Round) -> None:
    write(tmp_path / "round.xlsx", outcome)
    book = read(tmp_path / "round.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    texts = [str(cell.value) for cell in cells]
    assert FORMULA in texts
    assert "#REF!" in texts
    assert not any("Hoa" in text or "hoa@" in text for text in texts)


def test_samples_are_marked_in_every_list(tmp_path: Path, outcome: Round) -> None:
    write(tmp_path / "round.xlsx", outcome)
    text = [
        [cell.value for cell in row] for row in read(tmp_path / "round.xlsx")["round-sheet-assignments"].iter_rows()
    ]
    (marked,) = [row for row in text if "match-sample" in row]
    assert "p4" in marked


def test_a_workbook_is_written_whole_or_not_at_all(
    tmp_path: Path, outcome: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "round.xlsx"
    path.write_bytes(b"before")

    def breaks(self: Workbook, file: Any) -> None:
        file.write(b"half of it")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Workbook, "save", breaks)
    with pytest.raises(WorkbookError, match="No space left"):
        write(path, outcome)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "words"), [("round.csv", "xlsx"), ("nowhere/round.xlsx", "nowhere"), ("folder.xlsx", "directory")]
)
def test_a_name_that_cannot_be_written_is_told(tmp_path: Path, outcome: Round, name: str, words: str) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(WorkbookError, match=words):
        write(tmp_path / name, outcome)
