"""Reads the figures of a text as exact values with their kind, whatever language they are written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from knowledge.verify.grammar import CONTEXT, Grammar, Unit, grammar_of
from knowledge.verify.numbers import Number, number_at

COUNTABLE = frozenset({"people", "age", "years", "months", "days", "year", "ordinal"})
"""Kinds that a figure without a unit may stand for: 800 is 800 people, but never 800 won or 800 percent."""

SHARED_BY_ELISION = frozenset({"won", "dollar", "percent", "times", "years", "months", "days", "age", "people"})


@dataclass(frozen=True)
class Figure:
    """A value and its kind: `plain` or one of those in the grammars."""

    kind: str
    value: Fraction

    def same_as(self, other: Figure) -> bool:
        """Whether both may be the same figure, as one language often leaves out a unit that another needs."""
        if self.value != other.value:
            return False
        kinds = {self.kind, other.kind}
        if len(kinds) == 1 or kinds == {"ordinal", "day"}:
            return True
        return "plain" in kinds and bool(kinds & COUNTABLE)

    def __str__(self) -> str:
        exact = f"{self.value.numerator:,}" if self.value.denominator == 1 else _decimal(self.value)
        exact = exact.replace(",", "") if self.kind == "year" else exact
        return exact if self.kind == "plain" else f"{exact} ({self.kind})"


@dataclass(frozen=True)
class Found:
    """A figure where it stands in a text."""

    figure: Figure
    text: str
    start: int
    end: int
    required: bool
    """False for words such as "one" or "first", which often are no figure."""


def read_figures(text: str, language: str) -> list[Found]:
    """All figures of `text` in reading order; LookupError for a language without a grammar."""
    grammar = grammar_of(language)
    text = unicodedata.normalize("NFKC", text)
    rest = _mask(text, (found.span() for pattern in grammar.ignore for found in pattern.finditer(text)))
    expressions = [*_dates(rest, grammar)]
    rest = _mask(rest, ((found.start, found.end) for found in expressions))
    phrases = [*_phrases(rest, grammar)]
    rest = _mask(rest, ((found.start, found.end) for found in phrases))
    numbers = _share_units([*_numbers(rest, grammar)], rest, grammar)
    return sorted([*expressions, *phrases, *numbers], key=lambda found: found.start)


def missing(figures: Iterable[Found], among: Iterable[Found]) -> list[Found]:
    """Those of the required `figures` that are not `among` the others, each once."""
    others = [found.figure for found in among]
    absent: dict[Figure, Found] = {}
    for found in figures:
        if found.required and not any(found.figure.same_as(other) for other in others):
            absent.setdefault(found.figure, found)
    return list(absent.values())


def _decimal(value: Fraction) -> str:
    return str(value) if value.denominator % 3 == 0 else f"{float(value):.10g}"


def _mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with the spans blanked out, so that positions stay."""
    for start, end in list(spans):
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _dates(text: str, grammar: Grammar) -> Iterator[Found]:
    for pattern in grammar.dates:
        for date in pattern.finditer(text):
            for kind, part in date.groupdict().items():
                if part is not None:
                    value = grammar.months.get(part.lower()) or int(part)
                    yield Found(Figure(kind, Fraction(value)), date.group(), *date.span(), required=True)
        text = _mask(text, (date.span() for date in pattern.finditer(text)))


def _phrases(text: str, grammar: Grammar) -> Iterator[Found]:
    for phrase in grammar.phrases:
        for match in phrase.pattern.finditer(text):
            yield Found(Figure(phrase.kind, phrase.value), match.group(), *match.span(), phrase.required)


def _numbers(text: str, grammar: Grammar) -> Iterator[Found]:
    position = 0
    while position < len(text):
        number = number_at(text, position, grammar)
        if number is None:
            position += 1
            continue
        kind, end = _unit(text, number, grammar)
        yield Found(Figure(kind, number.value), text[number.start : end], number.start, end, number.required)
        position = max(end, position + 1)


def _unit(text: str, number: Number, grammar: Grammar) -> tuple[str, int]:
    """The kind of a number and where its unit ends."""
    for unit in grammar.units:
        end = _unit_end(text, number, unit)
        if end is not None:
            return unit.kind, end
    return "plain", number.end


def _unit_end(text: str, number: Number, unit: Unit) -> int | None:
    if unit.lowest is not None and number.value < unit.lowest:
        return None
    if unit.highest is not None and number.value > unit.highest:
        return None
    if unit.bare and not re.fullmatch(r"\d+", text[number.start : number.end]):
        return None
    if unit.before and not unit.before.search(text[max(0, number.start - CONTEXT) : number.start]):
        return None
    after = unit.after.match(text, number.end) if unit.after else None
    if unit.after and after is None:
        return None
    return after.end() if after else number.end


def _share_units(numbers: list[Found], text: str, grammar: Grammar) -> list[Found]:
    """Gives a bare number the unit of the next one where only "to" or "and" stands between them."""
    shared = list(numbers)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        between = text[here.end : following.start]
        shareable = here.figure.kind == "plain" and following.figure.kind in SHARED_BY_ELISION
        if shareable and grammar.elision.fullmatch(between):
            shared[index] = replace(here, figure=replace(here.figure, kind=following.figure.kind))
    return shared
