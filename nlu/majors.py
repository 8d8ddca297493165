"""The table of majors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nlu.entries import Entry, ancestors
from nlu.entry_tables import read_csv
from nlu.lexicons import FOLDER, lexicon
from nlu.occupations import occupations


@cache
def majors() -> Mapping[str, Entry]:
    """All majors by id, with the occupations that each usually leads to. Raises EntriesError for a broken table."""
    links = {"occupations": frozenset(occupations())}
    return MappingProxyType(read_csv([FOLDER / "majors.csv"], links, lexicon("ambiguous.yml")["major"]))


@cache
def broader_majors(major_id: str) -> tuple[str, ...]:
    """The majors that include this one, the nearest first. Raises KeyError for an unknown id."""
    return ancestors(majors(), major_id)
