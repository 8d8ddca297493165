"""Regions in running text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nlu.entities.endings import PLACE
from nlu.entities.model import Entity
from nlu.entities.names import NameMatch, NameMatcher, longest_first
from nlu.entities.tokens import Token, words
from nlu.lexicons import lexicon
from nlu.region_names import region_names, within


@dataclass(frozen=True)
class _Place:
    start: int
    end: int
    codes: tuple[str, ...]
    sure: bool


class PlaceFinder:
    """Finds provinces, cities and municipalities; a province beside a municipality settles which one is meant."""

    def __init__(self) -> None:
        names = region_names()
        self._matcher = NameMatcher(names, PLACE)
        notes = lexicon("regions_names.yml")
        doubtful = ("everyday_words", "everyday_characters", "latin_words")
        self._everyday = {tuple(words(word)) for name in doubtful for word in notes[name]}
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
    codes = within(left.codes, right.codes) or within(right.codes, left.codes)
    return _Place(left.start, right.end, codes, True) if codes else None


def _entity(text: str, tokens: Sequence[Token], place: _Place) -> Entity:
    start, end = tokens[place.start].start, tokens[place.end - 1].end
    value: Any = place.codes[0] if len(place.codes) == 1 else list(place.codes)
    return Entity("region", value, text[start:end], start, end)
