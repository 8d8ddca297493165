"""What verification reports."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Finding:
    """One thing in a record that the documents do not bear out."""

    file: str
    """File under `knowledge/`, such as `programs/tips.yml`."""
    place: str
    """Fact id, or the field of the record (`summary`, `names`, …)."""
    language: str
    """Language code of the text at fault; empty where no one text is."""
    problem: str
    stands: str = ""
    """What stands in the cited lines instead."""

    def __str__(self) -> str:
        place = " ".join(filter(None, (self.place, self.language and f"[{self.language}]")))
        stands = f"; {self.stands}" if self.stands else ""
        return f"{self.file}: {place}: {self.problem}{stands}"

    def as_dict(self) -> dict[str, str]:
        return asdict(self)
