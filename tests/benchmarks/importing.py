"""Imports of profiles: rows per second by kind of file, beside storing the same rows without understanding them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from matching.importing.run import import_file
from matching.profiles import Job
from matching.profiles.job_posting import to_job_posting
from matching.samples.jobs import sample_jobs
from matching.storage import ProfileStore
from nlu.lexicons import lexicon
from nlu.regions import municipalities, region_name
from nlu.skills import skills

ROWS = 3000
TODAY = date(2026, 3, 2)
HEADER = (
    "번호",
    "공고제목",
    "기업명",
    "근무지역",
    "급여",
    "학력",
    "경력",
    "토픽",
    "마감일",
    "모집인원",
    "필요기술",
    "직무내용",
)
DEGREES = {
    None: "",
    "none": "학력무관",
    "high_school": "고졸 이상",
    "associate": "전문대졸",
    "bachelor": "4년제",
    "master": "석사",
}


@dataclass(frozen=True)
class ImportSpeed:
    """Rows per second."""

    csv: float
    xlsx: float
    json: float
    again: float
    """The CSV file a second time, which changes nothing."""
    plain: float
    """The same CSV read and inserted as it stands, by the standard library."""


def measure_importing(rows: int = ROWS) -> ImportSpeed:
    """Import sample jobs, written as offices write them, into new SQLite files."""
    jobs = list(sample_jobs(rows, seed=7, today=TODAY))
    table: list[list[str]] = [list(HEADER), *map(_cells, jobs)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _written(folder, table, jobs)
        _warm(folder, files["csv"])
        store = ProfileStore(f"sqlite:///{folder / 'csv.db'}")
        return ImportSpeed(
            csv=_per_second(rows, lambda: import_file("jobs", files["csv"], store)),
            again=_per_second(rows, lambda: import_file("jobs", files["csv"], store)),
            xlsx=_per_second(rows, lambda: _imported(files["xlsx"], folder / "xlsx.db")),
            json=_per_second(rows, lambda: _imported(files["json"], folder / "json.db")),
            plain=_per_second(rows, lambda: _copied(files["csv"], folder / "plain.db")),
        )


def report(console: Console) -> None:
    """Print rows per second, and how they compare with a plain copy."""
    speed = measure_importing()
    table = Table(f"importing {ROWS:,} posts", "rows a second", "ratio to a plain copy (more is better)")
    for name in ("csv", "xlsx", "json", "again", "plain"):
        value = getattr(speed, name)
        table.add_row(name, f"{value:,.0f}", f"{value / speed.plain:.3f}")
    console.print(table)


def _imported(file: Path, database: Path) -> None:
    import_file("jobs", file, ProfileStore(f"sqlite:///{database}"))


def _copied(file: Path, database: Path) -> None:
    with file.open(encoding="utf-8", newline="") as text, sqlite3.connect(database) as connection:
        connection.execute(f"CREATE TABLE jobs ({', '.join(f'c{i} TEXT' for i in range(len(HEADER)))})")
        rows = csv.reader(text)
        next(rows)
        connection.executemany(f"INSERT INTO jobs VALUES ({', '.join('?' * len(HEADER))})", rows)


def _warm(folder: Path, file: Path) -> None:
    """Load the lexicons and libraries, which take the same time whatever the size of a file."""
    few = folder / "few.csv"
    few.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:20]))
    _imported(few, folder / "few.db")


def _per_second(rows: int, work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return rows / (time.perf_counter() - began)


def _written(folder: Path, table: list[list[str]], jobs: list[Job]) -> dict[str, Path]:
    import openpyxl

    files = {kind: folder / f"jobs.{kind}" for kind in ("csv", "xlsx", "json")}
    text = io.StringIO(newline="")
    csv.writer(text).writerows(table)
    files["csv"].write_text(text.getvalue(), encoding="utf-8", newline="")
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in table:
        sheet.append(row)
    workbook.save(files["xlsx"])
    files["json"].write_text(
        json.dumps([_bare(to_job_posting(job)) for job in jobs], ensure_ascii=False), encoding="utf-8"
    )
    return files


def _bare(document: dict[str, object]) -> dict[str, object]:
    """A posting as other programs write it, without the extension."""
    return {key: value for key, value in document.items() if not key.startswith("ieum:")}


def _cells(job: Job) -> list[str]:
    """A job in the words of an office."""
    return [
        job.id,
        job.title,
        job.employer,
        _region(job.region),
        _pay(job),
        DEGREES[job.degree_at_least],
        "" if job.experience_years_at_least is None else f"{job.experience_years_at_least:g}년 이상",
        "" if job.topik_at_least is None else f"{job.topik_at_least}급 이상" if job.topik_at_least else "무관",
        job.closes_on.strftime("%Y. %m. %d.") if job.closes_on else "채용시까지",
        "" if job.headcount is None else f"{job.headcount}명",
        ", ".join(skills()[skill].name(job.language) for skill in job.skill_ids),
        f"<p>{job.description}</p>",
    ]


def _region(code: str | None) -> str:
    if code is None:
        return ""
    return f"{lexicon('provinces.yml')[municipalities()[code].province]['ko'][0]} {region_name(code, 'ko')}"


def _pay(job: Job) -> str:
    if job.hourly_pay_least:
        return f"시급 {job.hourly_pay_least:,}원"
    if not job.pay_least or not job.pay_most:
        return "회사 내규에 따름"
    return f"월 {job.pay_least // 10_000}~{job.pay_most // 10_000}만원"


if __name__ == "__main__":
    report(Console())
