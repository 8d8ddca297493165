"""Numbers in digits and words: "3천만", "서른다섯", "3.5 million", "500k", "ba mươi lăm", "五百万"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nlu.entities.positional import Number, digits, positional
from nlu.entities.tokens import Token
from nlu.lexicons import lexicon

_ORDINAL = "第"
"""Before a number it makes the second of the two."""


def number_at(tokens: Sequence[Token], start: int) -> Number | None:
    """The longest number that begins at this token, or None."""
    token = tokens[start]
    if token.kind == "hangul" and token.glued and tokens[start - 1].kind in ("hangul", "number"):
        return None
    if start and tokens[start - 1].text == _ORDINAL:
        return None
    readings = [reading for read in _READERS.get(token.kind, ()) if (reading := read(tokens, start)) is not None]
    return max(readings, key=lambda number: number.end, default=None)


def _korean(tokens: Sequence[Token], start: int) -> Number | None:
    return positional(tokens, start, "korean")


def _chinese(tokens: Sequence[Token], start: int) -> Number | None:
    return positional(tokens, start, "chinese")


def _vietnamese(tokens: Sequence[Token], start: int) -> Number | None:
    return positional(tokens, start, "vietnamese")


def _native(tokens: Sequence[Token], start: int) -> Number | None:
    known: dict[str, Any] = lexicon("numbers.yml")["korean"]
    value, index, sort = 0, start, ""
    for table in ("native_tens", "native"):
        for length in (2, 1):
            part = tokens[index : index + length]
            text = "".join(token.text for token in part)
            if text in known[table] and all(token.glued for token in part[0 if index > start else 1 :]):
                value, index, sort = value + known[table][text], index + length, table
                break
    if index == start:
        return None
    return Number(float(value), start, index, sort if index - start == 1 else "")


def _english(tokens: Sequence[Token], start: int) -> Number | None:
    known: dict[str, Any] = lexicon("numbers.yml")["english"]
    total, current, index = 0.0, None, start
    while index < len(tokens):
        word = tokens[index].text
        if tokens[index].kind == "number" and current is None and index == start:
            current = digits(word)
        elif word in known["small"] and (current is None or (current >= 20 and current % 10 == 0)):
            current = (current or 0) + known["small"][word]
        elif word in known["tens"] and (current is None or current % 100 == 0):
            current = (current or 0) + known["tens"][word]
        elif current is not None and (factor := _multiplier(tokens, index, known)):
            current *= factor
            if factor >= 1000:
                total, current = total + current, None
        else:
            break
        index += 1
    if index == start or (index == start + 1 and tokens[start].kind == "number"):
        return None
    return Number(total + (current or 0), start, index)


def _multiplier(tokens: Sequence[Token], index: int, known: dict[str, Any]) -> int:
    token = tokens[index]
    if token.glued and tokens[index - 1].kind == "number" and token.text in known["attached"]:
        return int(known["attached"][token.text])
    return int(known["multipliers"].get(token.text, 0))


_READERS: Mapping[str, tuple[Callable[[Sequence[Token], int], Number | None], ...]] = {
    "number": (_english, _korean, _vietnamese, _chinese),
    "latin": (_english, _vietnamese),
    "hangul": (_korean, _native),
    "han": (_chinese,),
}
"""By the kind of token that a number begins with; of two equally long readings the first counts."""
