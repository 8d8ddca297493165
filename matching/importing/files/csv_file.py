"""CSV, whatever it is separated by."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from matching.importing.files.decoding import decode
from matching.importing.files.record import Source
from matching.importing.files.table import Cells, find_header, no_header, source_of, too_many_cells
from matching.importing.headers import Header
from matching.importing.problems import FileError
from matching.storage import Kind

_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_CELL = 1_000_000
_ROWS_LOOKED_AT = 20
_ROWS_COMPARED = 100

csv.field_size_limit(_LONGEST_CELL)


def open_csv(kind: Kind, content: bytes) -> Source:
    """The records of a CSV file. Raises FileError where it has no header, or is no text."""
    text, encoding = decode(content)
    lines = list(io.StringIO(text, newline=""))
    separator, position, header = _header(kind, lines)
    most = _usual_length(list(islice(_rows(lines, separator), position, position + _ROWS_COMPARED)))
    rows = islice(_rows(lines, separator), position + 1, None)
    return source_of(f"CSV ({encoding})", header, (_checked(row, most) for row in rows))


def _usual_length(rows: Sequence[Cells]) -> int:
    """As many cells as the header has or most rows have: programs may end each row with a separator."""
    (usual, _), *_ = Counter(len(row.cells) for row in rows).most_common(1)
    return max(len(rows[0].cells), usual)


def _checked(row: Cells, most: int) -> Cells:
    """A row with more cells than others holds a separator that is no separator, and its values have moved."""
    return row if row.problems or len(row.cells) <= most else Cells(row.row, (), ((-1, *too_many_cells(row, most)),))


def _header(kind: Kind, lines: Sequence[str]) -> tuple[str, int, Header]:
    """The separator under which the most columns are known, with the header that it gives."""
    best: tuple[str, int, Header] | None = None
    doubled: FileError | None = None
    for separator in _SEPARATORS:
        try:
            found = find_header(kind, list(islice(_rows(lines, separator), _ROWS_LOOKED_AT)))
        except FileError as error:
            doubled = error
            continue
        if found and (best is None or len(found[1].columns) > len(best[2].columns)):
            best = (separator, *found)
    if best is None:
        raise doubled or no_header(kind)
    return best


def _rows(lines: Sequence[str], separator: str) -> Iterator[Cells]:
    """All rows. One whose quotation marks do not match is given up, and reading goes on with the line after it."""
    row = start = 0
    while start < len(lines):
        reader = csv.reader(islice(lines, start, None), delimiter=separator, strict=True)
        read = 0
        try:
            for cells in reader:
                row, read = row + 1, reader.line_num
                yield Cells(row, cells)
            return
        except csv.Error as error:
            row, start = row + 1, start + read + 1
            yield Cells(row, (), ((-1, *_told(error)),))


def _told(error: csv.Error) -> tuple[str, str]:
    if "limit" in str(error):
        return (
            f"has a cell of more than {_LONGEST_CELL:,} characters",
            "shorter texts, and quotation marks that are closed",
        )
    return "its quotation marks do not match", "a cell in marks from end to end, and marks inside it written twice"
