"""The period that an amount of money is for: 월 30만 원, 3 million won a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nlu.entities.tokens import Token
from nlu.lexicons import lexicon

_WORDS_LOOKED_AT = 3


def money_period(tokens: Sequence[Token], start: int, end: int) -> str:
    """`month`, `year`, or empty when nothing right before or after the amount says so."""
    before = _word_before(tokens, start)
    after = " ".join(token.text for token in tokens[end : end + _WORDS_LOOKED_AT] if token.text != "/")
    periods: dict[str, dict[str, Any]] = lexicon("quantities.yml")["money_periods"]
    for period, cues in periods.items():
        if before in cues["before"] or any(after.startswith(cue.strip("/")) for cue in cues["after"]):
            return period
    return ""


def _word_before(tokens: Sequence[Token], start: int) -> str:
    """The whole word before the amount, also when the amount is written onto it."""
    if start == 0:
        return ""
    word = tokens[start - 1].text
    index = start - 1
    while index > 0 and tokens[index].glued and tokens[index].kind == tokens[index - 1].kind == "hangul":
        index -= 1
        word = tokens[index].text + word
    return word
