"""What of the records can be found: every fact and every open point, in every language and by every way to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from knowledge.schema import Fact, Unsaid
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


def asked_passages(knowledge: Knowledge) -> Iterator[tuple[FactKey, str]]:
    """Each way to ask of each fact and open point, those of a record together."""
    for record in knowledge.records.values():
        for key, entry in entries(record):
            for language in entry.asks.languages:
                yield from ((key, phrase) for phrase in entry.asks.in_language(language))


def names(knowledge: Knowledge) -> Iterator[object]:
    """What the records are called, which ways to ask are put without."""
    for record in knowledge.records.values():
        yield record.id, record.names.__root__, record.aliases.__root__


def entries(record: Record) -> Iterator[tuple[FactKey, Fact | Unsaid]]:
    """Facts and unsaid points of a record under the keys that search knows them by."""
    for fact in record.facts:
        yield FactKey(record.id, FACT, fact.id), fact
    for position, unsaid in enumerate(record.unsaid):
        yield FactKey(record.id, UNSAID, str(position)), unsaid


def _record_passages(record: Record) -> Iterator[Passage]:
    for key, entry in entries(record):
        yield from _named(record.names, entry.text, key)
        yield from _asked(entry.asks, key)


def _named(names: LocalizedText, text: LocalizedText, key: FactKey) -> Iterator[Passage]:
    for language in text.languages:
        yield Passage(key, f"{names.in_language(language)}: {text.in_language(language)}", language)


def _asked(asks: LocalizedPhrases, key: FactKey) -> Iterator[Passage]:
    for language in asks.languages:
        for phrase in asks.in_language(language):
            yield Passage(key, phrase, language, is_question=True)
