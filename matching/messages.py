"""What matching has to say: keys and arguments, worded elsewhere; names of terms and places in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from babel import Locale

from nlu.levels import degrees
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.regions import region_name
from nlu.sectors import sectors
from nlu.skills import skills

_TABLES = {"skill": skills, "occupation": occupations, "major": majors, "degree": degrees, "sector": sectors}


@dataclass(frozen=True)
class Named:
    """Ids of one table of names, to be shown by name."""

    kind: str
    """skill, occupation, major, degree, sector, region or country (by ISO 3166-1 code)."""
    ids: tuple[str, ...]

    def names(self, language: str) -> list[str]:
        """The names in this language; an id that no table knows stands for itself."""
        return [_name(self.kind, one, language) for one in self.ids]


@dataclass(frozen=True)
class Message:
    """One thing to say."""

    key: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    """Numbers, texts, lists of texts, and `Named`."""

    def in_language(self, language: str) -> dict[str, Any]:
        """Key and arguments as plain values, what is `Named` by its names in this language."""
        return {
            "key": self.key,
            "arguments": {
                name: value.names(language) if isinstance(value, Named) else value
                for name, value in self.arguments.items()
            },
        }


def _name(kind: str, one: str, language: str) -> str:
    if kind == "region":
        return region_name(one, language)
    if kind == "country":
        return str(Locale(language).territories.get(one, one))
    entry = _TABLES[kind]().get(one)
    return entry.name(language) if entry is not None else one
