"""The kinds of question that the question words of a message stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from nlu.entities.vietnamese import typed
from nlu.lexicons import lexicon


def asked_kinds(text: str) -> tuple[frozenset[str], ...]:
    """One set of kinds for each thing that the message asks with a word of `question_words.yml`, in the file's order.

    "How many, and by when?" gives the kinds of "how many" and those of "when"; most messages give one set or none.
    """
    folded = text.casefold()
    return tuple(kinds for kinds, pattern in _patterns() if pattern.search(folded))


@cache
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    return tuple(
        (frozenset(entry["kinds"]), re.compile("|".join([*_parts_of_words(entry), *_whole_words(entry)])))
        for entry in lexicon("question_words.yml")
    )


def _parts_of_words(entry: Mapping[str, list[str]]) -> list[str]:
    return [*entry["ko"], *entry["zh"]]


def _whole_words(entry: Mapping[str, list[str]]) -> list[str]:
    return [rf"\b(?:{typed(word)})\b" for language in ("en", "vi") for word in entry[language]]
