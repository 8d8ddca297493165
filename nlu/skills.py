"""The table of skills."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nlu.entries import Entry, ancestors
from nlu.entry_tables import read_csv
from nlu.lexicons import FOLDER, lexicon


@cache
def skills() -> Mapping[str, Entry]:
    """All skills by id. Raises EntriesError where the tables break a rule."""
    paths = sorted((FOLDER / "skills").glob("*.csv"))
    return MappingProxyType(read_csv(paths, ambiguous=lexicon("ambiguous.yml")["skill"]))


@cache
def broader_skills(skill_id: str) -> tuple[str, ...]:
    """The skills that include this one, the nearest first. Raises KeyError for an unknown id."""
    return ancestors(skills(), skill_id)
