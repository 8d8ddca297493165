"""Exact names, on spaCy's PhraseMatcher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from nlu.entities.endings import ANY, may_end, may_start
from nlu.entities.tokens import Token, words
from nlu.entities.vietnamese import fold

# "factories" and "factory" are one name, but TIPS stays TIPS.
_SHORTEST_PLURAL = 5


@dataclass(frozen=True)
class NameMatch:
    """A name found between two token positions, end exclusive."""

    start: int
    end: int
    values: tuple[str, ...]


class NameMatcher:
    """Finds names of a table `name -> values` (ids or codes); case, spacing and hyphens do not matter."""

    def __init__(self, names: Mapping[str, Iterable[str]], endings: tuple[str, ...] = ANY) -> None:
        self._endings = endings
        self._matcher = PhraseMatcher(blank().vocab, attr="ORTH")
        self._values: dict[tuple[str, ...], tuple[str, ...]] = {}
        for name, values in names.items():
            key = tuple(_compared(word) for word in words(name))
            if key:
                self._values[key] = tuple(dict.fromkeys([*self._values.get(key, ()), *values]))
        self._matcher.add("name", [Doc(blank().vocab, words=list(key)) for key in self._values])

    def find(self, tokens: Sequence[Token]) -> list[NameMatch]:
        """All matches, in which longer and shorter ones may overlap."""
        if not tokens:
            return []
        keys = [_compared(token.text) for token in tokens]
        doc = Doc(blank().vocab, words=keys)
        return [
            NameMatch(start, end, self._values[tuple(keys[start:end])])
            for _, start, end in self._matcher(doc)
            if may_start(tokens, start) and may_end(tokens, end, self._endings)
        ]


def _compared(word: str) -> str:
    """A word as it is compared: without the marks of Vietnamese, which many leave out, and without a plural ending."""
    return singular(fold(word))


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """A Latin word without its plural ending, as far as that can be told by its letters."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def longest_first(matches: Iterable[NameMatch]) -> list[NameMatch]:
    """Matches that do not overlap: of two that do, the longer one, else the earlier one; in order of position."""
    kept: list[NameMatch] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda match: (match.start - match.end, match.start)):
        places = range(match.start, match.end)
        if taken.isdisjoint(places):
            kept.append(match)
            taken.update(places)
    return sorted(kept, key=lambda match: match.start)


@cache
def blank() -> Language:
    """The spaCy vocabulary that all matchers share."""
    return spacy.blank("xx")
