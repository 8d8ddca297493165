"""Degrees and levels of language skill, in rising order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nlu.entries import Entry
from nlu.entry_tables import from_lists
from nlu.lexicons import lexicon


@cache
def degrees() -> Mapping[str, Entry]:
    """none to doctor, the lowest first. Raises EntriesError for a broken list."""
    return MappingProxyType(from_lists(lexicon("degrees.yml"), "degrees.yml"))


@cache
def language_levels() -> Mapping[str, Entry]:
    """a1 to c2 and native, the lowest first. Raises EntriesError for a broken list."""
    return MappingProxyType(from_lists(lexicon("language_levels.yml"), "language_levels.yml"))
