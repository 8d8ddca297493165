"""What of the records can be found: every fact and every open point, in every language and by every way to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from knowledge.schema_base import LocalizedPhrases, LocalizedText
from knowledge.search.hybrid import Passage
from knowledge.store import Knowledge, Record

FACT = "fact"
UNSAID = "unsaid"


class FactKey(NamedTuple):
    """A fact of a record, or something that the record leaves unsaid."""

    owner: str
    """Id of the program or background record."""
    kind: str
    """`fact` or `unsaid`."""
    id: str
    """Id of the fact, or the position of the unsaid point in its record, counted from 0."""


def fact_passages(knowledge: Knowledge) -> list[Passage]:
    """All passages of all records."""
    return [passage for record in knowledge.records.values() for passage in _record_passages(record)]


def _record_passages(record: Record) -> Iterator[Passage]:
    for fact in record.facts:
        key = FactKey(record.id, FACT, fact.id)
        yield from _named(record.names, fact.text, key)
        yield from _asked(fact.asks, key)
    for position, unsaid in enumerate(record.unsaid):
        key = FactKey(record.id, UNSAID, str(position))
        yield from _named(record.names, unsaid.text, key)
        yield from _asked(unsaid.asks, key)


def _named(names: LocalizedText, text: LocalizedText, key: FactKey) -> Iterator[Passage]:
    for language in text.languages:
        yield Passage(key, f"{names.in_language(language)}: {text.in_language(language)}", language)


def _asked(asks: LocalizedPhrases, key: FactKey) -> Iterator[Passage]:
    for language in asks.languages:
        for phrase in asks.in_language(language):
            yield Passage(key, phrase, language)
