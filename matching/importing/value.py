"""One value of a file, before it is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matching.importing.problems import UnclearError
from matching.importing.text import one_line
from matching.importing.words import is_one_of
from matching.profiles.stated import Stated

_LONGEST_SHOWN = 40


@dataclass(frozen=True)
class Value:
    """What a file says in one place."""

    raw: Any
    """Text, a number, a truth value, a date, a list or an object."""
    where: str
    """The header or key as the file writes it."""
    hint: str = ""
    """What the header adds: the unit in "급여(만원)", the period in "월급"."""

    @property
    def text(self) -> str:
        """The value on one line, a whole number without decimals. Raises UnclearError for lists and objects."""
        raw = self.raw
        if isinstance(raw, (list, tuple, dict)):
            raise UnclearError(f"{self.shown} is not one value", "one text or number")
        if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
            raw = int(raw)
        return one_line(str(raw))

    @property
    def shown(self) -> str:
        """The value as a report quotes it."""
        text = one_line(str(self.raw)) if isinstance(self.raw, (list, tuple, dict)) else self.text
        return f"'{text[:_LONGEST_SHOWN]}…'" if len(text) > _LONGEST_SHOWN else f"'{text}'"


def values_of(stated: Mapping[str, Stated]) -> dict[str, Value]:
    """What a document states, as values."""
    return {name: Value(said.raw, said.where, said.unit) for name, said in stated.items()}


def says_nothing(raw: Any) -> bool:
    """Whether a cell is as good as empty."""
    if raw is None or (isinstance(raw, float) and raw != raw):
        return True
    if isinstance(raw, str):
        return not raw.strip() or (len(raw) <= _LONGEST_SHOWN and is_one_of(raw, "nothing"))
    return isinstance(raw, (list, dict, tuple)) and not raw
