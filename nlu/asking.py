"""Whether a message asks something, and whether it speaks for the person who writes."""

from __future__ import annotations

import re
from functools import cache

from nlu.lexicons import lexicon

_CLOSING = " \t\n.!~…^ㅎㅋㅠㅜ"


def asks(text: str) -> bool:
    """True with a question mark at the end, a Korean question ending or question word, or an English one in front."""
    spoken = text.casefold().rstrip(_CLOSING)
    first = re.match(r"[a-z']+", spoken)
    begins = first.group().replace("'", "") if first else ""
    return (
        spoken.endswith(("?", "？", *_words("questions", "ko")))
        or begins in _words("questions", "en")
        or any(re.search(word, spoken) for word in _words("within", "ko"))
    )


def asks_to_join(text: str) -> bool:
    """True where the message asks whether the person can have or join something."""
    spoken = text.casefold()
    dense = "".join(spoken.split())
    return any(phrase in dense for phrase in _words("joining", "ko")) or any(
        phrase in spoken for phrase in _words("joining", "en")
    )


def speaks_for_oneself(text: str) -> bool:
    """True where the message has a first person, or a Korean clause by which people introduce themselves."""
    spoken = text.casefold().replace("’", "'")
    latin = set(re.findall(r"[a-z']+", spoken))
    return any(word in spoken for word in _words("oneself", "ko")) or not latin.isdisjoint(_words("oneself", "en"))


@cache
def _words(kind: str, language: str) -> tuple[str, ...]:
    return tuple(lexicon("asking.yml")[kind][language])
