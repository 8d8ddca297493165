"""XLSX: values as they were last calculated, and vertically merged cells filled down."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from typing import Any

from matching.importing.files.record import Source
from matching.importing.files.table import Cells, find_header, no_header, source_of
from matching.importing.problems import FileError
from matching.storage import Kind

_ROWS_LOOKED_AT = 20
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=\"([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})


def open_xlsx(kind: Kind, content: bytes, most_unpacked: int) -> Source:
    """The records of the first sheet with a header. Raises FileError where there is none, or the file is damaged."""
    import openpyxl

    _refuse_bombs(content, most_unpacked)
    try:
        values = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            rows = _rows(content, values.worksheets.index(sheet), sheet)
            first = list(islice(rows, _ROWS_LOOKED_AT))
            found = find_header(kind, first)
            if found:
                notes = _notes(sheet.title, [other.title for other in sheets if other is not sheet])
                return source_of("XLSX", found[1], chain(first[found[0] + 1 :], _guarded(rows)), notes)
    except FileError:
        raise
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise _damaged(error) from error
    raise no_header(kind)


def _damaged(error: Exception) -> FileError:
    return FileError(f"it is not a whole XLSX file ({type(error).__name__}); open it and save it again as .xlsx")


def _guarded(rows: Iterator[Cells]) -> Iterator[Cells]:
    try:
        yield from rows
    except Exception as error:
        raise _damaged(error) from error


def _notes(title: str, others: Sequence[str]) -> list[str]:
    return [f"read from the sheet '{title}', not from {', '.join(others)}"] if others else []


def _refuse_bombs(content: bytes, most: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as error:
        raise _damaged(error) from error
    if size > most:
        raise FileError(f"it unpacks to {size:,} bytes; at most {most:,} are read; split it")


def _rows(content: bytes, index: int, sheet: Any) -> Iterator[Cells]:
    """The rows of a sheet, with the problems of its cells."""
    part = _sheet_xml(content, sheet)
    merged = _merged(part)
    formulas: Iterator[Any] = repeat(())
    if _FORMULA.search(part):
        formulas = _formula_rows(content, index)
    anchors: dict[int, Any] = {}
    for number, (cells, formula) in enumerate(zip(sheet.iter_rows(values_only=True), formulas, strict=False), start=1):
        filled = _filled(number, list(cells), merged, anchors)
        problems = tuple(_problems(filled, formula))
        yield Cells(number, [None if cell in _ERRORS else cell for cell in filled], problems)


def _formula_rows(content: bytes, index: int) -> Iterator[Any]:
    import openpyxl

    workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    return iter(workbook.worksheets[index].iter_rows(values_only=True))


def _problems(cells: Sequence[Any], formulas: Sequence[Any]) -> Iterator[tuple[int, str, str]]:
    for index, cell in enumerate(cells):
        formula = formulas[index] if index < len(formulas) else None
        if isinstance(cell, str) and cell in _ERRORS:
            yield index, f"the formula gives {cell}", "a value in place of the formula"
        elif cell is None and isinstance(formula, str) and formula.startswith("="):
            yield index, "the formula has no stored result", "the file saved once by a spreadsheet program, or a value"


def _sheet_xml(content: bytes, sheet: Any) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(sheet._worksheet_path)


def _merged(part: bytes) -> dict[int, tuple[tuple[int, int, int], ...]]:
    """By row: the column of each vertically merged area, with its first and last row."""
    from openpyxl.utils import column_index_from_string

    areas: dict[int, list[tuple[int, int, int]]] = {}
    for left, top, _, bottom in _MERGED.findall(part):
        first, last = int(top), int(bottom)
        if last > first:
            area = (column_index_from_string(left.decode()) - 1, first, last)
            for row in range(first, min(last, first + 100_000) + 1):
                areas.setdefault(row, []).append(area)
    return {row: tuple(listed) for row, listed in areas.items()}


def _filled(
    number: int,
    cells: list[Any],
    merged: Mapping[int, tuple[tuple[int, int, int], ...]],
    anchors: dict[int, Any],
) -> list[Any]:
    """The cells, those of a vertically merged area with the value that stands at its top."""
    for column, first, _ in merged.get(number, ()):
        if number == first:
            anchors[column] = cells[column] if column < len(cells) else None
        elif column < len(cells) and cells[column] is None:
            cells[column] = anchors.get(column)
    return cells
