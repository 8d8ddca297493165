"""Numbers in words that count by tens and powers of ten: 3천만, 1억 2천, 五百万, năm triệu rưỡi. The words are data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from nlu.entities.tokens import Token
from nlu.entities.vietnamese import fold
from nlu.lexicons import lexicon

_LEAST_IN_TENTHS = 100


@dataclass(frozen=True)
class Number:
    """A number between two token positions, end exclusive."""

    value: float
    start: int
    end: int
    syllable: str = ""
    """The sort of Korean number word it is, where it is one syllable; see `one_syllable_units`."""
    big: bool = False
    """Whether it is counted in 만, 억, 万, triệu or the like."""


@dataclass(frozen=True)
class System:
    """The number words of one language; a set may be empty."""

    digits: Mapping[str, int]
    after_units: Mapping[str, int]
    """Digits that only follow a unit: lăm in mươi lăm."""
    units: Mapping[str, int]
    big: Mapping[str, int]
    needs_digit: frozenset[str]
    """Units that are no number without a digit before them: 千万, by all means."""
    fillers: frozenset[str]
    """What stands for a place left empty: 一百零五."""
    half: frozenset[str]
    """Half of the big one before it."""
    tenths_before: frozenset[str] | None
    """Before these, or at the end, a last digit counts tenths of the unit before it (三千五); None where none does."""
    bare_big: Mapping[str, str]
    """Big ones that are a number alone, before this word."""
    attached: frozenset[str]
    """Big ones behind which a digit is written without a space: 2tr5."""
    doubtful: frozenset[str]
    """Digits that are other words too, and count only before one of `followers`."""
    followers: frozenset[str]
    spaced: bool

    def is_unit(self, word: str) -> bool:
        return word in self.units or word in self.big


def positional(tokens: Sequence[Token], start: int, language: str) -> Number | None:
    """The number in words of `language` that begins at this token, or None."""
    system = _system(language)
    total, section, index = 0.0, 0.0, start
    current: float | None = None
    smallest_big, end_of_big, last_unit = float("inf"), start, 0.0
    while index < len(tokens) and (index == start or _joins(tokens, index, system)):
        token, word = tokens[index], tokens[index].text
        if token.kind == "number" and current is None:
            current = digits(word)
        elif current is None and (digit := _digit(tokens, index, system, section)) is not None:
            current = float(digit)
        elif word in system.units and not (current is None and word in system.needs_digit):
            last_unit = float(system.units[word])
            section += (1 if current is None else current) * last_unit
            current = None
        elif word in system.fillers and index > start:
            last_unit = 0.0
        elif word in system.half and start < index == end_of_big:
            total += smallest_big / 2
        elif word in system.big and _may_be_big(tokens, index, start, system):
            factor = float(system.big[word])
            if factor >= smallest_big and (section or current is not None):
                # "30억 1억" is two numbers: give back what followed the first
                index, section, current = end_of_big, 0.0, None
                break
            # 万亿, nghìn tỷ: one big one counted in another
            total = total * factor if factor >= smallest_big else total + ((section + (current or 0)) or 1) * factor
            smallest_big = last_unit = factor
            section, current, end_of_big = 0.0, None, index + 1
        else:
            break
        index += 1
    if index == start:
        return None
    tenth = last_unit / 10 if last_unit >= _LEAST_IN_TENTHS and _counts_tenths(tokens, index, system) else 1
    value = total + section + (current or 0) * tenth
    return Number(value, start, index, _syllable(tokens[start:index], system), end_of_big > start)


def digits(text: str) -> float:
    """The value of "1,200", "1.200", "3.5" or "3,5": marks part thousands where three digits follow each of them."""
    for mark in ",.":
        first, *groups = text.split(mark)
        if groups and all(group.isdigit() and len(group) == 3 for group in groups) and first.isdigit() and first != "0":
            return float(first + "".join(groups))
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return float(text.replace(",", "").replace(".", ""))


def _digit(tokens: Sequence[Token], index: int, system: System, section: float) -> int | None:
    word = tokens[index].text
    if section and word in system.after_units:
        return system.after_units[word]
    if word not in system.digits or (word in system.doubtful and not _is_followed(tokens, index, system)):
        return None
    return system.digits[word]


def _is_followed(tokens: Sequence[Token], index: int, system: System) -> bool:
    """Whether a word follows that a number stands before, and no number stands before it (3 năm, years of three).

    Typed without its marks, it needs one without marks.
    """
    if index and (tokens[index - 1].kind == "number" or tokens[index - 1].text in system.digits):
        return False
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    plain = fold(following)
    return plain in system.followers and (not tokens[index].text.isascii() or following == plain)


def _joins(tokens: Sequence[Token], index: int, system: System) -> bool:
    """Whether this token may carry on the number before it: written together, "30 억", "1억 2천" or "hai mươi"."""
    token, before = tokens[index], tokens[index - 1]
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    goes_on = system.is_unit(following) or _counts_tenths(tokens, index + 1, system)
    if before.text in system.big and (token.text in system.digits or (token.kind == "number" and token.glued)):
        # the 이 of "30억이에요" is an ending, that of "30억이천" a two
        return (token.glued or system.spaced) and goes_on
    if token.glued or (before.kind == "number" and token.text in system.big):
        return True
    if system.spaced and token.kind != "number":
        return True
    return before.text in system.big and token.kind == "number" and system.is_unit(following)


def _counts_tenths(tokens: Sequence[Token], end: int, system: System) -> bool:
    if system.tenths_before is None:
        return False
    return end >= len(tokens) or tokens[end].kind == "other" or fold(tokens[end].text) in system.tenths_before


def _may_be_big(tokens: Sequence[Token], index: int, start: int, system: System) -> bool:
    """만 on its own is 10,000 only before 원; elsewhere it counts years of age in full."""
    if index > start:
        return tokens[index].text not in system.attached or tokens[index].glued
    return index + 1 < len(tokens) and system.bare_big.get(tokens[index].text) == tokens[index + 1].text


def _syllable(tokens: Sequence[Token], system: System) -> str:
    if len(tokens) != 1 or tokens[0].kind != "hangul":
        return ""
    sorts = {"digits": system.digits, "units": system.units, "big": system.big}
    return next(sort for sort, known in sorts.items() if tokens[0].text in known)


@cache
def _system(language: str) -> System:
    notes: dict[str, Any] = lexicon("numbers.yml")["positional"][language]
    digits_known = _unmarked(notes["digits"])
    # typed without its marks a digit is mostly another word (bay, to fly)
    doubtful = {*notes.get("doubtful", ()), *(word for word in digits_known if word not in notes["digits"])}
    tenths = notes.get("tenths_before")
    return System(
        digits=digits_known,
        after_units=_unmarked(notes.get("after_units", {})),
        units=_unmarked(notes["units"]),
        big=_unmarked(notes["big"]),
        needs_digit=_either(notes.get("needs_digit", ())),
        fillers=_either(notes.get("fillers", ())),
        half=_either(notes.get("half", ())),
        attached=_either(notes.get("attached", ())),
        tenths_before=None if tenths is None else frozenset(map(fold, tenths)),
        bare_big=notes.get("bare_big", {}),
        doubtful=frozenset(doubtful),
        followers=frozenset(map(fold, notes.get("followers", ()))),
        spaced=notes["spaced"],
    )


def _unmarked(words: Mapping[str, int]) -> dict[str, int]:
    """The words, and as they are typed without marks."""
    return {**{fold(word): value for word, value in words.items()}, **words}


def _either(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_unmarked(dict.fromkeys(words, 0)))
