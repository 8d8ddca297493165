"""The import of a file: every row read, the good ones stored in one transaction, the rest reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matching.importing.candidates import read_candidate
from matching.importing.files.opening import open_source
from matching.importing.files.record import Record, Source
from matching.importing.finishing import ReadRow
from matching.importing.jobs import read_job
from matching.importing.problems import Problem
from matching.importing.report import ImportReport
from matching.importing.value import Value
from matching.profiles.base import Profile
from matching.storage import Kind, ProfileStore


@dataclass(frozen=True)
class FileRead:
    """What a file holds: its profiles, and what is to be told of it."""

    form: str
    """What the file was read as."""
    rows: int
    rejected: int
    profiles: Sequence[Any]
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]


Progress = Callable[[int], None]
"""Told the number of rows read so far."""

_READERS: Mapping[Kind, Callable[[int, Mapping[str, Value]], ReadRow[Any]]] = {
    "candidates": read_candidate,
    "jobs": read_job,
}
_ROWS_BETWEEN = 100


def import_file(kind: Kind, path: Path, store: ProfileStore, progress: Progress | None = None) -> ImportReport:
    """Read a file and store what it holds.

    Raises FileError for a file that cannot be read at all, and StorageError; nothing is stored then.
    """
    read = read_source(kind, open_source(kind, path), progress)
    changes = store.replace_many(kind, read.profiles)
    return ImportReport(kind, path.name, read.form, read.rows, read.rejected, changes, read.notes, read.problems)


def read_source(kind: Kind, source: Source, progress: Progress | None = None) -> FileRead:
    """All that a file holds, stored nowhere. Raises FileError where it proves to be damaged."""
    kept = _Kept()
    rows = 0
    for rows, record in enumerate(source.records, start=1):
        kept.take(_read(kind, record), has_id="id" in record.values)
        if progress and rows % _ROWS_BETWEEN == 0:
            progress(rows)
    notes = (*source.notes, *kept.notes())
    return FileRead(source.form, rows, kept.rejected, list(kept.profiles.values()), notes, tuple(kept.problems))


def _read(kind: Kind, record: Record) -> ReadRow[Any]:
    if record.broken:
        return ReadRow(record.row, None, record.problems)
    read = _READERS[kind](record.row, record.values)
    return ReadRow(read.row, read.profile, (*record.problems, *read.problems))


class _Kept:
    """The profiles of a file by id, and what is to be told of its rows."""

    def __init__(self) -> None:
        self.profiles: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.rejected = 0
        self._row_of: dict[str, int] = {}
        self._without_id = 0

    def take(self, read: ReadRow[Any], has_id: bool) -> None:
        """Keep the profile of a row, unless there is none or its id was there before."""
        self.problems += read.problems
        if read.profile is None:
            self.rejected += 1
            return
        before = self.profiles.get(read.profile.id)
        if before is not None:
            self._refuse_double(read, before)
            return
        self.profiles[read.profile.id] = read.profile
        self._row_of[read.profile.id] = read.row
        self._without_id += not has_id

    def notes(self) -> list[str]:
        """What is to be told about all rows together."""
        if not self._without_id:
            return []
        return [
            f"rows without an id: {self._without_id}; they were given one made of what they say, "
            "so that such a row counts as a new one after an edit"
        ]

    def _refuse_double(self, read: ReadRow[Any], before: Profile) -> None:
        row = self._row_of[before.id]
        same = before == read.profile
        problem = f"repeats row {row}" if same else f"has the id of row {row}, '{before.id}', but says something else"
        self.problems.append(Problem(read.row, "id", "error", problem, "an id of its own for each row"))
        self.rejected += 1
