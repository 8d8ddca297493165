"""CSV files as offices have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.importing.problems import FileError
from matching.storage import ProfileStore
from tests.matching.files import JOBS, JOBS_HEADER, brought_in, csv_bytes, told

EXPECTED = {"J-1": "CNC 선반 기능원", "J-2": "용접원", "J-3": "포장원"}


def titles(store: ProfileStore) -> dict[str, str]:
    return {job.id: job.title for job in store.jobs()}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_and_separators(store: ProfileStore, tmp_path: Path, encoding: str, separator: str) -> None:
    report = brought_in(store, "jobs", csv_bytes([JOBS_HEADER, *JOBS], separator, encoding), tmp_path)
    assert titles(store) == EXPECTED
    assert (report.rows, report.rejected, told(report)) == (3, 0, [])


def test_letters_that_only_cp949_has(store: ProfileStore, tmp_path: Path) -> None:
    rows = [["번호", "공고제목"], ["J-1", "똠방각하 쓩쓩 뷁"]]
    brought_in(store, "jobs", csv_bytes(rows, encoding="cp949"), tmp_path)
    assert titles(store) == {"J-1": "똠방각하 쓩쓩 뷁"}


def test_titles_and_notes_above_the_header(store: ProfileStore, tmp_path: Path) -> None:
    above = [["2026년 상반기 구인 목록", ""], ["작성: 고용센터", ""], []]
    report = brought_in(store, "jobs", csv_bytes([*above, JOBS_HEADER, ["J-1", "", "한빛정밀"], *JOBS[1:]]), tmp_path)
    assert titles(store) == {"J-2": "용접원", "J-3": "포장원"}
    assert told(report) == [(5, "title", "error")]


def test_an_unknown_column_is_told_and_left_aside(store: ProfileStore, tmp_path: Path) -> None:
    report = brought_in(store, "jobs", csv_bytes([["번호", "공고제목", "담당자"], ["J-1", "용접원", "김"]]), tmp_path)
    assert any("담당자" in note for note in report.notes)
    assert titles(store) == {"J-1": "용접원"}


def test_a_cell_of_several_lines(store: ProfileStore, tmp_path: Path) -> None:
    rows = [["번호", "공고제목", "상세내용"], ["J-1", "용접원", "하나\n둘\n\n셋"], ["J-2", "포장원", ""]]
    brought_in(store, "jobs", csv_bytes(rows), tmp_path)
    job = store.job("J-1")
    assert job is not None
    assert job.description == "하나\n둘\n\n셋"
    assert titles(store) == {"J-1": "용접원", "J-2": "포장원"}


def test_values_that_moved_because_of_a_bare_separator_are_not_taken(store: ProfileStore, tmp_path: Path) -> None:
    text = "번호,공고제목,급여,모집인원\nJ-1,용접원,월 250만원,2\nJ-2,포장원,시급 10,320원,\nJ-3,조립원,협의,3\n"
    report = brought_in(store, "jobs", text.encode(), tmp_path)
    assert titles(store) == {"J-1": "용접원", "J-3": "조립원"}
    assert (3, "the row", "error") in told(report)


def test_a_separator_at_the_end_of_every_row_is_no_fault(store: ProfileStore, tmp_path: Path) -> None:
    text = "번호,공고제목\nJ-1,용접원,\nJ-2,포장원,\n"
    assert brought_in(store, "jobs", text.encode(), tmp_path).rejected == 0
    assert titles(store) == {"J-1": "용접원", "J-2": "포장원"}


def test_a_quotation_mark_that_is_not_closed_costs_one_row(store: ProfileStore, tmp_path: Path) -> None:
    text = '번호,공고제목,기업명\nJ-1,"용접원,한빛\nJ-2,포장원,가나\nJ-3,"조립원",새론\n'
    report = brought_in(store, "jobs", text.encode(), tmp_path)
    assert titles(store) == {"J-2": "포장원", "J-3": "조립원"}
    assert told(report) == [(2, "the row", "error")]
    assert "quotation" in report.problems[0].problem


def test_short_rows_leave_fields_unknown(store: ProfileStore, tmp_path: Path) -> None:
    report = brought_in(store, "jobs", "번호,공고제목,급여\nJ-1,용접원\n".encode(), tmp_path)
    assert (report.rejected, titles(store)) == (0, {"J-1": "용접원"})


def test_html_is_taken_out(store: ProfileStore, tmp_path: Path) -> None:
    html = "<p>용접 &amp; 절단</p><script>alert(1)</script><ul><li>2교대</li></ul>"
    brought_in(store, "jobs", csv_bytes([["번호", "공고제목", "상세내용"], ["J-1", "<b>용접원</b>", html]]), tmp_path)
    job = store.job("J-1")
    assert job is not None
    assert job.title == "용접원"
    assert job.description.split() == ["용접", "&", "절단", "2교대"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"a,b,c\n1,2,3\n", "header"),
        (b"\xff\xff\x81\x20\xc0\xff", "UTF-8"),
        ("번호,공고제목\n".encode("utf-16-le") + b"\x00", "header|goes on otherwise|UTF-8"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><table></table></html>", "web page"),
        ("급여,연봉,공고제목\n".encode(), "both hold pay"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    store: ProfileStore, tmp_path: Path, content: bytes, message: str
) -> None:
    with pytest.raises(FileError, match=message) as error:
        brought_in(store, "jobs", content, tmp_path)
    assert "\n" not in str(error.value)
    assert store.count("jobs") == 0
