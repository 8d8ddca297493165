"""Which entry of a numbered list a message means: "the second", "candidate 2", "두 번째", "2번"."""

from __future__ import annotations

import re
from functools import cache

from nlu.entities.vietnamese import fold, typed
from nlu.lexicons import lexicon

LAST = -1
"""Stands for the last entry."""


def place_in_list(text: str) -> int | None:
    """The number of the entry, from 1; `LAST` for the last one; None where no entry is meant."""
    spoken = text.casefold()
    for number, pattern in _words():
        if pattern.search(spoken):
            return number
    found = _digits().search(spoken)
    return int(next(group for group in found.groups() if group)) if found else None


@cache
def _words() -> list[tuple[int, re.Pattern[str]]]:
    words: dict[int, list[str]] = lexicon("ordinals.yml")["words"]
    return [
        (number, re.compile("|".join(_bounded(word) for word in sorted(written, key=len, reverse=True))))
        for number, written in words.items()
    ]


@cache
def _digits() -> re.Pattern[str]:
    notes = lexicon("ordinals.yml")
    before, named = (_either(notes[name]) for name in ("before", "named_before"))
    after = "|".join(rf"{word}(?!\w)" if word.isascii() else re.escape(word) for word in notes["after"])
    ways = (
        rf"(?:{before})\s*#?(\d{{1,3}})(?!\d)",
        rf"(?:{named})\s*#?(\d{{1,3}})(?!\d|\s*(?:{_either(notes['counted'])}))",
        rf"(?<!\d)(\d{{1,3}})\s*(?:{after})",
        r"#(\d{1,3})(?!\d)",
    )
    return re.compile("|".join(ways))


def _either(words: list[str]) -> str:
    return "|".join(typed(re.escape(word)) for word in words)


def _bounded(word: str) -> str:
    latin = fold(word).isascii()
    return rf"(?<!\w){typed(re.escape(word))}(?!\w)" if latin else re.escape(word)
