"""Reads one number: digits or words with their multipliers, such as "3.5 trillion" or "3조 5천억"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from knowledge.verify.grammar import Grammar


@dataclass(frozen=True)
class Number:
    """A number as it stands in a text, `text[start:end]`."""

    value: Fraction
    start: int
    end: int
    required: bool
    """False for a word that often is no figure, such as "one"."""


@dataclass(frozen=True)
class _Part:
    value: Fraction
    end: int
    word: bool
    required: bool = True


def number_at(text: str, start: int, grammar: Grammar) -> Number | None:
    """The longest number that begins at `start`."""
    first = _part_at(text, start, grammar)
    if first is None:
        return _leading_multiplier(text, start, grammar)
    return _continue(text, start, grammar, first)


def _part_at(text: str, start: int, grammar: Grammar) -> _Part | None:
    digits = grammar.digits.match(text, start)
    if digits:
        plain = digits.group().replace(grammar.group, "").replace(grammar.decimal, ".")
        return _Part(Fraction(plain), digits.end(), word=False)
    for words in grammar.words:
        word = words.pattern.match(text, start)
        if word:
            return _Part(words.values[word.group(1).lower()], word.end(1), word=True, required=words.required)
    return None


def _leading_multiplier(text: str, start: int, grammar: Grammar) -> Number | None:
    found = grammar.leading.match(text, start)
    if not found or found.end() == start:
        return None
    return _continue(text, start, grammar, _Part(Fraction(1), start, word=True))


def _continue(text: str, start: int, grammar: Grammar, first: _Part) -> Number:
    """Reads multipliers and further parts after the first one.

    `parts` falls: each multiplier takes in the smaller parts before it, so "3조 5천억" is 3조 and then 5천 times 억.
    """
    parts, end, required, last = [first.value], first.end, first.required, first
    raw = True  # the last part has no multiplier yet
    while True:
        multiplier = grammar.multiplier.match(text, end)
        if multiplier:
            parts = _multiplied(parts, grammar.multipliers[multiplier.group(1).lower()], raw)
            raw, end, required = False, multiplier.end(), True
            continue
        following = _part_at(text, _skip(text, end, grammar), grammar)
        if following is None or not _may_follow(parts[-1], last, following, raw):
            return Number(sum(parts, Fraction(0)), start, end, required)
        parts.append(following.value)
        raw, end, last = True, following.end, following


def _skip(text: str, end: int, grammar: Grammar) -> int:
    joiner = grammar.next_number.match(text, end)
    return joiner.end() if joiner else end


def _multiplied(parts: list[Fraction], factor: int, raw: bool) -> list[Fraction]:
    kept = list(parts)
    taken = kept.pop() if raw or kept[-1] < factor else Fraction(1)
    while kept and kept[-1] < factor:
        taken += kept.pop()
    return [*kept, taken * factor]


def _may_follow(before: Fraction, last: _Part, following: _Part, raw: bool) -> bool:
    """Whether a part continues a number: "twenty" takes "five", and "3조" takes "5"; "17" does not take "34"."""
    if raw:
        return last.word and following.word and 20 <= before < 100 and before % 10 == 0 and following.value < 10
    return following.value < before and following.word == last.word
