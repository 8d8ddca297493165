"""Named things: skills, occupations, majors, visas, sectors, degrees, language levels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("ko", "en", "vi", "zh")

_BETWEEN_WORDS = re.compile(r"[\s'’_·‐‑–-]+")
_UNSPACED = re.compile("(?<=[가-힣\u3400-\u9fff]) | (?=[가-힣\u3400-\u9fff])")


class EntriesError(ValueError):
    """A table that breaks a rule; the message says where, what is wrong and what would be right."""


@dataclass(frozen=True)
class Entry:
    """One named thing."""

    id: str
    names: Mapping[str, tuple[str, ...]]
    """By language (ko, en, vi, zh) at least one name: the first is shown, the others are ways to write it."""
    broader: tuple[str, ...] = ()
    """Ids of the same table that include this one."""
    related: tuple[str, ...] = ()
    """Ids of the same table that are near to it; holds in both directions."""
    sectors: tuple[str, ...] = ()
    """Sections (A to U) of the Korean industry classification in which it is mostly found; empty for all."""
    skills: tuple[str, ...] = ()
    """Of an occupation: ids of the skills that it usually asks for."""
    occupations: tuple[str, ...] = ()
    """Of a major: ids of the occupations that it usually leads to."""

    def name(self, language: str) -> str:
        """The name to show, in English where the language has none."""
        return self.names.get(language, self.names["en"])[0]


def ancestors(entries: Mapping[str, Entry], entry_id: str) -> tuple[str, ...]:
    """All entries that include this one, the nearest first. Raises KeyError for an unknown id."""
    found: list[str] = []
    level = entries[entry_id].broader
    while level:
        found += [above for above in dict.fromkeys(level) if above not in found]
        level = tuple(over for above in level for over in entries[above].broader)
    return tuple(found)


def spelling(name: str) -> str:
    """What two ways to write a name share: case, width, hyphens and spaces beside Hangul or Han do not count."""
    words = _BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    return _UNSPACED.sub("", words.strip())
