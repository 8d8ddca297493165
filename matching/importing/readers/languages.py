"""Languages and how well someone speaks them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from matching.importing.problems import UnclearError
from matching.importing.readers.terms import find, items
from matching.importing.value import Value
from matching.importing.words import found, plain
from nlu.levels import language_levels
from nlu.lexicons import lexicon

_LEVEL = re.compile(r"(?<![a-z0-9])([abc][12])(?![a-z0-9])")
_MARKS = re.compile(r"[^\w]+")
_CODE = re.compile(r"[a-z]{2,3}")
_RIGHT = "languages with a level from A1 to C2, or native: 영어 B2, 베트남어 원어민"


def languages(target: str) -> Any:
    """A reader of languages with levels for the field `target`; levels in other words are left unknown and told."""

    def read(value: Value) -> dict[str, Any]:
        read_levels: dict[str, str | None] = {}
        unknown = []
        for code, said in _pairs(value):
            if code is None:
                unknown.append(said)
                continue
            level = _level(said, code)
            read_levels[code] = level or read_levels.get(code)
            if level is None and _beside_the_name(said, code) not in ("", code):
                unknown.append(said)
        if not read_levels:
            raise UnclearError(f"{value.shown} names no language", _RIGHT)
        return {target: read_levels, **({"unknown": tuple(unknown)} if unknown else {})}

    return read


def one_language(value: Value) -> str:
    """The code of the one language that is named, or given by its code."""
    text = value.text.lower()
    code = text.split("-")[0]
    if _CODE.fullmatch(code) and len(code) == 2:
        return code
    codes = find(value.text).languages
    if len(codes) != 1:
        raise UnclearError(f"{value.shown} names no language", "a language such as ko, en, vi or zh")
    return codes[0]


def _pairs(value: Value) -> list[tuple[str | None, str]]:
    """Each language with the words that were said of it."""
    if isinstance(value.raw, Mapping):
        # as the extension blocks write them
        return [(str(code), str(level or "")) for code, level in value.raw.items()]
    pairs: list[tuple[str | None, str]] = []
    for item in items(value.raw):
        codes = find(item).languages
        pairs += [(code, item) for code in codes] or [(None, item)]
    return pairs


def _level(said: str, code: str) -> str | None:
    """The level that is told by its code, or in words that the lexicon knows."""
    text = plain(said)
    named = {match.group(1) for match in _LEVEL.finditer(text)}
    if found(text, "native_language"):
        named.add("native")
    if not named:
        named |= _levels_by_name().get(_beside_the_name(said, code), frozenset())
    return next(iter(named)) if len(named) == 1 else None


def _beside_the_name(said: str, code: str) -> str:
    """What is said beside the name of the language."""
    rest = plain(said)
    for name in sorted(lexicon("languages.yml").get(code, []), key=len, reverse=True):
        rest = rest.replace(plain(name), " ")
    return plain(_MARKS.sub(" ", rest))


@cache
def _levels_by_name() -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for level, entry in language_levels().items():
        for name in (name for listed in entry.names.values() for name in listed):
            names.setdefault(plain(name), set()).add(level)
    return {name: frozenset(levels) for name, levels in names.items()}
