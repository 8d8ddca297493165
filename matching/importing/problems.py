"""What may be wrong with a value, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


class ReadingError(ValueError):
    """A value that cannot be taken as it is: what is wrong with it, and what would be right."""

    def __init__(self, problem: str, right: str) -> None:
        super().__init__(f"{problem}; {right}")
        self.problem = problem
        self.right = right


class UnclearError(ReadingError):
    """The value does not say what is asked, or not in full: the field is left unknown, the row is kept."""


class WrongError(ReadingError):
    """The value cannot be true: the row is rejected."""


class FileError(ValueError):
    """A file that cannot be read at all; the message says in one line what is wrong and what would be right."""


@dataclass(frozen=True)
class Problem:
    """One thing that the import has to tell about a row."""

    row: int
    """As a spreadsheet counts, the header being a row; in JSON the number of the object or line, from 1."""
    field: str
    """The header or key as the file writes it."""
    severity: Severity
    """An error rejects the row; a warning leaves the field unknown."""
    problem: str
    right: str
    """What would be right."""
