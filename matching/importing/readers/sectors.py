"""Sections of the Korean Standard Industrial Classification."""

from __future__ import annotations

from functools import cache

from matching.importing.problems import UnclearError
from matching.importing.value import Value
from nlu.entities.names import NameMatcher, longest_first
from nlu.entities.tokens import tokenize
from nlu.sectors import sectors


def sector(value: Value) -> str:
    """The letter of the one section that is named, or given by its letter."""
    text = value.text
    if text.upper() in sectors():
        return text.upper()
    named = {letter for match in longest_first(_names().find(tokenize(text))) for letter in match.values}
    if len(named) != 1:
        found = "more than one section" if named else "no section"
        raise UnclearError(f"{value.shown} names {found}", "a section of KSIC such as C or 제조업")
    return named.pop()


@cache
def _names() -> NameMatcher:
    return NameMatcher(
        {name: [letter] for letter, entry in sectors().items() for names in entry.names.values() for name in names}
    )
