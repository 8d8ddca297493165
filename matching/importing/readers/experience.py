"""Years of work."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from matching.importing.problems import UnclearError, WrongError
from matching.importing.value import Value
from matching.importing.words import found, is_one_of, phrase_pattern, plain, words
from matching.profiles.base import MOST_YEARS_OF_WORK

_RIGHT = "years of work such as 3년, 1년 6개월, 2 years, or 신입"
_NUMBER = r"(\d+(?:\.\d+)?)"
_RANGE = re.compile(rf"{_NUMBER}\s*(?:년|years?|năm|年)?\s*[-~]\s*{_NUMBER}")
_BARE = re.compile(rf"{_NUMBER}\Z")
_MONTHS_A_YEAR = 12


def years(value: Value) -> float:
    """How long someone has worked."""
    text = _text(value)
    if is_one_of(text, "experience", "none"):
        return 0.0
    if _RANGE.search(text):
        raise UnclearError(f"{value.shown} is not one length of time", _RIGHT)
    return _length(text, value)


def years_at_least(value: Value) -> float:
    """How long one must have worked; 0 where newcomers may apply too."""
    text = _text(value)
    if is_one_of(text, "experience", "none") or found(text, "experience", "none"):
        return 0.0
    between = _RANGE.search(text)
    if between:
        text = text.replace(between.group(), between.group(1) + ("" if _unit_follows(text, between) else "년"))
    return _length(text, value)


def months_as_years(months: float) -> float:
    """Months in years."""
    return round(months / _MONTHS_A_YEAR, 2)


def _text(value: Value) -> str:
    text = unicodedata.normalize("NFKC", plain(value.text))
    if isinstance(value.raw, (int, float)) and not isinstance(value.raw, bool) and value.raw < 0:
        raise WrongError(f"{value.shown} is less than nothing", _RIGHT)
    return f"{text}{value.hint}" if _BARE.fullmatch(text) and value.hint else text


def _unit_follows(text: str, between: re.Match[str]) -> bool:
    return bool(_unit("years").match(text[between.end() :].strip()) or _unit("months").match(text[between.end() :]))


def _length(text: str, value: Value) -> float:
    if any(word in text for word in words("experience_unfinished")):
        raise UnclearError(f"{value.shown} counts a year that is not over", _RIGHT)
    full, months = _before(text, "years"), _before(text, "months")
    if len(full) + len(months) == 0 or max(len(full), len(months)) > 1:
        raise UnclearError(f"{value.shown} gives no length of time", _RIGHT)
    length = sum(full) + months_as_years(sum(months))
    if length > MOST_YEARS_OF_WORK:
        raise WrongError(f"{value.shown} is longer than a working life", _RIGHT)
    return round(length, 2)


def _before(text: str, unit: str) -> list[float]:
    pattern = re.compile(rf"(?<![\d.]){_NUMBER}\s*(?:{_unit(unit).pattern})(?!제)")
    return [float(match.group(1)) for match in pattern.finditer(text)]


@cache
def _unit(unit: str) -> re.Pattern[str]:
    return phrase_pattern(tuple(words("experience_units", unit)))
