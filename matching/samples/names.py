"""Names out of the lexicons, for the sentences of samples."""

from __future__ import annotations

from functools import cache
from random import Random

from matching.samples.drawing import common, some
from nlu.lexicons import lexicon
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.regions import municipalities, region_name
from nlu.skills import skills

_COMMAS = {"zh": "、"}


def occupation_in(source: Random, sector: str) -> str:
    """An occupation of a sector, mostly one of those that are often sought."""
    return common(source, "occupations", sector) or source.choice(_occupations_of(sector))


@cache
def _occupations_of(sector: str) -> tuple[str, ...]:
    """Occupations that are mostly found in a sector."""
    return tuple(key for key, entry in occupations().items() if sector in entry.sectors)


@cache
def majors_for(occupation: str) -> tuple[str, ...]:
    """Majors that lead to an occupation."""
    return tuple(key for key, entry in majors().items() if occupation in entry.occupations)


@cache
def _around(occupation: str) -> tuple[str, ...]:
    """The skills of an occupation, and those near to them."""
    asked = occupations()[occupation].skills
    near = (other for skill in asked for other in (*skills()[skill].related, *skills()[skill].broader))
    return tuple(dict.fromkeys([*asked, *near]))


def skills_around(source: Random, occupation: str, least: int, most: int) -> tuple[str, ...]:
    """Some skills of an occupation and near it, at least one of its own among them."""
    own = occupations()[occupation].skills
    first = some(source, own, 1, len(own))
    others = [skill for skill in _around(occupation) if skill not in first]
    return (*first, *some(source, others, 0, most))[: max(least, source.randint(least, most))]


def names_in(
    language: str,
    *,
    occupation: str,
    region: str,
    skills: tuple[str, ...],
    major: str = "",
    wished: tuple[str, ...] = (),
) -> dict[str, str]:
    """What the sentences put in their braces."""
    return {
        "occupation": occupations()[occupation].name(language),
        "major": majors()[major].name(language) if major else "",
        "region": _region(region, language),
        "skills": _listed(skills, language),
        "wished": _listed(wished, language),
    }


@cache
def _region(code: str, language: str) -> str:
    """A municipality with its province, in English where the language has no names of its own."""
    korean = language == "ko"
    province = lexicon("provinces.yml")[municipalities()[code].province]
    if korean:
        return f"{province['ko'][-1]} {region_name(code, language)}"
    return f"{region_name(code, language)}, {province['en'][0]}"


def _listed(ids: tuple[str, ...], language: str) -> str:
    table = skills()
    return _COMMAS.get(language, ", ").join(table[skill].name(language) for skill in ids)
