"""Texts, numbers, choices."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from matching.importing.problems import UnclearError, WrongError
from matching.importing.text import without_html
from matching.importing.value import Value
from matching.importing.words import is_one_of
from matching.profiles.base import LONGEST_ID, LONGEST_LINE, LONGEST_TEXT

_NUMBER = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?")
_UNCOUNTED = re.compile(r"[0○◯OoＯ]{2,}")


def line(value: Value) -> str:
    """A short text."""
    return _within(value.text, LONGEST_LINE)


def long_text(value: Value) -> str:
    """A text that may have paragraphs; of a list, one a line."""
    parts = value.raw if isinstance(value.raw, list) else [value.raw]
    return _within("\n".join(filter(None, (without_html(str(part)) for part in parts))), LONGEST_TEXT)


def identifier(value: Value) -> str:
    """What the file calls the profile by."""
    text = unicodedata.normalize("NFKC", value.text)
    if len(text) > LONGEST_ID:
        raise WrongError(f"has {len(text)} characters", f"an id has at most {LONGEST_ID}")
    return text


def yes_or_no(value: Value) -> bool:
    """A truth value, or a word for one."""
    return _choice(value, ())


def night_shifts(value: Value) -> bool:
    """Yes or no, also by the names of shifts."""
    return _choice(value, ("night_shifts",))


def whole(low: int, high: int, right: str) -> Callable[[Value], int]:
    """A reader of whole numbers between `low` and `high`, with or without a unit after them."""

    def read(value: Value) -> int:
        number = _number(value, right)
        if number != int(number):
            raise UnclearError(f"{value.shown} is not a whole number", right)
        if not low <= number <= high:
            raise WrongError(f"{value.shown} is not between {low:,} and {high:,}", right)
        return int(number)

    return read


def fraction(low: int, high: int, right: str) -> Callable[[Value], float]:
    """A reader of numbers between `low` and `high`."""

    def read(value: Value) -> float:
        number = _number(value, right)
        if not low <= number <= high:
            raise WrongError(f"{value.shown} is not between {low:,} and {high:,}", right)
        return number

    return read


def headcount(value: Value) -> int:
    """How many are sought; postings write 0명, 00명 or ○명 where they do not want to say it."""
    text = value.text
    if _UNCOUNTED.match(text) or re.match(r"[0○◯]\s*명", text):
        raise UnclearError(f"{value.shown} gives no number", "how many people are sought, such as 3")
    return whole(1, 10_000, "how many people are sought, such as 3")(value)


def _number(value: Value, right: str) -> float:
    if isinstance(value.raw, bool):
        raise UnclearError(f"{value.shown} is no number", right)
    numbers = _NUMBER.findall(unicodedata.normalize("NFKC", value.text))
    if len(numbers) != 1 or len(numbers[0]) > 15:
        raise UnclearError(f"{value.shown} gives {'no' if not numbers else 'more than one'} number", right)
    return float(numbers[0].replace(",", ""))


def _choice(value: Value, path: tuple[str, ...]) -> bool:
    if isinstance(value.raw, bool):
        return value.raw
    for answer, said in (("yes", True), ("no", False)):
        if is_one_of(value.text, answer) or (path and is_one_of(value.text, *path, answer)):
            return said
    raise UnclearError(f"{value.shown} is neither yes nor no", "예 or 아니오, yes or no")


def _within(text: str, most: int) -> str:
    if len(text) > most:
        raise WrongError(f"has {len(text):,} characters", f"at most {most:,} are kept")
    return text
