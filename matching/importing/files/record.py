"""What every kind of file is turned into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from matching.importing.problems import Problem
from matching.importing.value import Value


@dataclass(frozen=True)
class Record:
    """One row or object; where it could not even be taken apart, only a problem."""

    row: int
    values: Mapping[str, Value] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether the row cannot be read at all."""
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True)
class Source:
    """A file that has been opened: what it is, what is left aside, and its records."""

    form: str
    """CSV, XLSX, JSON Resume or JobPosting."""
    notes: tuple[str, ...]
    records: Iterator[Record]


def broken(row: int, where: str, problem: str, right: str) -> Record:
    """A record that cannot be read."""
    return Record(row, problems=(Problem(row, where, "error", problem, right),))
