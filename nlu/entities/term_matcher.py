"""Names of many kinds in one text, on spaCy's PhraseMatcher: Vietnamese also without marks, Chinese by characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from nlu.entities.endings import TERM, may_end, may_start
from nlu.entities.names import blank, singular
from nlu.entities.tokens import Token, words
from nlu.entities.vietnamese import fold, same_letters

# What is no word of any name is one word for spaCy, so that its vocabulary does not grow with what people write.
_UNKNOWN = "\ufffd"


@dataclass(frozen=True)
class Name:
    """A way to write one thing."""

    kind: str
    value: str
    text: str
    unmarked: bool = True
    """Whether it may be typed without the marks of Vietnamese."""

    @cached_property
    def written(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return written_words(self.text)


@dataclass(frozen=True)
class Term:
    """A name found between two token positions, end exclusive."""

    kind: str
    value: str
    start: int
    end: int
    written: tuple[str, ...]
    """The words of the name as the table has them, small and singular."""

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class _Known:
    kind: str
    value: str
    unmarked: bool
    written: tuple[str, ...]


class TermMatcher:
    """Finds the names at word borders, where particles, endings and further names may be joined to them."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._known: dict[tuple[str, ...], dict[_Known, None]] = defaultdict(dict)
        for name in names:
            known = _Known(name.kind, name.value, name.unmarked, name.written)
            self._known[tuple(map(fold, known.written))][known] = None
        self._words = {word for key in self._known for word in key}
        self._matcher = PhraseMatcher(blank().vocab, attr="ORTH")
        for key in self._known:
            # one by one: a document takes kilobytes, and there are thousands of names
            self._matcher.add("name", [Doc(blank().vocab, words=list(key))])

    def find(self, tokens: Sequence[Token]) -> list[Term]:
        """All readings in order of position, in which longer and shorter ones may overlap."""
        if not tokens:
            return []
        typed = [_word(token) for token in tokens]
        keys = [fold(word) for word in typed]
        doc = Doc(blank().vocab, words=[key if key in self._words else _UNKNOWN for key in keys])
        terms = [
            Term(known.kind, known.value, start, end, known.written)
            for _, start, end in self._matcher(doc)
            for known in self._known[tuple(keys[start:end])]
            if _is_typed(known, typed[start:end])
        ]
        return _at_borders(terms, tokens)


def written_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: small, singular, Hangul and Han by the character."""
    return tuple(singular(word) for word in words(name))


def _word(token: Token) -> str:
    return singular(token.text) if token.kind == "latin" else token.text


def _is_typed(known: _Known, typed: Sequence[str]) -> bool:
    return all(
        word == written
        or (word.isascii() and not written.isascii() and known.unmarked)
        or (not word.isascii() and same_letters(word, written))
        for word, written in zip(typed, known.written, strict=True)
    )


def _at_borders(terms: Sequence[Term], tokens: Sequence[Token]) -> list[Term]:
    """The terms that stand at word borders, or between such terms: 선반밀링 is 선반 and 밀링."""
    starts: set[int] = set()
    closed: list[Term] = []
    for term in sorted(terms, key=lambda term: -term.start):
        if term.end in starts or may_end(tokens, term.end, TERM):
            starts.add(term.start)
            closed.append(term)
    ends: set[int] = set()
    found: list[Term] = []
    for term in sorted(closed, key=lambda term: (term.end, term.start)):
        if term.start in ends or may_start(tokens, term.start):
            ends.add(term.end)
            found.append(term)
    return sorted(found, key=lambda term: (term.start, term.end))
