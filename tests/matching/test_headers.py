"""Columns by their names, and the page that documents them."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from matching.importing.candidates import PERSONAL_READERS
from matching.importing.candidates import READERS as CANDIDATE_READERS
from matching.importing.headers import documented, recognise
from matching.importing.jobs import READERS as JOB_READERS
from matching.importing.problems import FileError
from matching.storage import Kind

PAGE = Path(__file__).parents[2] / "docs" / "profiles.md"
KINDS: tuple[Kind, ...] = get_args(Kind)
READERS = {"candidates": {**CANDIDATE_READERS, **PERSONAL_READERS}, "jobs": JOB_READERS}


@pytest.mark.parametrize("kind", KINDS)
def test_each_field_that_a_column_may_hold_has_a_reader(kind: Kind) -> None:
    assert set(READERS[kind]) - set(documented(kind)) == {"sample"}
    assert set(documented(kind)) <= set(READERS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_documented_names_are_recognised(kind: Kind) -> None:
    for position in (0, 1):
        names = {field: pair[position] for field, pair in documented(kind).items() if pair[position]}
        header = recognise(kind, list(names.values()))
        assert header is not None
        assert [column.field for column in header.columns] == list(names)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_lists_every_column(kind: Kind) -> None:
    section = PAGE.read_text(encoding="utf-8").split(f"### {kind.capitalize()}")[1].split("\n## ")[0].split("### ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if "|" in line]
    assert [(korean or None, english) for korean, english, _ in rows[2:]] == list(documented(kind).values())


def test_units_of_a_header_are_kept() -> None:
    header = recognise("jobs", ["공고제목", "급여(만원)", "월급", "연봉 (만원)", "경력(년)"][:2])
    assert header is not None
    assert header.columns[1].hint == "만원"
    salary = recognise("jobs", ["공고 제목 *", "연봉 (만원)"])
    assert salary is not None
    assert (salary.columns[1].field, salary.columns[1].hint) == ("pay", "연 만원")


def test_two_columns_for_one_field_are_refused() -> None:
    with pytest.raises(FileError, match="'급여' and '연봉' both hold pay"):
        recognise("jobs", ["공고제목", "급여", "연봉"])


def test_texts_may_have_several_columns() -> None:
    header = recognise("jobs", ["공고제목", "담당업무", "상세내용"])
    assert header is not None
    assert [column.field for column in header.columns] == ["title", "description", "description"]


def test_a_row_of_data_is_no_header() -> None:
    assert recognise("jobs", ["2026년 상반기", None, "전주"]) is None
