"""Finished education, as certificates, résumés and postings word it."""

from __future__ import annotations

import re
from functools import cache

from matching.importing.problems import UnclearError
from matching.importing.value import Value
from matching.importing.words import is_one_of, phrase_pattern, plain, words
from matching.profiles.scales import DEGREES, Degree

_RIGHT = "a finished degree: 고졸, 전문대졸, 4년제, 석사, 박사; high school, associate, bachelor, master, doctor"
_AT_LEAST = re.compile(r"이상|~|or higher|or above|at least|minimum|以上|trở lên|/|,| or |또는")


def degree(value: Value) -> Degree:
    """The one degree that someone has; of a list, the highest."""
    if isinstance(value.raw, list):
        return _each(value)[-1]
    found = _degrees(value)
    if len(found) > 1:
        raise UnclearError(f"{value.shown} names more than one degree", _RIGHT)
    return found[0]


def degree_at_least(value: Value) -> Degree:
    """The lowest degree that is enough; of a list, the lowest."""
    if isinstance(value.raw, list):
        return _each(value)[0]
    found = _degrees(value)
    if len(found) > 1 and not _AT_LEAST.search(plain(value.text)):
        raise UnclearError(f"{value.shown} names more than one degree", _RIGHT)
    return found[0]


def _each(value: Value) -> list[Degree]:
    """The degrees of a list, lowest first."""
    if not value.raw:
        raise UnclearError(f"{value.shown} names no degree", _RIGHT)
    return sorted((degree(Value(part, value.where)) for part in value.raw), key=DEGREES.index)


def _degrees(value: Value) -> list[Degree]:
    """The degrees that are named, lowest first."""
    text = plain(value.text)
    if is_one_of(text, "degrees_unfinished") or _unfinished().search(text):
        raise UnclearError(f"{value.shown} does not name a finished degree", _RIGHT)
    found = {_degree_of()[match.group()] for match in _known().finditer(text)}
    if not found:
        raise UnclearError(f"{value.shown} names no degree", _RIGHT)
    return sorted(found, key=DEGREES.index)


@cache
def _degree_of() -> dict[str, Degree]:
    return {plain(str(phrase)): degree for degree in DEGREES for phrase in words("degrees", degree)}


@cache
def _known() -> re.Pattern[str]:
    return phrase_pattern(tuple(_degree_of()))


@cache
def _unfinished() -> re.Pattern[str]:
    return phrase_pattern(tuple(plain(str(word)) for word in words("degrees_unfinished")))
