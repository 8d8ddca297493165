"""Levels of the Test of Proficiency in Korean."""

from __future__ import annotations

import re
import unicodedata

from matching.importing.problems import UnclearError, WrongError
from matching.importing.value import Value
from matching.importing.words import is_one_of, plain
from matching.profiles.scales import HIGHEST_TOPIK

_RIGHT = "a TOPIK level from 1 to 6, or 없음"
# The two papers of the test, which are no levels.
_PAPER = re.compile(r"(?:topik|토픽|한국어능력시험)\s*[-(]?\s*(?:(?:ii|i)\b|[12](?=\s+\d))\)?")
_LEVEL = re.compile(
    r"(?<![\d.])(\d{1,3})\s*(?:급|级|cấp)|(?:level|lv\.?|grade|cấp|topik|토픽|한국어능력시험)\s*[-:]?\s*(\d{1,3})(?![\d.])"
)
_RANGE = re.compile(r"(\d)\s*(?:급)?\s*[-~/,]\s*(\d)\s*급")


def topik(value: Value) -> int:
    """The level that someone has; 0 where there is none."""
    return _level(value, lowest=False)


def topik_at_least(value: Value) -> int:
    """The lowest level that is enough; 0 where none is needed."""
    return _level(value, lowest=True)


def _level(value: Value, lowest: bool) -> int:
    if isinstance(value.raw, bool):
        raise UnclearError(f"{value.shown} gives no level", _RIGHT)
    if is_one_of(value.text, "topik_none"):
        return 0
    levels = _levels(_PAPER.sub("topik", plain(unicodedata.normalize("NFKC", value.text))))
    if not levels or (len(levels) > 1 and not lowest):
        raise UnclearError(f"{value.shown} gives {'no' if not levels else 'more than one'} level", _RIGHT)
    if max(levels) > HIGHEST_TOPIK:
        raise WrongError(f"{value.shown} is no level of TOPIK", _RIGHT)
    return min(levels)


def _levels(text: str) -> set[int]:
    if re.fullmatch(r"\d{1,3}", text):
        return {int(text)}
    between = _RANGE.search(text)
    if between:
        return {int(between.group(1)), int(between.group(2))}
    return {int(first or second) for first, second in _LEVEL.findall(text)}
