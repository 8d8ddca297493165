"""The sections of the Korean Standard Industrial Classification."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nlu.entries import Entry
from nlu.entry_tables import from_lists
from nlu.lexicons import lexicon


@cache
def sectors() -> Mapping[str, Entry]:
    """The 21 sections by letter, A to U. Raises EntriesError for a broken table."""
    return MappingProxyType(from_lists(lexicon("ksic.yml"), "ksic.yml"))
