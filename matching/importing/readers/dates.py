"""Dates as people write them. A date is read only where year, month and day are all told."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from matching.importing.problems import ReadingError, UnclearError, WrongError
from matching.importing.value import Value
from matching.importing.words import is_one_of, plain, words

_RIGHT = "a full date such as 2026-03-31"
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})(?!\d)")
_EIGHT_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_MONTH_END = re.compile(r"(?<!\d)(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[월月]?\s*({words})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_LONGEST = 60
_MONTHS = 12
_SETTINGS = {
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "PARSERS": ["absolute-time"],
    "RETURN_AS_TIMEZONE_AWARE": False,
}


def starting(date_field: str, flag_field: str) -> Callable[[Value], dict[str, Any]]:
    """A reader of when something begins: a date, or at once."""

    def read(value: Value) -> dict[str, Any]:
        if is_one_of(value.text, "at_once"):
            return {flag_field: True}
        return {date_field: full_date(value)}

    return read


def closing(value: Value) -> dict[str, Any]:
    """When applications close: a date, the end of a period, or not before someone is found."""
    if is_one_of(value.text, "until_filled"):
        return {"open_until_filled": True}
    return {"closes_on": full_date(value, last=True)}


def full_date(value: Value, last: bool = False) -> date:
    """The one date that is told; of a period the `last`, where that is asked for."""
    if isinstance(value.raw, datetime):
        return value.raw.date()
    if isinstance(value.raw, date):
        return value.raw
    if is_one_of(value.text, "undecided"):
        raise UnclearError(f"{value.shown} settles no date", _RIGHT)
    found = _read(value.text, last)
    if isinstance(found, ReadingError):
        raise type(found)(f"{value.shown} {found.problem}", found.right)
    return found


@lru_cache(maxsize=65536)
def _read(text: str, last: bool) -> date | ReadingError:
    """The date, or why there is none."""
    text = unicodedata.normalize("NFKC", text)
    if len(text) > _LONGEST:
        return UnclearError("is too long for a date", _RIGHT)
    try:
        numeric = _numeric(text) or _end_of_month(text)
    except ReadingError as error:
        return error
    dates = sorted(numeric)
    if len(dates) == 1 or (dates and last):
        return dates[-1]
    if dates:
        return UnclearError("gives more than one date", _RIGHT)
    return _worded(text) or UnclearError("is not a full date", f"{_RIGHT}, with year, month and day")


def _numeric(text: str) -> set[date]:
    dates = {_day(*map(int, match.groups())) for match in _YEAR_FIRST.finditer(text)}
    dates |= {_day(*map(int, match.groups())) for match in _EIGHT_DIGITS.finditer(text)}
    return dates | {_day_first(*map(int, match.groups())) for match in _YEAR_LAST.finditer(text)}


def _day_first(first: int, second: int, year: int) -> date:
    if first <= _MONTHS and second <= _MONTHS and first != second:
        raise UnclearError("may be either of two dates", f"the year first: {year}-{first:02}-{second:02}")
    return _day(year, second, first) if second <= _MONTHS else _day(year, first, second)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise WrongError("is no day of the calendar", _RIGHT) from None


def _end_of_month(text: str) -> set[date]:
    ends = "|".join(re.escape(plain(word)) for word in words("month_end"))
    pattern = re.compile(_MONTH_END.pattern.replace("{words}", ends))
    dates = set()
    for year, month, _ in pattern.findall(plain(text)):
        if not 1 <= int(month) <= _MONTHS:
            raise WrongError("is no month of the calendar", _RIGHT)
        dates.add(date(int(year), int(month), monthrange(int(year), int(month))[1]))
    return dates


def _worded(text: str) -> date | None:
    """A date with the month in words; what dateparser makes of anything vaguer is not taken."""
    year = _YEAR.search(text)
    if year is None or not _LETTERS.search(text):
        return None
    import dateparser

    read = dateparser.parse(text, languages=["en", "vi", "zh", "ko"], settings=_SETTINGS)  # type: ignore[arg-type]
    if read is None or str(read.year) != year.group() or not re.search(rf"(?<!\d)0?{read.day}(?!\d)", text):
        return None
    return read.date()
