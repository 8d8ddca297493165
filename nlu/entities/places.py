"""Regions in running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nlu.entities.endings import PLACE
from nlu.entities.model import Entity
from nlu.entities.names import NameMatch, NameMatcher, longest_first
from nlu.entities.tokens import Token, words
from nlu.lexicons import lexicon
from nlu.regions import Municipality, members, municipalities

_SUFFIXES_EN = ("-si", "-gun", "-gu")
_SHORTEST_BASE = 2
_SHORTEST_LATIN_BASE = 4


@dataclass(frozen=True)
class _Place:
    start: int
    end: int
    codes: tuple[str, ...]
    sure: bool


class PlaceFinder:
    """Finds provinces, cities and municipalities; a province beside a municipality settles which one is meant."""

    def __init__(self) -> None:
        names = _names()
        self._matcher = NameMatcher(names, PLACE)
        notes = lexicon("regions_names.yml")
        self._everyday = {tuple(words(word)) for word in [*notes["everyday_words"], *notes["latin_words"]]}
        self._after = tuple(cue.replace(" ", "") for cue in notes["place_cues"]["after"])
        self._before = tuple("".join(words(cue)) for cue in notes["place_cues"]["before"])

    def find(self, text: str, tokens: Sequence[Token]) -> list[Entity]:
        """Regions in order of position, none overlapping."""
        places = [self._place(tokens, match) for match in longest_first(self._matcher.find(tokens))]
        return [_entity(text, tokens, place) for place in _merged(places, tokens) if place.sure]

    def _place(self, tokens: Sequence[Token], match: NameMatch) -> _Place:
        key = tuple(token.text for token in tokens[match.start : match.end])
        sure = key not in self._everyday or self._has_cue(tokens, match)
        return _Place(match.start, match.end, match.values, sure)

    def _has_cue(self, tokens: Sequence[Token], match: NameMatch) -> bool:
        after = "".join(token.text for token in tokens[match.end : match.end + 6])
        before = "".join(token.text for token in tokens[max(0, match.start - 3) : match.start])
        return after.startswith(self._after) or before.endswith(self._before)


def _merged(places: list[_Place], tokens: Sequence[Token]) -> list[_Place]:
    """Joins neighbours of which one lies in the other: 서울 중구; Jung-gu, Seoul; 전주시 완산구."""
    merged: list[_Place] = []
    for place in places:
        joined = _join(merged[-1], place, tokens) if merged else None
        if joined is None:
            merged.append(place)
        else:
            merged[-1] = joined
    return merged


def _join(left: _Place, right: _Place, tokens: Sequence[Token]) -> _Place | None:
    if any(token.text != "," for token in tokens[left.end : right.start]):
        return None
    codes = _within(left.codes, right.codes) or _within(right.codes, left.codes)
    return _Place(left.start, right.end, codes, True) if codes else None


def _within(inner: tuple[str, ...], outer: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in inner if any(members(code) < members(around) for around in outer))


def _entity(text: str, tokens: Sequence[Token], place: _Place) -> Entity:
    start, end = tokens[place.start].start, tokens[place.end - 1].end
    value: Any = place.codes[0] if len(place.codes) == 1 else list(place.codes)
    return Entity("region", value, text[start:end], start, end)


def _names() -> dict[str, list[str]]:
    """Every way to write a region, with the codes it may mean."""
    names: dict[str, list[str]] = defaultdict(list)
    for municipality in municipalities().values():
        for code, name in _municipality_names(municipality):
            if code not in names[name]:
                names[name].append(code)
    # A province's own name means the province, and what is listed by hand means just that.
    for code, province in lexicon("provinces.yml").items():
        for name in [*province["ko"], *province["en"]]:
            names[name.lower()] = [code]
    for name, codes in lexicon("regions_names.yml")["extra"].items():
        names[name.lower()] = list(codes)
    names["광주"] = ["24", "31250"]
    names["gwangju"] = ["24", "31250"]
    return dict(names)


def _municipality_names(municipality: Municipality) -> list[tuple[str, str]]:
    names = [(municipality.code, name) for name in _written(municipality.name_ko, municipality.name_en)]
    if municipality.city:
        names += [(municipality.city, name) for name in _written(municipality.city_ko, municipality.city_en)]
    return names


def _written(korean: str, english: str) -> list[str]:
    """A name with and without its suffix; without it only where enough is left to be a name."""
    names = [korean, english.lower()]
    if len(korean) > _SHORTEST_BASE:
        names.append(korean[:-1])
    base = english.lower()
    for suffix in _SUFFIXES_EN:
        base = base.removesuffix(suffix)
    if len(base) >= _SHORTEST_LATIN_BASE and len(korean) > _SHORTEST_BASE:
        names += [base, f"{base} city"] if english.endswith("-si") else [base]
    return names
