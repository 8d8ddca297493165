"""Names with typing errors: rapidfuzz over windows of tokens, Korean compared by its letters (jamo)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.entities.endings import ANY, may_end, may_start
from nlu.entities.names import singular
from nlu.entities.tokens import Token, words
from nlu.entities.vietnamese import fold

# Shorter names are too close to ordinary words to be guessed at.
_SHORTEST = 6
_FEWEST_SYLLABLES = 3
_SHORTEST_PART = 5
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
        self._parts: dict[str, list[str]] = {}
        self._longest = 0
        for name, values in names.items():
            parts = [singular(fold(word)) for word in words(name)]
            key = letters("".join(parts))
            if len(key) >= _SHORTEST and not (_is_hangul("".join(parts)) and len(parts) < _FEWEST_SYLLABLES):
                self._values[key] = tuple(dict.fromkeys([*self._values.get(key, ()), *values]))
                self._parts.setdefault(key, parts)
                self._longest = max(self._longest, len(parts))
        self._alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        """Names by first letter, which people seldom miss, and length."""
        for key in self._values:
            self._alike[key[0], len(key)].append(key)

    def find(self, tokens: Sequence[Token], taken: Iterable[tuple[int, int]]) -> list[NearMatch]:
        """Near matches outside the token ranges already taken, best first, none overlapping."""
        tokens = tokens[:_MOST_TOKENS]
        blocked = {index for start, end in taken for index in range(start, end)}
        parts = [singular(fold(token.text)) for token in tokens]
        apart = [letters(part) for part in parts]
        found = [
            match
            for start, end in self._windows(tokens, blocked)
            if (match := self._nearest(parts[start:end], "".join(apart[start:end]), start)) is not None
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

    def _nearest(self, parts: list[str], typed: str, start: int) -> NearMatch | None:
        best: tuple[int, str] | None = None
        for length in range(max(_SHORTEST, len(typed) - _MOST_EDITS), len(typed) + _MOST_EDITS + 1):
            allowed = _edits_allowed(length)
            names = self._alike.get((typed[:1], length))
            hit = process.extractOne(typed, names, scorer=OSA.distance, score_cutoff=allowed) if names else None
            if hit is None or not _is_slip(typed, parts, hit[0], self._parts[hit[0]], int(hit[1])):
                continue
            if best is None or hit[1] < best[0]:
                best = (int(hit[1]), hit[0])
        if best is None:
            return None
        return NearMatch(start, start + len(parts), self._values[best[1]], round(1 - best[0] / len(best[1]), 3))


def _edits_allowed(length: int) -> int:
    """Letters that may differ in a name of this many letters."""
    if length < 10:
        return 1
    return 2 if length < 16 else _MOST_EDITS


def _is_slip(typed: str, typed_parts: list[str], name: str, name_parts: list[str], edits: int) -> bool:
    """Whether the difference looks like a typing error and not like another word.

    Digits are never typing errors; several errors do not gather in one short word ("this program" is not "TIPS
    program"), and do not add or drop a whole syllable (소상공인 is not 소공인).
    """
    if edits == 0:
        return True
    if [c for c in typed if c.isdigit()] != [c for c in name if c.isdigit()]:
        return False
    if len(typed_parts) != len(name_parts):
        return edits == 1
    return all(
        OSA.distance(letters(ours), letters(theirs)) <= _edits_allowed_in_part(theirs)
        for ours, theirs in zip(typed_parts, name_parts, strict=True)
    )


def _edits_allowed_in_part(part: str) -> int:
    """Letters that may differ in one word, or in one Korean syllable."""
    if _is_hangul(part):
        return 1
    return 0 if len(part) < _SHORTEST_PART else 1 if len(part) < 10 else 2


def letters(text: str) -> str:
    """Text with each Hangul syllable taken apart, so that one wrong letter is one edit."""
    return "".join(_jamo(character) for character in text)


def _is_hangul(text: str) -> bool:
    return all("가" <= character <= "힣" for character in text)


@cache
def _jamo(character: str) -> str:
    if not _is_hangul(character):
        return character
    index = ord(character) - ord("가")
    return (_INITIALS[index // 588] + _VOWELS[index % 588 // 28] + _FINALS[index % 28]).strip()
