"""A message as its clauses, with the names of programs out of the way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.eligibility.telling.words import words
from knowledge.eligibility.vocabulary import load_vocabulary
from nlu.asking import asks
from nlu.entities.vietnamese import typed

Entity = Mapping[str, Any]
_NAMED = "∅"
"""Stands where a program was named, so that its words do not pass for the person's own."""
_NAMES = frozenset({"program", "background"})
_LONGEST = 2000
"""Nobody tells facts after so many characters; it bounds the work for one message."""


@dataclass(frozen=True)
class Clause:
    """A part of a message that holds together; `start` is where it stands in the whole."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Message:
    """What was typed, in small letters, and the entities in it by position."""

    text: str
    entities: tuple[Entity, ...]
    clauses: tuple[Clause, ...]

    @classmethod
    def of(cls, text: str, entities: Sequence[Entity]) -> Message:
        """Positions of the entities are those in `text`."""
        plain = _masked(_lowered(text[:_LONGEST]), entities)
        placed = tuple(one for one in entities if one.get("start") is not None and one.get("entity") not in _NAMES)
        return cls(plain, placed, _clauses(plain))

    def statements(self) -> Message:
        """The message without the clauses that ask something: what a person asks about is not told of oneself."""
        kept = tuple(clause for clause in self.clauses if not asks(clause.text))
        text = " " * len(self.text)
        for clause in kept:
            text = text[: clause.start] + clause.text + text[clause.end :]
        entities = (one for one in self.entities if any(c.start <= one["start"] < c.end for c in kept))
        return Message(text, tuple(entities), kept or (Clause("", 0),))

    def of_kind(self, kind: str) -> list[Entity]:
        """The entities of a kind in the order of the text."""
        return sorted((one for one in self.entities if one["entity"] == kind), key=lambda one: one["start"])

    def clause_at(self, position: int) -> Clause:
        """The clause in which a character stands, else the nearest one before it."""
        before = [clause for clause in self.clauses if clause.start <= position]
        return before[-1] if before else self.clauses[0]


def _lowered(text: str) -> str:
    """Small letters and plain apostrophes, without a change of positions."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text).replace("’", "'")


def _masked(text: str, entities: Sequence[Entity]) -> str:
    for entity in entities:
        if entity.get("entity") in _NAMES and entity.get("start") is not None:
            start, end = int(entity["start"]), min(int(entity["end"]), len(text))
            if text[start:end] in own_names():
                continue
            text = text[:start] + _NAMED * max(0, end - start) + text[max(end, start) :]
    return text


@cache
def own_names() -> frozenset[str]:
    """What people call themselves, of which a program may have the name (소공인): it is masked nowhere."""
    values = (value for fact in load_vocabulary().facts.values() for value in fact.values)
    return frozenset(name.lower() for value in values for name in value.names.__root__.values())


def _clauses(text: str) -> tuple[Clause, ...]:
    clauses: list[Clause] = []
    start = 0
    for match in _boundary().finditer(text):
        end = match.end() if match.lastgroup != "starts" else match.start()
        if text[start:end].strip():
            clauses.append(Clause(text[start:end], start))
        start = end
    return (*clauses, Clause(text[start:], start)) if text[start:].strip() or not clauses else tuple(clauses)


@cache
def _boundary() -> re.Pattern[str]:
    ends = "|".join(words()["clause_ends"]["ko"])
    spaced = "|".join(typed(word) for language in ("en", "vi") for word in words()["clause_starts"][language])
    unspaced = "|".join(words()["clause_starts"]["zh"])
    return re.compile(
        rf"(?P<marks>[!?;\n。？！；，]|\.(?!\d)|,(?!\d))|(?P<ends>(?<=[가-힣])(?:{ends})(?=[\s,]))"
        rf"|(?P<starts>\s(?=(?:{spaced})\s)|(?<!^)(?={unspaced}))"
    )
