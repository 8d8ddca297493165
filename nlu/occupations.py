"""The table of occupations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nlu.entries import Entry, ancestors
from nlu.entry_tables import read_csv
from nlu.lexicons import FOLDER, lexicon
from nlu.skills import skills


@cache
def occupations() -> Mapping[str, Entry]:
    """All occupations by id, with the skills that each usually asks for. Raises EntriesError for a broken table."""
    links = {"skills": frozenset(skills())}
    return MappingProxyType(read_csv([FOLDER / "occupations.csv"], links, lexicon("ambiguous.yml")["occupation"]))


@cache
def broader_occupations(occupation_id: str) -> tuple[str, ...]:
    """The occupations that include this one, the nearest first. Raises KeyError for an unknown id."""
    return ancestors(occupations(), occupation_id)
