"""Durations, money and heads, and which fact each of them is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.eligibility.telling.bounds import DAY, bounded
from knowledge.eligibility.telling.message import Message
from knowledge.eligibility.telling.words import begins, ends, found, pattern, words
from knowledge.eligibility.vocabulary import FactDefinition, load_vocabulary
from nlu.entities.vietnamese import typed

MONTHS = 12
_REACH = 6
"""Characters after a number within which a negation takes it back."""
_BEFORE_HEADS, _AFTER_HEADS = 8, 12
"""Characters before and after a headcount in which its noun stands."""


@dataclass(frozen=True)
class Measure:
    """A number of months, won or people, told between two characters."""

    kind: str
    value: Any
    start: int
    end: int
    period: str = ""
    """Of money the period it is for."""


def told_by_measures(message: Message, pending: str | None, relevant: Collection[str]) -> dict[str, Any]:
    """Facts in their JSON form: a number goes to the fact asked for, or that a cue names, or that alone is in play."""
    facts: dict[str, Any] = {}
    measures = list(_measures(message))
    for measure in measures:
        fact = _fact_of(measure, _beside(measure, measures, message), message, pending, relevant)
        if fact is not None:
            facts[fact.id] = measure.value
    return facts


def _measures(message: Message) -> Iterator[Measure]:
    several = [
        *_durations(message),
        *_ordinal_years(message),
        *_first_year(message),
        *_money(message),
        *_people(message),
    ]
    return (one for one in sorted(several, key=lambda one: one.start) if not _taken_back(message.text, one))


def _durations(message: Message) -> Iterator[Measure]:
    """Years as numbers; "2 years and 11 months" is one of them, and 4년차 is anything from three years to four."""
    months, start, end = 0.0, -1, -1
    for entity in message.of_kind("duration"):
        goes_on = start >= 0 and months % MONTHS == 0 and float(entity["value"]) < MONTHS
        if goes_on and _between().fullmatch(message.text[end : entity["start"]]):
            months, end = months + float(entity["value"]), entity["end"]
            continue
        if start >= 0:
            yield _years(message.text, months, start, end)
        months, start, end = float(entity["value"]), entity["start"], entity["end"]
    if start >= 0:
        yield _years(message.text, months, start, end)


def _years(text: str, months: float, start: int, end: int) -> Measure:
    if text[end - 1 : end] == "차" or text[end:].lstrip().startswith("차"):
        return Measure("years", _in_year(round(months / MONTHS)), start, end)
    half = begins(text[end:].lstrip(), words()["half"])
    years = months / MONTHS + (0.5 if half else 0)
    return Measure("years", bounded(years, text, start, end, whole=False), start, end)


def _ordinal_years(message: Message) -> Iterator[Measure]:
    """The second year of business."""
    for written in _ordinals():
        for match in written.finditer(message.text):
            parts = match.groupdict()
            number = _ordinal(parts["word"]) if parts["word"] else int(parts["digits"])
            yield Measure("years", _in_year(number), *match.span())


def _first_year(message: Message) -> Iterator[Measure]:
    for language, phrases in words()["first_year"].items():
        matches = (match for phrase in phrases for match in pattern(language, phrase).finditer(message.text))
        for match in matches:
            yield Measure("years", {"at_least": 0, "at_most": 1}, *match.span())


def _in_year(number: int) -> Mapping[str, float]:
    """In the fourth year three have gone by; the very day on which they did is not told apart."""
    return {"at_least": number - 1 + (DAY if number > 1 else 0), "at_most": number}


def _money(message: Message) -> Iterator[Measure]:
    for entity in message.of_kind("money"):
        yield Measure("won", entity["value"], entity["start"], entity["end"], entity.get("detail", ""))


def _people(message: Message) -> Iterator[Measure]:
    for entity in message.of_kind("count"):
        if entity.get("detail") == "people":
            value = bounded(int(entity["value"]), message.text, entity["start"], entity["end"], whole=True)
            yield Measure("people", value, entity["start"], entity["end"])


def _taken_back(text: str, measure: Measure) -> bool:
    """5년 못 채우고 4년만, 不是5年: the number does not hold. What bounds a number (1년 안 됐어요) keeps it."""
    after = text[measure.end : measure.end + _REACH]
    taken = words()["taken_back"]
    return found(after, taken["after"]) or ends(text[: measure.start].rstrip(), taken["before"])


def _beside(measure: Measure, measures: Sequence[Measure], message: Message) -> str:
    """The text in which a word tells what is measured: heads have theirs close by, years and money in the clause."""
    if measure.kind != "people":
        return message.clause_at(measure.start).text
    before = max((one.end for one in measures if one.end <= measure.start), default=0)
    after = min((one.start for one in measures if one.start >= measure.end), default=len(message.text))
    return message.text[max(before, measure.start - _BEFORE_HEADS) : min(after, measure.end + _AFTER_HEADS)]


def _fact_of(
    measure: Measure, beside: str, message: Message, pending: str | None, relevant: Collection[str]
) -> FactDefinition | None:
    several = _facts_of_kind(measure.kind)
    asked = next((fact for fact in several if fact.id == pending), None)
    if asked is not None:
        return asked
    cued = [fact for fact in several if found(beside, fact.cues.__root__, stems=True)]
    if measure.kind == "people":
        return cued[-1] if cued else None
    in_play = [] if _is_an_age(message.text, measure) else [fact for fact in several if fact.id in relevant]
    likely = [fact for fact in cued if fact.id in relevant] or cued or in_play
    if measure.kind == "won" and not measure.period and not any(fact.id in relevant for fact in likely):
        return None
    return likely[0] if likely else None


def _is_an_age(text: str, measure: Measure) -> bool:
    return text[measure.end :].lstrip().startswith(("old", "-old"))


def _facts_of_kind(kind: str) -> list[FactDefinition]:
    """Ages have a reader of their own."""
    facts = load_vocabulary().facts.values()
    if kind == "won":
        return [fact for fact in facts if fact.type == "money"]
    return [fact for fact in facts if fact.unit == kind and fact.type in ("number", "whole") and fact.cues.languages]


@cache
def _between() -> re.Pattern[str]:
    """What may stand between the years and the months of one term."""
    joints = "|".join(typed(joint) for several in words()["joints"].values() for joint in several)
    return re.compile(rf"\s*(?:{joints})?\s*")


@cache
def _ordinals() -> tuple[re.Pattern[str], ...]:
    """Years that are counted as the second or the third, in which ⟨ordinals⟩ stands for the words."""
    several = (written for phrases in words()["ordinal_years"].values() for written in phrases)
    names = "|".join(words()["ordinals"])
    return tuple(re.compile(typed(written.replace("⟨ordinals⟩", names))) for written in several)


def _ordinal(written: str) -> int:
    return next(number for word, number in words()["ordinals"].items() if re.fullmatch(typed(word), written))
