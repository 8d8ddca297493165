"""Names with typing errors: rapidfuzz over windows of tokens, Korean compared by its letters (jamo)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.entities.endings import ANY, may_end, may_start
from nlu.entities.names import singular
from nlu.entities.tokens import Token, words

# Shorter names are too close to ordinary words to be guessed at.
_SHORTEST = 6
_MOST_EDITS = 3
# Long messages are not a misspelt name; this bounds the work per message.
_MOST_TOKENS = 200
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


@dataclass(frozen=True)
class NearMatch:
    """A window of tokens that is nearly a known name."""

    start: int
    end: int
    values: tuple[str, ...]
    score: float


class MisspeltNames:
    """Finds names that differ from a known one by few letters, or only by spaces between Latin words."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._values: dict[str, tuple[str, ...]] = {}
        self._longest = 0
        for name, values in names.items():
            parts = [singular(word) for word in words(name)]
            key = letters("".join(parts))
            if len(key) >= _SHORTEST:
                self._values[key] = tuple(dict.fromkeys([*self._values.get(key, ()), *values]))
                self._longest = max(self._longest, len(parts))
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for key in self._values:
            self._by_length[len(key)].append(key)

    def find(self, tokens: Sequence[Token], taken: Iterable[tuple[int, int]]) -> list[NearMatch]:
        """Near matches outside the token ranges already taken, best first, none overlapping."""
        blocked = {index for start, end in taken for index in range(start, end)}
        found = [
            match
            for start, end in self._windows(tokens[:_MOST_TOKENS], blocked)
            if (match := self._nearest(tokens, start, end)) is not None
        ]
        found.sort(key=lambda match: (-match.score, match.start - match.end, match.start))
        kept: list[NearMatch] = []
        for match in found:
            if all(match.end <= other.start or other.end <= match.start for other in kept):
                kept.append(match)
        return kept

    def _windows(self, tokens: Sequence[Token], blocked: set[int]) -> Iterable[tuple[int, int]]:
        for start in range(len(tokens)):
            if not may_start(tokens, start):
                continue
            for end in range(start + 1, min(len(tokens), start + self._longest + 2) + 1):
                if end - 1 in blocked or tokens[end - 1].kind == "other":
                    break
                if may_end(tokens, end, ANY):
                    yield start, end

    def _nearest(self, tokens: Sequence[Token], start: int, end: int) -> NearMatch | None:
        parts = [singular(token.text) if token.kind == "latin" else token.text for token in tokens[start:end]]
        typed = letters("".join(parts))
        best: tuple[int, str] | None = None
        for length in range(max(_SHORTEST, len(typed) - _MOST_EDITS), len(typed) + _MOST_EDITS + 1):
            allowed = _edits_allowed(length)
            hit = process.extractOne(typed, self._by_length.get(length, []), scorer=OSA.distance, score_cutoff=allowed)
            if hit is None or (hit[1] and not _same_frame(typed, hit[0])):
                continue
            if best is None or hit[1] < best[0]:
                best = (int(hit[1]), hit[0])
        if best is None:
            return None
        return NearMatch(start, end, self._values[best[1]], round(1 - best[0] / len(best[1]), 3))


def _edits_allowed(length: int) -> int:
    """Letters that may differ in a name of this many letters."""
    if length < 10:
        return 1
    return 2 if length < 16 else _MOST_EDITS


def _same_frame(typed: str, name: str) -> bool:
    """People seldom miss the first letter; digits are never typing errors."""
    return typed[0] == name[0] and [c for c in typed if c.isdigit()] == [c for c in name if c.isdigit()]


def letters(text: str) -> str:
    """Text with each Hangul syllable taken apart, so that one wrong letter is one edit."""
    return "".join(_jamo(character) for character in text)


def _jamo(character: str) -> str:
    index = ord(character) - 0xAC00
    if not 0 <= index < 11172:
        return character
    return (_INITIALS[index // 588] + _VOWELS[index % 588 // 28] + _FINALS[index % 28]).strip()
