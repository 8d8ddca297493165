"""A table with a header, wherever its cells come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matching.importing.files.record import Record, Source, broken
from matching.importing.headers import Header, documented, recognise
from matching.importing.problems import FileError, Problem
from matching.importing.value import Value, says_nothing
from matching.storage import Kind

_ROWS_SEARCHED = 20
_MOST_SHOWN = 8


@dataclass(frozen=True)
class Cells:
    """A row of a table; `problems` by the index of the cell that they are about, or of the whole row at -1."""

    row: int
    cells: Sequence[Any]
    problems: tuple[tuple[int, str, str], ...] = ()


def find_header(kind: Kind, rows: Sequence[Cells]) -> tuple[int, Header] | None:
    """The first row that is a header, and its position; titles and notes may stand above it."""
    for position, row in enumerate(rows[:_ROWS_SEARCHED]):
        header = recognise(kind, row.cells)
        if header is not None:
            return position, header
    return None


def no_header(kind: Kind) -> FileError:
    """The error of a table without a header."""
    names = [korean or english for korean, english in documented(kind).values()]
    return FileError(
        f"none of its first {_ROWS_SEARCHED} rows is a header of {kind}; it should name columns such as "
        + ", ".join(names[:_MOST_SHOWN])
    )


def source_of(form: str, header: Header, rows: Iterable[Cells], notes: Sequence[str] = ()) -> Source:
    """The records under a header."""
    ignored = [f"columns not used: {', '.join(header.ignored)}"] if header.ignored else []
    return Source(form, (*notes, *ignored), _records(header, rows))


def too_many_cells(row: Cells, most: int) -> tuple[str, str]:
    """What is wrong with a row of more than `most` cells, and what would be right."""
    return (
        f"has {len(row.cells)} cells where there are {most} columns",
        "a cell for each column; a cell that holds a separator stands in quotation marks",
    )


def _records(header: Header, rows: Iterable[Cells]) -> Iterator[Record]:
    for row in rows:
        if row.problems or not all(says_nothing(cell) for cell in row.cells):
            yield _record(header, row)


def _record(header: Header, row: Cells) -> Record:
    whole = next((problem for index, *problem in row.problems if index < 0), None)
    if whole is not None:
        return broken(row.row, "the row", *whole)
    if any(not says_nothing(cell) for cell in row.cells[header.width :]):
        return broken(row.row, "the row", *too_many_cells(row, header.width))
    values: dict[str, Value] = {}
    for column in header.columns:
        cell = row.cells[column.index] if column.index < len(row.cells) else None
        if not says_nothing(cell):
            before = values.get(column.field)
            values[column.field] = Value(
                cell if before is None else f"{before.raw}\n{cell}", column.header, column.hint
            )
    return Record(row.row, values, tuple(_cell_problems(header, row)))


def _cell_problems(header: Header, row: Cells) -> Iterator[Problem]:
    headers = {column.index: column.header for column in header.columns}
    for index, problem, right in row.problems:
        if index in headers:
            yield Problem(row.row, headers[index], "warning", problem, right)
