"""What the records have in a language, what they lack in it, and the Korean names that stand on forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from knowledge.schema_base import FALLBACK_LANGUAGE, LocalizedPhrases, LocalizedText
from knowledge.store import load_knowledge

ORIGINAL = "ko"
"""The language of the programs' official names."""


def missing_texts(language: str) -> list[str]:
    """Where the records lack a text, or any phrase of a list that Korean and English both have: one place each."""
    return [place for place, text in _localized() if not _has(text, language)]


@lru_cache
def untranslated(language: str) -> frozenset[str]:
    """The English texts that are shown in place of those that `language` lacks."""
    return frozenset(
        text.in_language(FALLBACK_LANGUAGE)
        for _, text in _localized()
        if isinstance(text, LocalizedText) and not _has(text, language)
    )


@lru_cache
def korean_names(language: str) -> Mapping[str, str]:
    """The Korean name of each program, by its name in `language`."""
    names = [program.names for program in load_knowledge().programs.values()]
    return {name.in_language(language): name.in_language(ORIGINAL) for name in names}


def _has(text: LocalizedText | LocalizedPhrases, language: str) -> bool:
    if isinstance(text, LocalizedPhrases):
        return language in text.languages or not {ORIGINAL, FALLBACK_LANGUAGE} <= set(text.languages)
    return bool(text.__root__.get(language, "").strip())


def _localized() -> Iterator[tuple[str, LocalizedText | LocalizedPhrases]]:
    knowledge = load_knowledge()
    for name in ("programs", "background", "documents", "topics", "audiences"):
        for key, record in getattr(knowledge, name).items():
            yield from _within(record, f"{name}/{key}")
    yield from _within(knowledge.vocabulary.facts, "eligibility")
    yield from _within(knowledge.crossing, "crossing")


def _within(value: Any, place: str) -> Iterator[tuple[str, LocalizedText | LocalizedPhrases]]:
    if isinstance(value, (LocalizedText, LocalizedPhrases)):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in value.__fields__:
            yield from _within(getattr(value, name), f"{place}/{name}")
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _within(part, f"{place}/{key}")
    elif isinstance(value, (tuple, list)):
        for number, part in enumerate(value, start=1):
            known_as = getattr(part, "id", None) or getattr(part, "topic", None) or number
            yield from _within(part, f"{place}/{known_as}")
