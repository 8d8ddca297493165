"""Every way to write a region, with the codes that it may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain

from nlu.lexicons import lexicon
from nlu.regions import NAMED_IN, Municipality, members, municipalities

_SUFFIXES_EN = ("-si", "-gun", "-gu")
_SHORTEST_BASE = 2
_SHORTEST_LATIN_BASE = 4
_MOST_WORDS = 8
_CODE = re.compile(r"\d{2}(\d{3})?")


@cache
def region_names() -> Mapping[str, list[str]]:
    """Codes by name, in lower case: provinces, cities and municipalities, with and without their suffix."""
    names: dict[str, list[str]] = defaultdict(list)
    for municipality in municipalities().values():
        for code, name in _municipality_names(municipality):
            if code not in names[name]:
                names[name].append(code)
    # A province's own name means the province, and what is listed by hand means just that.
    for code, province in lexicon("provinces.yml").items():
        for name in chain.from_iterable(province.values()):
            names[name.lower()] = [code]
    for name, codes in lexicon("regions_names.yml")["extra"].items():
        names[name.lower()] = list(codes)
    names["광주"] = ["24", "31250"]
    names["gwangju"] = ["24", "31250"]
    return dict(names)


def region_codes(text: str) -> tuple[str, ...]:
    """The codes that a text may mean that is nothing but a code or a name; none where it is neither.

    Names may stand side by side where one lies in the other: "전북 전주", "Jeonju, Jeonbuk".
    """
    if _CODE.fullmatch(text) and members(text):
        return (text,)
    words = text.lower().replace(",", " ").split()
    return _codes(words) if len(words) <= _MOST_WORDS else ()


def _codes(words: list[str]) -> tuple[str, ...]:
    for end in range(len(words), 0, -1):
        head = tuple(region_names().get(" ".join(words[:end]), ()))
        if not head or end == len(words):
            found = head
        else:
            rest = _codes(words[end:])
            found = within(head, rest) or within(rest, head)
        if found:
            return found
    return ()


def within(inner: tuple[str, ...], outer: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `inner` that lie in one of `outer`."""
    return tuple(code for code in inner if any(members(code) < members(around) for around in outer))


def _municipality_names(municipality: Municipality) -> list[tuple[str, str]]:
    names = [(municipality.code, name) for name in _written(municipality.names)]
    if municipality.city:
        names += [(municipality.city, name) for name in _written(municipality.city_names)]
    return names


def _written(known: Mapping[str, str]) -> list[str]:
    """The names with and without their suffix; without it only where enough is left to be a name."""
    korean, english, chinese = (known[language] for language in NAMED_IN)
    names = [korean, english.lower(), chinese]
    if len(korean) > _SHORTEST_BASE:
        names += [korean[:-1], chinese[:-1]]
    base = english.lower()
    for suffix in _SUFFIXES_EN:
        base = base.removesuffix(suffix)
    if len(base) >= _SHORTEST_LATIN_BASE and len(korean) > _SHORTEST_BASE:
        names += [base, f"{base} city"] if english.endswith("-si") else [base]
    return names
