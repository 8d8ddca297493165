"""The `matching` commands: output, exit codes, and one clear line for bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from matching.cli import app
from matching.storage import ProfileStore
from tests.matching.files import JOBS, JOBS_HEADER, csv_bytes


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DATABASE_URL", "")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def assert_one_line(result: Result, words: str) -> None:
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def jobs_file(folder: Path) -> Path:
    path = folder / "jobs.csv"
    path.write_bytes(csv_bytes([JOBS_HEADER, *JOBS, ["J-4", "", "", "중구", "", "", "", ""]]))
    return path


def test_an_import_is_told_as_json(tmp_path: Path) -> None:
    result = run("import", "jobs", jobs_file(tmp_path), "--json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert {key: report[key] for key in ("kind", "file", "rows", "added", "updated", "unchanged", "rejected")} == {
        "kind": "jobs",
        "file": "jobs.csv",
        "rows": 4,
        "added": 3,
        "updated": 0,
        "unchanged": 0,
        "rejected": 1,
    }
    assert {"row", "field", "severity", "problem", "right"} == set(report["problems"][0])
    again = json.loads(run("import", "jobs", jobs_file(tmp_path), "--json").stdout)
    assert (again["added"], again["unchanged"]) == (0, 3)
    assert ProfileStore().count("jobs") == 3


def test_an_import_is_told_as_a_table(tmp_path: Path) -> None:
    result = run("import", "jobs", jobs_file(tmp_path))
    assert result.exit_code == 1
    assert "4 rows, 3 added, 0 updated, 0 unchanged, 1 rejected" in result.stdout
    assert "근무지역" in result.stdout


def test_an_import_that_takes_every_row_ends_well_also_the_second_time(tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_bytes(csv_bytes([JOBS_HEADER, *JOBS]))
    assert [run("import", "jobs", path).exit_code for _ in range(2)] == [0, 0]


def test_a_file_of_which_every_row_is_rejected_is_told_by_row(tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_bytes(csv_bytes([JOBS_HEADER, ["J-4", "", "", "중구", "", "", "", ""]]))
    result = run("import", "jobs", path)
    assert result.exit_code == 1
    assert "1 rejected" in result.stdout
    assert ProfileStore().count("jobs") == 0


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    assert_one_line(run("import", "jobs", tmp_path / "nowhere.csv"), "nowhere.csv")
    assert_one_line(run("import", "candidates", tmp_path), "cannot be read")
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    assert_one_line(run("import", "candidates", broken), "broken.xlsx")


def test_a_database_that_cannot_be_used_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    assert_one_line(run("import", "jobs", jobs_file(tmp_path)), "DATABASE_URL")


def test_another_kind_of_profile_is_refused(tmp_path: Path) -> None:
    result = run("import", "people", jobs_file(tmp_path))
    assert result.exit_code == 2
    assert "candidates" in result.stderr
