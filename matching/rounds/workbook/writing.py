"""The whole workbook as a file: there in full, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from openpyxl.workbook import Workbook

from matching.rounds.outcome import Round
from matching.rounds.summary import Summary
from matching.rounds.workbook.lists import add_assignments, add_unfilled, add_unmatched
from matching.rounds.workbook.numbers import add_rates, add_summary
from matching.rounds.workbook.words import Words


class WorkbookError(Exception):
    """The file cannot be written; the message says why, in one line."""


def check_writable(path: Path) -> None:
    """Raises WorkbookError where a workbook of this name could not be written, before work is spent on it."""
    folder = path.absolute().parent
    if path.suffix.lower() != ".xlsx":
        raise WorkbookError(f"{path}: the name of a workbook should end in .xlsx")
    if not folder.is_dir():
        raise WorkbookError(f"{path}: there is no directory {folder.name!r} to write it to")
    if path.is_dir():
        raise WorkbookError(f"{path}: this is a directory, not a file")
    if not os.access(folder, os.W_OK):
        raise WorkbookError(f"{path}: the directory may not be written to")


def write_workbook(path: Path, words: Words, outcome: Round, summary: Summary) -> None:
    """Write all sheets to a file, in the place of one that was there. Raises WorkbookError."""
    check_writable(path)
    book = Workbook()
    book.remove(book.active)
    add_summary(book, words, summary)
    add_assignments(book, words, outcome)
    add_unmatched(book, words, outcome)
    add_unfilled(book, words, outcome)
    add_rates(book, words, summary)
    try:
        _save(book, path)
    except OSError as error:
        raise WorkbookError(f"{path}: cannot be written ({error.strerror or error})") from error


def _save(book: Workbook, path: Path) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.absolute().parent, prefix=".", suffix=".xlsx.part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            book.save(file)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
