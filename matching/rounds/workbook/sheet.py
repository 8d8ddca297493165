"""A sheet that is filled from the top: headings, tables, and texts that no spreadsheet program takes for formulas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | float | None

_LONGEST_CELL = 32_767
_TOP = Alignment(wrap_text=True, vertical="top")
_BOLD = Font(bold=True)
_TITLE = Font(bold=True, size=14)
_SHADE = PatternFill("solid", fgColor="DCE6F1")


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    heading: str
    width: int = 12
    """In characters."""
    form: str = "General"
    """The number format."""


@dataclass(frozen=True)
class Placed:
    """Where a table lies: the rows of its heading and of its last entry, from 1."""

    heading: int
    last: int


class Sheet:
    """One sheet, written downwards."""

    def __init__(self, book: Workbook, title: str) -> None:
        self.page: Worksheet = book.create_sheet(title)
        self._row = 0

    def title(self, text: str) -> None:
        """A line in large letters."""
        self._line(text, _TITLE)

    def line(self, text: str) -> None:
        """A line of its own."""
        self._line(text, Font())

    def space(self, down_to: int = 0) -> None:
        """An empty row, or as many as lead to a row."""
        self._row = max(self._row + 1, down_to)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Placed:
        """A table with headings."""
        heading = self._row = self._row + 1
        for place, column in enumerate(columns, start=1):
            self._put(heading, place, column.heading)
            cell = self.page.cell(heading, place)
            cell.font, cell.fill, cell.alignment = _BOLD, _SHADE, _TOP
            letter = get_column_letter(place)
            self.page.column_dimensions[letter].width = max(column.width, self.page.column_dimensions[letter].width)
        for values in rows:
            self._row += 1
            for place, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
                self._put(self._row, place, value)
                cell = self.page.cell(self._row, place)
                cell.number_format, cell.alignment = column.form, _TOP
        return Placed(heading, self._row)

    def filtered(self, placed: Placed, columns: int) -> None:
        """Let the table's headings stay in sight and its rows be filtered."""
        self.page.freeze_panes = self.page.cell(placed.heading + 1, 1)
        self.page.auto_filter.ref = f"A{placed.heading}:{get_column_letter(columns)}{placed.last}"

    def _line(self, text: str, font: Font) -> None:
        self._row += 1
        self._put(self._row, 1, text)
        self.page.cell(self._row, 1).font = font

    def _put(self, row: int, column: int, value: Cell) -> None:
        cell = self.page.cell(row, column)
        if isinstance(value, str):
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST_CELL]
            # What begins with "=" would else be a formula, and profiles are written by strangers.
            cell.data_type = "s"
        else:
            cell.value = value
