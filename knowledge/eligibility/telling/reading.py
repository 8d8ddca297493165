"""All facts that a message tells."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from knowledge.eligibility.telling.ages import age_in
from knowledge.eligibility.telling.bounds import bounded
from knowledge.eligibility.telling.dates import days_in
from knowledge.eligibility.telling.measures import told_by_measures
from knowledge.eligibility.telling.message import Entity, Message
from knowledge.eligibility.telling.phrases import named_value, told_by_phrases
from knowledge.eligibility.telling.replies import has_none_yet, is_unknown, is_vague, yes_or_no
from knowledge.eligibility.telling.words import found, negated, words
from knowledge.eligibility.vocabulary import CHOICE_TYPES, NUMBER_TYPES, FactDefinition, load_vocabulary
from nlu.entities.numbers import number_at
from nlu.entities.positional import Number, digits
from nlu.entities.tokens import Token, tokenize
from nlu.entities.vietnamese import typed

AGE, FOUNDED, REGION = "age", "founded_on", "region"


@dataclass(frozen=True)
class Reading:
    """Facts in their JSON form, and whether the person does not know what was asked."""

    values: Mapping[str, Any] = field(default_factory=dict)
    declined: bool = False
    unclear: bool = False
    """An answer to the question that says nothing of what was asked, such as "many"."""


def read_facts(
    text: str,
    entities: Sequence[Entity],
    pending: str | None,
    relevant: Collection[str],
    today: date,
    known: Collection[str] = (),
) -> Reading:
    """What a message tells.

    `entities` are those of `nlu.entities` with their positions in `text`; `pending` is the fact that was asked for;
    `relevant` are the facts that the check rests on, which settle what a bare number means; `known` those told before.
    """
    return _read(Message.of(text, entities), pending, relevant, today, known)


def read_statements(text: str, entities: Sequence[Entity], today: date) -> Reading:
    """What a message tells where it does not ask: "i run a shop" in "i run a shop, can my shop join?"."""
    return _read(Message.of(text, entities).statements(), None, (), today, ())


def _read(
    message: Message, pending: str | None, relevant: Collection[str], today: date, known: Collection[str]
) -> Reading:
    values = {
        **told_by_phrases(message),
        **told_by_measures(message, pending, relevant),
        **_age(message, pending),
        **_founded(message, pending, today),
        **_region(message),
    }
    if pending is not None:
        values.update(_answer(load_vocabulary().facts[pending], message, values))
    values = _without_implied(values, pending, known)
    declined = pending is not None and pending not in values and _declines(pending, message)
    return Reading(values, declined, unclear=not values and not declined and _is_vague(pending, message))


def _without_implied(values: dict[str, Any], pending: str | None, known: Collection[str]) -> dict[str, Any]:
    """Each thing once: not what a role tells anyway, and no new role where the answer to a question implies one."""
    for fact in load_vocabulary().facts.values():
        if fact.type != "choice" or fact.id not in values:
            continue
        implied = fact.value(values[fact.id]).implies
        if pending is not None and pending in implied:
            values = {pending: implied[pending], **values}
        values = {name: told for name, told in values.items() if name == pending or implied.get(name) is not told}
        if pending in implied and fact.id in known:
            del values[fact.id]
    return values


def _age(message: Message, pending: str | None) -> dict[str, Any]:
    other_number = pending not in (None, AGE) and load_vocabulary().facts[str(pending)].type in NUMBER_TYPES
    age = age_in(message, bare=not other_number)
    return {} if age is None else {AGE: age}


def _founded(message: Message, pending: str | None, today: date) -> dict[str, Any]:
    """The founding date, where that was asked for or a word for founding stands in the clause."""
    fact = load_vocabulary().facts[FOUNDED]
    asked = pending in (FOUNDED, *(one.id for one in load_vocabulary().facts.values() if _derived_from(one, FOUNDED)))
    told = [
        day.told
        for day in days_in(message.text, today)
        if asked or found(message.clause_at(day.start).text, fact.cues.__root__, stems=True)
    ]
    return {FOUNDED: told[-1]} if told else {}


def _region(message: Message) -> dict[str, Any]:
    """Where the person is: the last place that is not taken back ("not Iksan but Jeonju")."""
    places = [entity["value"] for entity in message.of_kind("region") if not _is_taken_back(message, entity)]
    return {REGION: places[-1]} if places else {}


def _is_taken_back(message: Message, place: Entity) -> bool:
    clause = message.clause_at(place["start"])
    return negated(clause.text, place["start"] - clause.start, place["end"] - clause.start, "region")


def _answer(asked: FactDefinition, message: Message, told: Mapping[str, Any]) -> dict[str, Any]:
    """What a short answer means for the fact that was asked for."""
    if asked.id in told:
        return {}
    if asked.type == "boolean":
        reply = yes_or_no(message)
        # "아 대출은 이제 없어요" is about something else than the question
        return {} if reply is None or (told and not _leads_with_reply(message)) else {asked.id: reply}
    if asked.type in CHOICE_TYPES:
        value = named_value(asked, message)
        return {} if value is None else {asked.id: value}
    if asked.type in NUMBER_TYPES and not told:
        number = _bare_number(message, whole=asked.type != "number")
        return {} if number is None else {asked.id: number}
    return {}


def _bare_number(message: Message, whole: bool) -> Any:
    """A number in digits without the unit of something else, or the bound beside it; else one in words."""
    text = message.text
    if any(char.isdigit() for char in text):
        told = [*_number().finditer(text)]
        return bounded(digits(told[-1][0]), text, *told[-1].span(), whole) if told else None
    if is_vague(message):
        return None
    tokens = tokenize(text)
    numbers = (number for at in range(len(tokens)) if (number := number_at(tokens, at)))
    return next((bounded(one.value, text, *_span(tokens, one), whole) for one in numbers), None)


def _span(tokens: Sequence[Token], number: Number) -> tuple[int, int]:
    return tokens[number.start].start, tokens[number.end - 1].end


@cache
def _number() -> re.Pattern[str]:
    units = "|".join(typed(unit) for several in words()["other_units"].values() for unit in several)
    return re.compile(rf"-?\d[\d,]*(?:\.\d+)*(?![\d,]|\s*(?:{units}))")


def _leads_with_reply(message: Message) -> bool:
    first = Message.of(message.clauses[0].text, ())
    return yes_or_no(first) is not None


def _declines(pending: str, message: Message) -> bool:
    counts_years = _derived_from(load_vocabulary().facts[pending], FOUNDED)
    return is_unknown(message) or (counts_years and has_none_yet(message))


def _is_vague(pending: str | None, message: Message) -> bool:
    return pending is not None and load_vocabulary().facts[pending].type in NUMBER_TYPES and is_vague(message)


def _derived_from(fact: FactDefinition, origin: str) -> bool:
    return fact.derived is not None and fact.derived.from_ == origin
