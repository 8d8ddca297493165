"""Skills, occupations, majors and visas, by the names that the lexicons know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from matching.importing.problems import UnclearError
from matching.importing.text import one_line
from matching.importing.value import Value
from matching.importing.words import found, is_one_of, plain
from matching.profiles.scales import ANY_VISA, EMPLOYMENT_TYPES
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.profile_terms import Terms, find_terms
from nlu.skills import skills

_SEPARATORS = re.compile(r"[,;|\n\t、，；·•]|(?<=\s)/|/(?=\s)")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?。！？])\s+|\n+")

_TABLES: Mapping[str, Callable[[], Mapping[str, Any]]] = {
    "skills": skills,
    "occupations": occupations,
    "majors": majors,
}


def listed(kind: str, target: str) -> Callable[[Value], dict[str, Any]]:
    """A reader of lists of skills, occupations or majors for the field `target`, by id or by name.

    What it does not know is left out, and given under `unknown`.
    """

    def read(value: Value) -> dict[str, Any]:
        ids: dict[str, None] = {}
        unknown = []
        for item in items(value.raw):
            known = _ids(item, kind)
            ids.update(dict.fromkeys(known))
            if not known:
                unknown.append(item)
        return {target: tuple(ids), **({"unknown": tuple(unknown)} if unknown else {})}

    return read


def visa(value: Value) -> str:
    """The one visa that someone has."""
    codes = find(value.text).visas
    if len(codes) != 1:
        raise UnclearError(
            f"{value.shown} names {'no' if not codes else 'more than one'} visa", "a visa such as D-2 or E-7"
        )
    return codes[0]


def visas_accepted(value: Value) -> tuple[str, ...]:
    """The visas that a post takes."""
    parts = items(value.raw)
    if value.raw == [] or (parts and all(is_one_of(part, "no_visa") for part in parts)):
        return ()
    if any(is_one_of(part, "any_visa") for part in parts):
        return (ANY_VISA,)
    if any(found(part, "excluded") for part in parts):
        raise UnclearError(f"{value.shown} says which are not accepted", "the visas that are accepted")
    codes = tuple(dict.fromkeys(code for part in parts for code in find(part).visas))
    if not codes:
        raise UnclearError(f"{value.shown} names no visa", "visas such as E-7, F-2, or 무관")
    return codes


def employment_types(value: Value) -> tuple[str, ...]:
    """Kinds of employment."""
    kinds: dict[str, None] = {}
    for part in items(value.raw):
        named = [kind for kind in EMPLOYMENT_TYPES if part == kind or found(part, "employment_types", kind)]
        if not named:
            raise UnclearError(
                f"{value.shown} names no kind of employment", "정규직, 계약직, 인턴, 시간제; FULL_TIME, PART_TIME …"
            )
        kinds.update(dict.fromkeys(named))
    return tuple(kinds)


def wished_and_required(text: str) -> tuple[Terms, Terms]:
    """The terms of the sentences of a posting that speak of a wish, and those of all others.

    What a sentence says is not needed is neither.
    """
    wishes: list[str] = []
    others: list[str] = []
    for sentence in _SENTENCE_ENDS.split(text):
        if found(sentence, "not_needed"):
            continue
        (wishes if found(sentence, "wishes") else others).append(sentence)
    return find("\n".join(wishes)), find("\n".join(others))


def items(raw: Any) -> list[str]:
    """The parts of a list, or of a text that separates them by commas, semicolons, bars or lines."""
    return [part for part in _parts(raw) if part]


def _parts(raw: Any) -> Iterator[str]:
    if isinstance(raw, (list, tuple)):
        for one in raw:
            yield from _parts(one)
    elif isinstance(raw, Mapping):
        yield from _parts(list(raw.values()))
    else:
        text = re.sub(r"<[^<>]*>", "\n", str(raw)) if "<" in str(raw) else str(raw)
        yield from (one_line(part) for part in _SEPARATORS.split(text))


def _ids(item: str, kind: str) -> tuple[str, ...]:
    """An item that is an id or a name means just that, even where running text would leave it in doubt (R, Go)."""
    if item in _TABLES[kind]():
        return (item,)
    return _by_name(kind).get(plain(item)) or tuple(getattr(find(item), kind))


@cache
def _by_name(kind: str) -> Mapping[str, tuple[str, ...]]:
    ids: dict[str, dict[str, None]] = {}
    for entry in _TABLES[kind]().values():
        for name in (name for names in entry.names.values() for name in names):
            ids.setdefault(plain(name), {})[entry.id] = None
    return {name: tuple(found) for name, found in ids.items()}


@lru_cache(maxsize=65536)
def find(text: str) -> Terms:
    """The terms of a text, remembered: files say the same thing over and over."""
    return find_terms(text)
