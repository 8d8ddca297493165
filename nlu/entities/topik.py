"""Levels of the Test of Proficiency in Korean: "TOPIK 4", "토픽 5급", "tiếng Hàn cấp 3", "韩语四级", and none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from nlu.entities.endings import QUANTITY, TERM, may_end, may_start
from nlu.entities.term_matcher import Term
from nlu.entities.tokens import Token, words
from nlu.lexicons import lexicon

_DIGITS = "123456"
_RANGE = "~-–∼～/"
_MOST_FILLINGS = 4
"""Phrases that may stand between the test and the level."""
_NEARBY = 4
"""Tokens around a level in which a word may say that it is only aimed at."""


class TopikFinder:
    """Finds the levels that a text names; one that somebody only prepares for is not one."""

    def __init__(self) -> None:
        notes = lexicon("topik.yml")
        self._levels = _forms(notes["levels"])
        self._tests_alone = _Phrases(notes["tests_alone"])
        self._tests = _Phrases(notes["tests"])
        self._any_test = _Phrases([*notes["tests_alone"], *notes["tests"]])
        self._units_before = _Phrases(notes["units_before"])
        self._units_after = _Phrases(notes["units_after"])
        self._fillings = _Phrases(notes["fillings"])
        self._joints = _Phrases(notes["joints"])
        self._none_before = _Phrases(notes["none_before"])
        firsts = (self._tests_alone, self._tests, self._units_before, self._none_before)
        self._firsts = frozenset(self._levels).union(*(phrases.firsts for phrases in firsts))
        self._not_levels = _Phrases(notes["not_levels"])
        self._none_after = _Phrases(notes["none_after"])
        self._aims_before = _Phrases(notes["aims_before"])
        self._aims_after = _Phrases(notes["aims_after"])

    def find(self, tokens: Sequence[Token]) -> list[Term]:
        """Terms of the kind `topik` in order of position, with the level as a digit; 0 for none."""
        found: list[Term] = []
        start = 0
        while start < len(tokens):
            term = self._at(tokens, start)
            if term is not None:
                found.append(term)
            start = term.end if term is not None else start + 1
        return [term for term in found if not self._is_aim(tokens, term)]

    def _at(self, tokens: Sequence[Token], start: int) -> Term | None:
        token = tokens[start]
        if token.text not in self._firsts or not may_start(tokens, start):
            return None
        return self._none_first(tokens, start) or self._test_first(tokens, start) or self._level_first(tokens, start)

    def _none_first(self, tokens: Sequence[Token], start: int) -> Term | None:
        """ "no TOPIK" """
        after = self._none_before.end(tokens, start)
        end = None if after is None else self._tests_alone.end(tokens, after)
        return None if end is None else _term(0, start, end)

    def _test_first(self, tokens: Sequence[Token], start: int) -> Term | None:
        for tests, alone in ((self._tests_alone, True), (self._tests, False)):
            for end in tests.ends(tokens, start):
                term = self._level_after(tokens, start, end, alone)
                if term is not None:
                    return term
        return None

    def _level_after(self, tokens: Sequence[Token], start: int, index: int, alone: bool) -> Term | None:
        """What follows a test: a level with its unit, no level, or else the first bare digit."""
        bare: Term | None = None
        for position, named in self._places(tokens, index):
            none = self._none_after.end(tokens, position)
            if none is not None and may_end(tokens, none, TERM):
                return _term(0, start, none)
            level = self._level(tokens, position)
            if level is None:
                continue
            end = self._end_with_unit(tokens, position)
            if end is not None:
                return _term(level, start, end)
            if bare is None and self._is_bare(tokens, position, alone, named):
                bare = _term(level, start, position + 1)
        return bare

    def _is_bare(self, tokens: Sequence[Token], position: int, alone: bool, named: bool) -> bool:
        """Whether a level without a unit after it counts: after a word for level, or as a digit right by the test."""
        after = position + 1
        counts = named or (alone and tokens[position].text[0] in _DIGITS)
        return counts and may_end(tokens, after, QUANTITY) and self._not_levels.end(tokens, after) is None

    def _places(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, bool]]:
        """Where the level may stand after a test, and whether a word for level stands before it."""
        named = False
        for _ in range(_MOST_FILLINGS + 1):
            if index >= len(tokens):
                return
            yield index, named
            unit = self._units_before.end(tokens, index)
            following = unit if unit is not None else self._fillings.end(tokens, index)
            if following is None and self._level(tokens, index) is not None:
                # of "TOPIK 2 (4급)" the first number is the paper
                following = index + 1
            if following is None:
                return
            named = named or unit is not None
            index = following

    def _level_first(self, tokens: Sequence[Token], start: int) -> Term | None:
        """ "level 5 in TOPIK", "4급 (토픽)" """
        unit = self._units_before.end(tokens, start)
        index = start if unit is None else unit
        level = self._level(tokens, index) if index < len(tokens) else None
        if level is None:
            return None
        end = self._end_with_unit(tokens, index) if unit is None else index + 1
        while end is not None:
            test = self._any_test.end(tokens, end)
            if test is not None and may_end(tokens, test, TERM):
                return _term(level, start, test)
            end = self._joints.end(tokens, end)
        return None

    def _level(self, tokens: Sequence[Token], index: int) -> int | None:
        return self._levels.get(tokens[index].text)

    def _end_with_unit(self, tokens: Sequence[Token], index: int) -> int | None:
        """The end of the level at `index` and its unit; of "3~4급" the lower level counts."""
        after = index + 1
        if after + 1 < len(tokens) and tokens[after].text in _RANGE and self._level(tokens, after + 1) is not None:
            after += 2
        end = self._units_after.end(tokens, after)
        return end if end is not None and may_end(tokens, end, TERM) else None

    def _is_aim(self, tokens: Sequence[Token], term: Term) -> bool:
        before = range(max(0, term.start - _NEARBY), term.start)
        after = range(term.end, min(len(tokens), term.end + _NEARBY))
        return any(end <= term.start for index in before for end in self._aims_before.ends(tokens, index)) or any(
            self._aims_after.end(tokens, index) is not None for index in after
        )


def _forms(levels: dict[int, list[str]]) -> dict[str, int]:
    """The level by each way to write it; of "3,4" and "3.4" it is the lower one."""
    forms = {word: level for level, written in levels.items() for form in written for word in words(form)}
    return {**forms, **{f"{low}{mark}{high}": low for low in levels for high in levels for mark in ",."}}


class _Phrases:
    """Phrases by their first word, the longest first."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in sorted({tuple(words(text)) for text in texts}, key=lambda phrase: (-len(phrase), phrase)):
            self._by_first[phrase[0]].append(phrase)

    @property
    def firsts(self) -> Iterable[str]:
        """Their first words."""
        return self._by_first

    def ends(self, tokens: Sequence[Token], index: int) -> Iterator[int]:
        """Where the phrases that stand at `index` end."""
        phrases = self._by_first.get(tokens[index].text, ()) if index < len(tokens) else ()
        for phrase in phrases:
            end = index + len(phrase)
            if tuple(token.text for token in tokens[index:end]) == phrase:
                yield end

    def end(self, tokens: Sequence[Token], index: int) -> int | None:
        """Where the longest phrase that stands at `index` ends."""
        return next(self.ends(tokens, index), None)


def _term(level: int, start: int, end: int) -> Term:
    return Term("topik", str(level), start, end, ())
