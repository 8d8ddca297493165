"""The period that an amount of money is for: 월 30만 원, 3 million won a year, mỗi tháng 300 nghìn, 每月三十万."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from nlu.entities.tokens import Token, words
from nlu.entities.vietnamese import fold
from nlu.lexicons import lexicon

_WORDS_LOOKED_AT = 3
_Cues = tuple[tuple[str, ...], ...]


def money_period(tokens: Sequence[Token], start: int, end: int) -> str:
    """`month`, `year`, or empty when nothing right before or after the amount says so."""
    before = _words(tokens[max(0, start - _WORDS_LOOKED_AT) : start])
    after = _words([token for token in tokens[end : end + _WORDS_LOOKED_AT + 1] if token.text != "/"])
    korean = _korean_word_before(tokens, start)
    for period, (written, behind) in _periods().items():
        if any(before[-len(cue) :] == cue and korean in ("", "".join(cue)) for cue in written):
            return period
        if any(after[: len(cue)] == cue for cue in behind):
            return period
    return ""


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokens)


def _korean_word_before(tokens: Sequence[Token], start: int) -> str:
    """The whole Korean word before the amount, also when the amount is written onto it; else empty."""
    word, index = "", start
    while index > 0 and tokens[index - 1].kind == "hangul" and (index == start or tokens[index].glued):
        index -= 1
        word = tokens[index].text + word
    return word


@cache
def _periods() -> Mapping[str, tuple[_Cues, _Cues]]:
    """The words before and after by period."""
    periods: Mapping[str, Mapping[str, list[str]]] = lexicon("quantities.yml")["money_periods"]
    return {period: (_cues(sides["before"]), _cues(sides["after"])) for period, sides in periods.items()}


def _cues(phrases: Sequence[str]) -> _Cues:
    return tuple(tuple(fold(word) for word in words(phrase.strip("/"))) for phrase in phrases)
