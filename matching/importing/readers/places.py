"""Regions, by code, by name, or within an address."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from matching.importing.problems import UnclearError
from matching.importing.readers.terms import items
from matching.importing.value import Value
from matching.importing.words import found, is_one_of
from nlu.entities.places import PlaceFinder
from nlu.entities.tokens import tokenize
from nlu.lexicons import lexicon
from nlu.region_names import region_codes
from nlu.regions import members

_PROVINCE_DIGITS = 2
_CITY_DIGITS = 4
# Roads may have the name of a region: 서울 중구 세종대로 110. So may what is said in brackets of places nearby.
_ROAD = re.compile(r"[가-힣]+\d*(?:대로|로|길)\s*\d+")
_REMARK = re.compile(r"\([^()]*\)")
_RIGHT = "one region of Korea such as 전북 전주시, 서울 강남구, Busan"


def region(value: Value) -> str:
    """The one region that is named; of several that lie in one another the smallest."""
    named = _named(value.text)
    if len(named) > 1:
        named = tuple(codes for codes in named if all(len(codes) == 1 and _inside(codes[0], o) for o in named))
    if len(named) != 1 or len(named[0]) != 1:
        raise UnclearError(f"{value.shown} does not name one region", _RIGHT)
    return named[0][0]


def regions(value: Value) -> tuple[str, ...]:
    """All regions that are named; a name that stands for several ("수도권") gives each."""
    codes: dict[str, None] = {}
    for item in items(value.raw):
        if is_one_of(item, "anywhere"):
            return tuple(sorted(lexicon("provinces.yml")))
        named = _named(item)
        if not named or found(item, "excluded") or any(_is_ambiguous(some) for some in named):
            raise UnclearError(f"'{item[:40]}' does not name one region", _RIGHT)
        codes.update(dict.fromkeys(code for some in named for code in some))
    return tuple(codes)


@lru_cache(maxsize=65536)
def _named(text: str) -> tuple[tuple[str, ...], ...]:
    """Each region that the text names, by the codes that it may mean."""
    codes = region_codes(text)
    if codes:
        return (codes,)
    address = _ROAD.sub(" ", _REMARK.sub(" ", text))
    values = (entity.value for entity in _finder().find(address, tokenize(address)))
    return tuple(dict.fromkeys((value,) if isinstance(value, str) else tuple(map(str, value)) for value in values))  # type: ignore[arg-type]


def _inside(code: str, others: tuple[str, ...]) -> bool:
    return len(others) == 1 and members(code) <= members(others[0])


def _is_ambiguous(codes: tuple[str, ...]) -> bool:
    """Whether a name may mean one place or another; districts of one city, and provinces together, are an area."""
    one_city = len({code[:_CITY_DIGITS] for code in codes}) == 1
    return not one_city and any(len(code) > _PROVINCE_DIGITS for code in codes)


@cache
def _finder() -> PlaceFinder:
    return PlaceFinder()
