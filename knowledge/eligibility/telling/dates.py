"""Calendar days, months and years in running text, as far as they are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from knowledge.eligibility.telling.words import words
from nlu.entities.vietnamese import typed

_MONTHS = 12


@dataclass(frozen=True)
class Day:
    """A date between two characters of the text: `2023`, `2023-03` or `2023-03-15`."""

    told: str
    start: int
    end: int


def days_in(text: str, today: date) -> list[Day]:
    """Dates in order of position, none overlapping; the fuller one of two that do."""
    kept: list[Day] = []
    for day in sorted(_all(text, today), key=lambda one: (one.start - one.end, one.start)):
        if all(day.end <= other.start or other.end <= day.start for other in kept):
            kept.append(day)
    return sorted(kept, key=lambda one: one.start)


def _all(text: str, today: date) -> Iterator[Day]:
    for found in (one for written in _patterns("written") for one in written.finditer(text)):
        parts = found.groupdict()
        yield Day(_written(int(parts["year"]), _month(parts), _day(parts)), *found.span())
    yield from _relative(text, today)


def _relative(text: str, today: date) -> Iterator[Day]:
    dates = words()["dates"]
    for found in (one for written in _patterns("in_years") for one in written.finditer(text)):
        parts = found.groupdict()
        yield Day(_written(today.year + _value(_named("years"), parts["year"]), _month(parts)), *found.span())
    for found in _relative_months().finditer(text):
        months = today.year * _MONTHS + today.month - 1 + _value(dates["relative_months"], found.group())
        yield Day(_written(months // _MONTHS, months % _MONTHS + 1), *found.span())
    for found in (one for written in _patterns("last_of_that_name") for one in written.finditer(text)):
        month = _month(found.groupdict())
        yield Day(_written(today.year - (month >= today.month), month), *found.span())


def _month(parts: Mapping[str, str | None]) -> int:
    """The number of the month, in digits or by its name; 0 where none is told."""
    digits, name = parts.get("month"), parts.get("named")
    return int(digits) if digits else _value(_named("months"), name) if name else 0


def _day(parts: Mapping[str, str | None]) -> int:
    return int(parts.get("day") or parts.get("later") or 0)


def _written(year: int, month: int = 0, day: int = 0) -> str:
    parts = [f"{year:04d}", *([f"{month:02d}"] if month else []), *([f"{day:02d}"] if month and day else [])]
    return "-".join(parts)


def _value(of: Mapping[str, int], written: str) -> int:
    return next(value for name, value in of.items() if re.fullmatch(typed(name), written))


@cache
def _named(of: str) -> Mapping[str, int]:
    """The names of a list in every language."""
    return {name: number for names in words()["dates"][of].values() for name, number in names.items()}


def _either(names: Iterable[str]) -> str:
    return "|".join(typed(re.escape(name)) for name in sorted(names, key=len, reverse=True))


@cache
def _relative_months() -> re.Pattern[str]:
    return re.compile(_either(words()["dates"]["relative_months"]))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """Dates as people write them, with the names of months and years filled in."""
    dates = words()["dates"]
    return tuple(
        re.compile(
            typed(written)
            .replace("⟨months⟩", _either(dates["months"].get(language, ())))
            .replace("⟨years⟩", _either(dates["years"].get(language, ())))
        )
        for language, several in dates[name].items()
        for written in several
    )
