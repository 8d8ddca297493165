"""Reading the values of a row, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from matching.importing.problems import Problem, Severity, UnclearError, WrongError
from matching.importing.value import Value, says_nothing
from matching.importing.words import is_one_of

Reader = Callable[[Value], Mapping[str, Any]]
"""Gives the fields of the profile that a value settles, and under `unknown` the parts that it could not place."""

_MOST_SHOWN = 5
# An empty list of these is an answer: no visa is accepted.
_EMPTY_SAYS = frozenset({"visas_accepted"})


@dataclass
class Reading:
    """What has been read of one row so far."""

    row: int
    fields: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def rejected(self) -> bool:
        """Whether anything is wrong."""
        return any(problem.severity == "error" for problem in self.problems)

    def tell(self, where: str, severity: Severity, problem: str, right: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.row, where, severity, problem, right))


def to(target: str, read: Callable[[Value], Any]) -> Reader:
    """A reader that puts what `read` gives into the field `target`."""
    return lambda value: {target: read(value)}


def read_fields(row: int, values: Mapping[str, Value], readers: Mapping[str, Reader]) -> Reading:
    """All fields of a row; what is empty is left out, what cannot be read is noted."""
    reading = Reading(row)
    for name, reader in readers.items():
        value = values.get(name)
        if value is None or (says_nothing(value.raw) and not (name in _EMPTY_SAYS and value.raw == [])):
            continue
        try:
            settled = dict(reader(value))
        except UnclearError as problem:
            reading.tell(value.where, "warning", problem.problem, problem.right)
            continue
        except WrongError as problem:
            reading.tell(value.where, "error", problem.problem, problem.right)
            continue
        _tell_unknown(reading, value, settled.pop("unknown", ()))
        reading.fields.update(settled)
    return reading


def _tell_unknown(reading: Reading, value: Value, unknown: tuple[str, ...]) -> None:
    told = [part for part in unknown if not is_one_of(part, "undecided")]
    if told:
        more = f" and {len(told) - _MOST_SHOWN} more" if len(told) > _MOST_SHOWN else ""
        shown = ", ".join(f"'{part[:40]}'" for part in told[:_MOST_SHOWN])
        reading.tell(
            value.where, "warning", f"not known: {shown}{more}", "names that the lexicons have, or another spelling"
        )
