"""The result type of entity finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

EntityValue = Union[str, int, list[str]]

KINDS = ("program", "audience", "region", "money", "age", "duration", "count", "language")
"""In the order that decides between two equally long readings of the same words."""


@dataclass(frozen=True)
class Entity:
    """Something a message names.

    Values by kind: program and audience, an id; region, a code (two digits for a province, five for a municipality
    or city; a list where the name fits several); age, years; money, won; duration, months; count, a number;
    language, a code.
    """

    kind: str
    value: EntityValue
    text: str
    start: int
    end: int
    """Characters of the message, end exclusive; a particle after the name is left out."""
    score: float = 1.0
    """1 where the name is written as known, lower where it is misspelt."""
    detail: str = ""
    """What a count counts (people, companies, places, things), or the period of money (month, year)."""

    @property
    def length(self) -> int:
        return self.end - self.start

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON form."""
        return dict(vars(self))
