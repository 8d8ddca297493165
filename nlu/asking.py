"""Whether a message asks something, and whether it speaks for the person who writes."""

from __future__ import annotations

import re
from functools import cache

from nlu.entities.vietnamese import typed
from nlu.lexicons import lexicon

_CLOSING = " \t\n.!~…^ㅎㅋㅠㅜ。！～"


def asks(text: str) -> bool:
    """True with a question mark or a Korean or Chinese ending, an English word in front, or a question word."""
    spoken = text.casefold().rstrip(_CLOSING)
    first = re.match(r"[a-z']+", spoken)
    begins = first.group().replace("'", "") if first else ""
    return (
        spoken.endswith(("?", "？", *_words("questions", "ko"), *_words("questions", "zh")))
        or begins in _words("questions", "en")
        or _pattern("within").search(spoken) is not None
    )


def asks_to_join(text: str) -> bool:
    """True where the message asks whether the person can have or join something."""
    spoken = text.casefold()
    dense = "".join(spoken.split())
    return any(phrase in dense for phrase in _words("joining", "ko")) or _pattern("joining").search(spoken) is not None


def speaks_for_oneself(text: str) -> bool:
    """True where the message has a first person, or a Korean clause by which people introduce themselves."""
    spoken = text.casefold().replace("’", "'")
    return any(word in spoken for word in _words("oneself", "ko")) or _pattern("oneself").search(spoken) is not None


@cache
def _words(kind: str, language: str) -> tuple[str, ...]:
    return tuple(lexicon("asking.yml")[kind][language])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """The regular expressions of a kind; those of languages with words apart match whole words."""
    notes: dict[str, list[str]] = lexicon("asking.yml")[kind]
    spaced = "|".join(typed(word) for language in ("en", "vi") for word in notes.get(language, ()))
    parts = [word for language, words in notes.items() if language not in ("en", "vi") for word in words]
    return re.compile("|".join([*([rf"(?<![\w'])(?:{spaced})(?![\w'])"] if spaced else []), *parts]))
