"""Facts told by phrases: 창업자예요, i run a small shop, no loans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.eligibility.telling.message import Clause, Message
from knowledge.eligibility.telling.words import negated_in, pattern
from knowledge.eligibility.vocabulary import FactDefinition, load_vocabulary
from knowledge.schema_base import LocalizedPhrases
from nlu.entities.vietnamese import typed

_FIRM = "!"
"""Begins a phrase that no negation turns around, since it holds one or stands for one."""


@dataclass(frozen=True)
class _Phrase:
    fact: str
    value: Any
    language: str
    written: str
    firm: bool


@dataclass(frozen=True)
class Said:
    """A phrase that was found, between two characters of the message."""

    fact: str
    value: Any
    start: int
    end: int
    negated: bool


def told_by_phrases(message: Message) -> dict[str, Any]:
    """Facts in their JSON form. Of a choice what is named first holds, of everything else what is said last."""
    facts: dict[str, Any] = {}
    for said in phrases_in(message):
        kind = load_vocabulary().facts[said.fact].type
        if kind == "boolean":
            facts[said.fact] = said.value is not said.negated
        elif said.negated:
            continue
        elif kind == "choices":
            facts[said.fact] = list(dict.fromkeys([*facts.get(said.fact, ()), said.value]))
        elif kind == "choice":
            facts.setdefault(said.fact, said.value)
        else:
            facts[said.fact] = said.value
    return facts


def phrases_in(message: Message) -> list[Said]:
    """Phrases in order of position; one that lies inside a longer one tells nothing of its own."""
    several = [said for clause in message.clauses for said in _in_clause(clause)]
    return sorted(
        (one for one in several if not any(_inside(one, other) for other in several)), key=lambda one: one.start
    )


def named_value(definition: FactDefinition, message: Message) -> Any:
    """The value of a choice whose very name is in the message, for an answer to its question; None without one."""
    places = [
        (match.start(), -len(name), value.id)
        for value in definition.values
        for name in value.names.__root__.values()
        if name and (match := re.search(typed(re.escape(name.lower())), message.text))
    ]
    if not places:
        return None
    value = min(places)[2]
    return [value] if definition.type == "choices" else value


def _inside(one: Said, other: Said) -> bool:
    longer = other.end - other.start > one.end - one.start
    return longer and other.start <= one.start and one.end <= other.end


def _in_clause(clause: Clause) -> Iterator[Said]:
    for phrase in _phrases():
        for match in pattern(phrase.language, phrase.written).finditer(clause.text):
            negated = not phrase.firm and negated_in(phrase.language, clause.text, *match.span())
            yield Said(phrase.fact, phrase.value, clause.start + match.start(), clause.start + match.end(), negated)


@cache
def _phrases() -> tuple[_Phrase, ...]:
    return tuple(phrase for fact in load_vocabulary().facts.values() for phrase in _of_fact(fact))


def _of_fact(fact: FactDefinition) -> Iterator[_Phrase]:
    none = False if fact.type == "boolean" else 0
    yield from _written(fact.id, True, fact.says, firm=False)
    yield from _written(fact.id, none, fact.denies, firm=True)
    for value in fact.values:
        yield from _written(fact.id, value.id, value.says, firm=False)


def _written(fact: str, value: Any, phrases: LocalizedPhrases, firm: bool) -> Iterator[_Phrase]:
    by_language: Mapping[str, tuple[str, ...]] = phrases.__root__
    for language, several in by_language.items():
        for written in several:
            yield _Phrase(fact, value, language, written.lower().removeprefix(_FIRM), firm or written.startswith(_FIRM))
