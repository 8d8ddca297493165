"""The terms of a profile that a free text names, as ids: for importers and for matching."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlu.entities.model import Entity
    from nlu.entities.profile import ProfileFinder


@dataclass(frozen=True)
class Terms:
    """What a text names, each once, in the order of the text."""

    skills: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    majors: tuple[str, ...] = ()
    visas: tuple[str, ...] = ()
    """Codes with hyphens: `D-10`, `E-7-4`."""
    topik: tuple[int, ...] = ()
    """Levels, 1 to 6; 0 where the text says that there is none, or that none is needed."""
    languages: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """Codes of `nlu.regions`; a name that several regions share gives each of them."""
    sectors: tuple[str, ...] = ()
    """Letters of `nlu.sectors`."""
    degrees: tuple[str, ...] = ()
    """Names of `nlu.levels.degrees`."""


def find_terms(text: str) -> Terms:
    """The terms of a text in Korean, English, Vietnamese, Chinese or a mixture of them.

    The first call builds the finder.
    """
    return terms_of(_finder().find(text))


def terms_of(entities: Iterable[Entity]) -> Terms:
    """The terms among the entities that a finder has found."""
    ids: dict[str, dict[str, None]] = {}
    for entity in entities:
        values = entity.value if isinstance(entity.value, list) else [str(entity.value)]
        ids.setdefault(entity.kind, {}).update(dict.fromkeys(values))

    def of(kind: str) -> tuple[str, ...]:
        return tuple(ids.get(kind, ()))

    return Terms(
        skills=of("skill"),
        occupations=of("occupation"),
        majors=of("major"),
        visas=of("visa"),
        topik=tuple(int(level) for level in of("topik")),
        languages=of("language"),
        regions=of("region"),
        sectors=of("sector"),
        degrees=of("degree"),
    )


@cache
def _finder() -> ProfileFinder:
    # Imported here: spaCy takes a second to import, and nobody needs it before the first text.
    from nlu.entities.profile import ProfileFinder

    return ProfileFinder()
