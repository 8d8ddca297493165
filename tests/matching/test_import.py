"""Imports as a whole: again, updated, failed, and what they tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.importing.problems import FileError
from matching.profiles import Job, Personal
from matching.storage import Changes, ProfileStore
from tests.matching.files import JOBS, JOBS_HEADER, brought_in, csv_bytes, told, xlsx_bytes

PEOPLE_HEADER = ["번호", "이름", "국적", "성별", "전공", "학력", "TOPIK", "희망지역", "자기소개", "정보제공동의"]
PEOPLE = [
    ["C-1", "Minh", "베트남", "남", "기계공학", "4년제", "TOPIK 4급", "전북", "CNC 선반을 다룹니다.", "동의"],
    ["C-2", "Li", "중국", "여", "식품공학", "대학교 재학", "없음", "수도권", "食品加工", "미동의"],
]


def test_a_second_import_changes_nothing(store: ProfileStore, tmp_path: Path) -> None:
    content = csv_bytes([JOBS_HEADER, *JOBS])
    assert brought_in(store, "jobs", content, tmp_path).changes == Changes(3, 0, 0)
    before = store.revision()
    assert brought_in(store, "jobs", content, tmp_path).changes == Changes(0, 0, 3)
    assert brought_in(store, "jobs", xlsx_bytes([JOBS_HEADER, *JOBS]), tmp_path).changes == Changes(0, 0, 3)
    assert store.revision() == before


def test_an_update_replaces(store: ProfileStore, tmp_path: Path) -> None:
    brought_in(store, "jobs", csv_bytes([JOBS_HEADER, *JOBS]), tmp_path)
    changed = [["J-1", "CNC 밀링 기능원", "한빛정밀", "", "", "", "", ""], *JOBS[1:]]
    assert brought_in(store, "jobs", csv_bytes([JOBS_HEADER, *changed]), tmp_path).changes == Changes(0, 1, 2)
    job = store.job("J-1")
    assert job is not None
    assert (job.title, job.region, job.pay_least, job.closes_on) == ("CNC 밀링 기능원", None, None, None)


def test_an_import_that_is_stopped_leaves_nothing(
    store: ProfileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("matching.storage.store._set_revision", fail)
    with pytest.raises(RuntimeError):
        brought_in(store, "jobs", csv_bytes([JOBS_HEADER, *JOBS]), tmp_path)
    assert store.count("jobs") == 0


def test_a_file_that_breaks_off_leaves_nothing(store: ProfileStore, tmp_path: Path) -> None:
    content = xlsx_bytes([JOBS_HEADER, *JOBS * 200])
    with pytest.raises(FileError):
        brought_in(store, "jobs", content[: len(content) // 2], tmp_path, "file.xlsx")
    assert store.count("jobs") == 0


def test_good_rows_are_kept_and_bad_ones_told(store: ProfileStore, tmp_path: Path) -> None:
    bad = ["J-9", "포장원", "가나", "중구", "월 300만원~250만원", "2026-02-30", "00명", "잘하기"]
    report = brought_in(store, "jobs", csv_bytes([JOBS_HEADER, JOBS[0], bad, JOBS[1]]), tmp_path)
    assert store.ids("jobs") == ["J-1", "J-2"]
    assert (report.rows, report.rejected) == (3, 1)
    assert set(told(report)) == {
        (3, "근무지역", "warning"),
        (3, "급여", "error"),
        (3, "마감일", "error"),
        (3, "모집인원", "warning"),
        (3, "필요기술", "warning"),
    }
    assert all(problem.problem and problem.right for problem in report.problems)


def test_what_is_personal_lies_apart(store: ProfileStore, tmp_path: Path) -> None:
    report = brought_in(store, "candidates", csv_bytes([PEOPLE_HEADER, *PEOPLE]), tmp_path)
    assert told(report) == [(3, "학력", "warning")]
    minh, li = store.candidates()
    assert minh.personal is None
    assert store.personal(["C-1"]) == {"C-1": Personal(name="Minh", nationality="VN", gender="male")}
    assert (minh.major_ids, minh.degree, minh.topik, minh.consent) == (("mechanical-engineering",), "bachelor", 4, True)
    assert "cnc-turning" in minh.skill_ids
    assert (li.degree, li.topik, li.consent, li.regions_wanted) == (None, 0, False, ("11", "23", "31"))
    assert (minh.language, li.language) == ("ko", "zh")


def test_an_id_that_comes_again_is_rejected(store: ProfileStore, tmp_path: Path) -> None:
    rows = [["번호", "공고제목"], ["J-1", "용접원"], ["J-1", "포장원"], ["J-1", "용접원"]]
    report = brought_in(store, "jobs", csv_bytes(rows), tmp_path)
    assert [job.title for job in store.jobs()] == ["용접원"]
    assert told(report) == [(3, "id", "error"), (4, "id", "error")]
    assert "row 2" in report.problems[0].problem


def test_rows_without_an_id_are_found_again(store: ProfileStore, tmp_path: Path) -> None:
    content = csv_bytes([["공고제목", "기업명"], ["용접원", "한빛"], ["포장원", "가나"]])
    report = brought_in(store, "jobs", content, tmp_path)
    assert any("without an id: 2" in note for note in report.notes)
    assert brought_in(store, "jobs", content, tmp_path).changes == Changes(0, 0, 2)


def test_a_candidate_of_whom_nothing_is_told_is_rejected(store: ProfileStore, tmp_path: Path) -> None:
    report = brought_in(store, "candidates", csv_bytes([["번호", "이름", "비자"], ["C-1", "Minh", "D-2"]]), tmp_path)
    assert (report.rejected, store.count("candidates")) == (1, 0)


def test_wishes_of_a_posting_are_told_apart(store: ProfileStore, tmp_path: Path) -> None:
    text = "CNC 선반 가공\nTIG 용접 경험자 우대\n지게차 자격 불필요"
    brought_in(store, "jobs", csv_bytes([["번호", "공고제목", "상세내용"], ["J-1", "기능원", text]]), tmp_path)
    job = store.job("J-1")
    assert job is not None
    assert "cnc-turning" in job.skill_ids
    assert "tig-welding" not in job.skill_ids
    assert "tig-welding" in job.skill_ids_wished
    assert not any("forklift" in skill for skill in (*job.skill_ids, *job.skill_ids_wished))


def test_what_is_not_said_stays_unknown(store: ProfileStore, tmp_path: Path) -> None:
    brought_in(store, "jobs", csv_bytes([["번호", "공고제목"], ["J-1", "용접원"]]), tmp_path)
    assert store.job("J-1") == Job(id="J-1", language="ko", title="용접원", occupation_ids=("welder",))
