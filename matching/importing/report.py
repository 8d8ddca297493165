"""What an import tells about itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from matching.importing.problems import Problem
from matching.storage import Changes, Kind


@dataclass(frozen=True)
class ImportReport:
    """Numbers of rows and profiles, and all that is to be told about single rows."""

    kind: Kind
    file: str
    form: str
    """What the file was read as."""
    rows: int
    rejected: int
    changes: Changes
    notes: tuple[str, ...]
    """What is to be told about the file as a whole."""
    problems: tuple[Problem, ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {
            "kind": self.kind,
            "file": self.file,
            "form": self.form,
            "rows": self.rows,
            **asdict(self.changes),
            "rejected": self.rejected,
            "notes": list(self.notes),
            "problems": [asdict(problem) for problem in self.problems],
        }
