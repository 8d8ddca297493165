"""Adds what follows from the facts told: years from a founding date, what an answer itself says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.eligibility.values import Between, Facts, FactValue, ends
from knowledge.eligibility.vocabulary import FactDefinition, Vocabulary


@dataclass(frozen=True)
class Known:
    """All that is known: the facts told and what follows from them."""

    facts: Facts
    follows_from: Mapping[str, str]
    """By name of a fact that was not told itself, or was narrowed: the told fact that it follows from."""


def complete(facts: Facts, today: date, vocabulary: Vocabulary) -> Known:
    """The facts with what they imply. What was told is kept against what would follow from an answer."""
    known, origins = dict(facts), {}
    for name, value, origin in _consequences(facts, today, vocabulary):
        if value != known.get(name):
            known[name], origins[name] = value, origin
    return Known(known, origins)


def derive(definition: FactDefinition, facts: Facts, today: date) -> FactValue:
    """The value of a derived fact; KeyError where the fact that it comes from is not known."""
    assert definition.derived
    earliest, latest = ends(facts[definition.derived.from_])
    most = _years(earliest, today) if earliest else None
    least = _years(latest, today) if latest else 0.0
    return least if least == most else Between(least, most)


def merged(one: FactValue, other: FactValue) -> FactValue | None:
    """What both say of the same number together; None where they contradict one another."""
    (low, high), (other_low, other_high) = ends(one), ends(other)
    least = max((bound for bound in (low, other_low) if bound is not None), default=None)
    most = min((bound for bound in (high, other_high) if bound is not None), default=None)
    if least is not None and most is not None and least >= most:
        return least if least == most else None
    return Between(least, most)


def _consequences(facts: Facts, today: date, vocabulary: Vocabulary) -> Iterator[tuple[str, FactValue, str]]:
    for name, told in facts.items():
        definition = vocabulary.facts[name]
        if definition.type == "choice":
            yield from ((other, value, name) for other, value in _implied(definition, told) if other not in facts)
    for definition in vocabulary.facts.values():
        if definition.derived and definition.derived.from_ in facts:
            derived = derive(definition, facts, today)
            both = merged(facts[definition.id], derived) if definition.id in facts else derived
            if both is not None:
                yield definition.id, both, definition.derived.from_


def _implied(definition: FactDefinition, told: FactValue) -> Iterator[tuple[str, FactValue]]:
    yield from definition.value(str(told)).implies.items()


def _years(day: str, today: date) -> float:
    """Years from `day` until today, counted by anniversaries and the share of the year since the last one."""
    start = date.fromisoformat(day)
    full = today.year - start.year
    if _anniversary(start, full) > today:
        full -= 1
    last, following = _anniversary(start, full), _anniversary(start, full + 1)
    return full + (today - last).days / (following - last).days


def _anniversary(start: date, years: int) -> date:
    year = start.year + years
    try:
        return start.replace(year=year)
    except ValueError:
        # born on February 29th
        return date(year, 3, 1)
