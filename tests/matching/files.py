"""Files to import in tests."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from matching.importing.report import ImportReport
from matching.importing.run import import_file
from matching.storage import Kind, ProfileStore

JOBS_HEADER = ["번호", "공고제목", "기업명", "근무지역", "급여", "마감일", "모집인원", "필요기술"]
JOBS = [
    ["J-1", "CNC 선반 기능원", "한빛정밀", "전북 전주시", "월 250만원", "2026-03-31", "2명", "CNC"],
    ["J-2", "용접원", "새론테크", "군산", "연봉 3,000~3,500만", "상시", "1", "TIG 용접"],
    ["J-3", "포장원", "가나식품", "충북 음성군", "시급 10,320원", "2026년 4월 말", "3", "식품 포장"],
]


def csv_bytes(rows: Sequence[Sequence[Any]], separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows as a program for spreadsheets writes them."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_bytes(rows: Sequence[Sequence[Any]], merged: Sequence[str] = (), title: str = "Sheet") -> bytes:
    """Rows as a workbook of one sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def brought_in(store: ProfileStore, kind: Kind, content: bytes, folder: Path, name: str = "file.csv") -> ImportReport:
    """The report of importing these bytes."""
    path = folder / name
    path.write_bytes(content)
    return import_file(kind, path, store)


def told(report: ImportReport) -> list[tuple[int, str, str]]:
    """Row, field and severity of each problem."""
    return [(problem.row, problem.field, problem.severity) for problem in report.problems]
