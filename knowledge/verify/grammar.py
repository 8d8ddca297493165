"""Loads how one language writes figures; `grammars/README.md` describes the files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import yaml

GRAMMARS = Path(__file__).resolve().parent / "grammars"

NEVER = r"(?!)"
CONTEXT = 12
"""Characters before a number in which a unit may stand."""


@dataclass(frozen=True)
class Unit:
    """A kind of figure and where its sign stands."""

    kind: str
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    lowest: Fraction | None
    highest: Fraction | None
    bare: bool
    """Only for digits written without grouping or multiplier."""


@dataclass(frozen=True)
class Phrase:
    """An expression with a figure of its own."""

    pattern: re.Pattern[str]
    kind: str
    value: Fraction
    required: bool


@dataclass(frozen=True)
class Words:
    """A group of number words that share their bounds."""

    pattern: re.Pattern[str]
    values: dict[str, Fraction]
    required: bool


@dataclass(frozen=True)
class Grammar:
    """How one language writes figures."""

    group: str
    decimal: str
    digits: re.Pattern[str]
    multiplier: re.Pattern[str]
    leading: re.Pattern[str]
    next_number: re.Pattern[str]
    multipliers: dict[str, int]
    words: tuple[Words, ...]
    units: tuple[Unit, ...]
    phrases: tuple[Phrase, ...]
    months: dict[str, int]
    dates: tuple[re.Pattern[str], ...]
    elision: re.Pattern[str]
    change_before: re.Pattern[str]
    change_between: re.Pattern[str]
    ignore: tuple[re.Pattern[str], ...]


def languages() -> tuple[str, ...]:
    """Codes of the languages whose figures can be read."""
    return tuple(sorted(path.stem for path in GRAMMARS.glob("*.yml")))


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language; LookupError when there is none."""
    if language not in languages():
        raise LookupError(f"knowledge/verify/grammars has no file for '{language}'")
    return _grammar(yaml.safe_load((GRAMMARS / f"{language}.yml").read_text(encoding="utf-8")))


def _grammar(data: dict[str, Any]) -> Grammar:
    group, decimal = data["digits"]["group"], data["digits"]["decimal"]
    months = {str(name).lower(): int(number) for name, number in data["months"].items()}
    multipliers, joiner = data["multipliers"], data["joiner"]
    return Grammar(
        group=group,
        decimal=decimal,
        digits=_digits(group, decimal, data["glued"]),
        multiplier=_pattern(f"(?:{joiner['multiplier']})({_any_of(multipliers['values'])}){multipliers['after']}"),
        leading=_pattern(multipliers.get("leading", NEVER)),
        next_number=re.compile(joiner["number"]),
        multipliers={name: int(value) for name, value in multipliers["values"].items()},
        words=tuple(_words(group_of_words) for group_of_words in data["words"]),
        units=tuple(_unit(unit) for unit in data["units"]),
        phrases=tuple(_phrase(phrase) for phrase in data["phrases"]),
        months=months,
        dates=tuple(re.compile(date.replace("{month}", _any_of(data["months"]) or NEVER)) for date in data["dates"]),
        elision=_pattern(data["elision"]),
        change_before=_pattern(f"(?:{data['change']['before']})$"),
        change_between=_pattern(data["change"]["between"]),
        ignore=tuple(re.compile(entry["pattern"]) for entry in data["ignore"]),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _any_of(names: dict[str, Any]) -> str:
    """An alternation that tries longer names first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _digits(group: str, decimal: str, glued: dict[str, str]) -> re.Pattern[str]:
    group, decimal = re.escape(group), re.escape(decimal)
    whole = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)"
    return re.compile(rf"(?<!\d)(?<!\d{decimal}){glued['before']}{whole}(?:{decimal}\d+)?(?!\d){glued['after']}")


def _words(data: dict[str, Any]) -> Words:
    return Words(
        pattern=_pattern(f"{data['before']}({_any_of(data['values'])}){data['after']}"),
        values={name: Fraction(value) for name, value in data["values"].items()},
        required=not data.get("optional", False),
    )


def _unit(data: dict[str, Any]) -> Unit:
    lowest, highest = data.get("between", (None, None))
    return Unit(
        kind=data["kind"],
        after=_pattern(data["after"]) if "after" in data else None,
        before=_pattern(f"(?:{data['before']})$") if "before" in data else None,
        lowest=None if lowest is None else Fraction(lowest),
        highest=None if highest is None else Fraction(highest),
        bare=data.get("bare", False),
    )


def _phrase(data: dict[str, Any]) -> Phrase:
    return Phrase(
        pattern=_pattern(data["pattern"]),
        kind=data["kind"],
        value=Fraction(data["value"]),
        required=not data.get("optional", False),
    )
