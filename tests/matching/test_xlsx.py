"""XLSX files as offices have them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from matching.importing.files.opening import open_content
from matching.importing.problems import FileError
from matching.storage import ProfileStore
from tests.matching.files import JOBS, JOBS_HEADER, brought_in, told, xlsx_bytes


def test_cells_of_every_type(store: ProfileStore, tmp_path: Path) -> None:
    row: list[Any] = [1001, "용접원", "한빛", "군산", "월 250만원", datetime(2026, 3, 31), 2.0, None]
    report = brought_in(store, "jobs", xlsx_bytes([JOBS_HEADER, row, *JOBS]), tmp_path, "file.xlsx")
    assert (report.rows, report.rejected, told(report)) == (4, 0, [])
    job = store.job("1001")
    assert job is not None
    assert (job.closes_on, job.headcount) == (date(2026, 3, 31), 2)


def test_the_format_is_told_by_the_content_not_by_the_name(store: ProfileStore, tmp_path: Path) -> None:
    assert brought_in(store, "jobs", xlsx_bytes([JOBS_HEADER, *JOBS]), tmp_path, "file.csv").form == "XLSX"


def test_a_cell_merged_over_rows_counts_for_each(store: ProfileStore, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["구인 목록", None, None],
        ["번호", "기업명", "공고제목"],
        ["J-1", "한빛", "용접원"],
        ["J-2", None, "조립원"],
        ["J-3", None, "포장원"],
    ]
    content = xlsx_bytes(rows, merged=["A1:C1", "B3:B4"])
    brought_in(store, "jobs", content, tmp_path, "file.xlsx")
    assert {job.id: job.employer for job in store.jobs()} == {"J-1": "한빛", "J-2": "한빛", "J-3": ""}


def with_results(rows: list[list[Any]], results: dict[str, Any]) -> bytes:
    """A workbook whose formulas have these results stored, as a spreadsheet program stores them."""
    content, changed = io.BytesIO(xlsx_bytes(rows)), io.BytesIO()
    with zipfile.ZipFile(content) as before, zipfile.ZipFile(changed, "w") as after:
        for part in before.infolist():
            body = before.read(part).decode() if part.filename.endswith(".xml") else before.read(part)
            if part.filename.endswith("sheet1.xml"):
                for cell, result in results.items():
                    kind = ' t="e"' if str(result).startswith("#") else ""
                    pattern = rf'<c r="{cell}"(.*?)<v ?/>'
                    body, number = re.subn(pattern, rf'<c r="{cell}"{kind}\1<v>{result}</v>', str(body), count=1)
                    assert number == 1
            after.writestr(part, body)
    return changed.getvalue()


def test_formulas_count_with_their_stored_result(store: ProfileStore, tmp_path: Path) -> None:
    header = ["번호", "공고제목", "모집인원"]
    rows = [header, ["J-1", "용접원", "=1+1"], ["J-2", "조립원", "=1/0"], ["J-3", "포장원", "=2+1"]]
    content = with_results(rows, {"C2": 2, "C3": "#DIV/0!"})
    report = brought_in(store, "jobs", content, tmp_path, "file.xlsx")
    assert {job.id: job.headcount for job in store.jobs()} == {"J-1": 2, "J-2": None, "J-3": None}
    assert told(report) == [(3, "모집인원", "warning"), (4, "모집인원", "warning")]
    assert "#DIV/0!" in report.problems[0].problem
    assert "no stored result" in report.problems[1].problem


def test_the_first_sheet_with_a_header_is_read(store: ProfileStore, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["읽는 법"])
    hidden = workbook.create_sheet("옛 목록")
    hidden.append(["번호", "공고제목"])
    hidden.append(["J-9", "옛 공고"])
    hidden.sheet_state = "hidden"
    posts = workbook.create_sheet("구인")
    posts.append(["번호", "공고제목"])
    posts.append(["J-1", "용접원"])
    content = io.BytesIO()
    workbook.save(content)
    report = brought_in(store, "jobs", content.getvalue(), tmp_path, "file.xlsx")
    assert store.ids("jobs") == ["J-1"]
    assert any("'구인'" in note for note in report.notes)


def test_empty_rows_are_no_rows(store: ProfileStore, tmp_path: Path) -> None:
    rows: list[list[Any]] = [["번호", "공고제목"], [None, None], ["J-1", "용접원"], ["", "  "]]
    assert brought_in(store, "jobs", xlsx_bytes(rows), tmp_path, "file.xlsx").rows == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (xlsx_bytes([["a", "b"], [1, 2]]), "header"),
        (xlsx_bytes([JOBS_HEADER, *JOBS])[:-200], "whole XLSX"),
        (b"PK\x03\x04 and nothing more", "whole XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    store: ProfileStore, tmp_path: Path, content: bytes, message: str
) -> None:
    with pytest.raises(FileError, match=message) as error:
        brought_in(store, "jobs", content, tmp_path, "file.xlsx")
    assert "\n" not in str(error.value)
    assert store.count("jobs") == 0


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(FileError, match="unpacks"):
        open_content("jobs", "file.xlsx", xlsx_bytes([JOBS_HEADER, *JOBS]), most_unpacked=100)
