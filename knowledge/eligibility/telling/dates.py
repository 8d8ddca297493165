"""Calendar days, months and years in running text, as far as they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from knowledge.eligibility.telling.words import words

_KOREAN = re.compile(r"((?:19|20)\d\d)\s*년(?!\s*차)(?:\s*(\d{1,2})\s*월(?:\s*(\d{1,2})\s*일)?)?")
_DIGITS = re.compile(r"(?<![\d.])((?:19|20)\d\d)\s*[-./]\s*(\d{1,2})(?:\s*[-./]\s*(\d{1,2}))?(?![\d])")
_YEAR = re.compile(r"(?<![\d,.])((?:19|20)\d\d)(?![\d,]|\s*(?:년|원|won|명))")
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
    for found in (*_KOREAN.finditer(text), *_DIGITS.finditer(text), *_YEAR.finditer(text)):
        yield Day(_written(*(int(part or 0) for part in found.groups())), found.start(), found.end())
    for found in _english().finditer(text):
        month = words()["dates"]["months"][found["month"]]
        yield Day(_written(int(found["year"]), month, int(found["day"] or found["later"] or 0)), *found.span())
    yield from _relative(text, today)


def _relative(text: str, today: date) -> Iterator[Day]:
    for found in _years().finditer(text):
        year = today.year + words()["dates"]["years"][found["year"]]
        yield Day(_written(year, int(found["month"] or 0)), *found.span())
    for found in _relative_months().finditer(text):
        months = today.year * _MONTHS + today.month - 1 + words()["dates"]["relative_months"][found.group()]
        yield Day(_written(months // _MONTHS, months % _MONTHS + 1), *found.span())
    for found in _last_month_of_that_name().finditer(text):
        month = words()["dates"]["months"][found["month"]]
        yield Day(_written(today.year - (month >= today.month), month), *found.span())


def _written(year: int, month: int = 0, day: int = 0) -> str:
    parts = [f"{year:04d}", *([f"{month:02d}"] if month else []), *([f"{day:02d}"] if month and day else [])]
    return "-".join(parts)


def _names(of: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, of), key=len, reverse=True))


@cache
def _english() -> re.Pattern[str]:
    months = _names(words()["dates"]["months"])
    return re.compile(
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b(?P<month>{months})\b\.?"
        r"(?: (?P<later>\d{1,2})(?:st|nd|rd|th)?)?,? "
        r"(?P<year>(?:19|20)\d\d)\b"
    )


@cache
def _years() -> re.Pattern[str]:
    return re.compile(rf"(?P<year>{_names(words()['dates']['years'])})(?:\s*(?P<month>\d{{1,2}})\s*월)?")


@cache
def _relative_months() -> re.Pattern[str]:
    return re.compile(_names(words()["dates"]["relative_months"]))


@cache
def _last_month_of_that_name() -> re.Pattern[str]:
    last = "|".join(words()["dates"]["last"])
    return re.compile(rf"\b(?:{last}) (?P<month>{_names(words()['dates']['months'])})\b")
