"""Numbers in digits and words, Korean and English: "3천만", "1억 2천", "서른다섯", "3.5 million", "500k"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nlu.entities.tokens import Token
from nlu.lexicons import lexicon


@dataclass(frozen=True)
class Number:
    """A number between two token positions, end exclusive."""

    value: float
    start: int
    end: int
    syllable: str = ""
    """The sort of Korean number word it is, where it is one syllable; see `one_syllable_units`."""
    big: bool = False
    """Whether it is counted in 만, 억 or 조."""


def number_at(tokens: Sequence[Token], start: int) -> Number | None:
    """The longest number that begins at this token, or None."""
    token = tokens[start]
    if token.kind == "number":
        return _english(tokens, start) or _sino(tokens, start)
    if token.kind == "latin":
        return _english(tokens, start)
    if token.kind == "hangul" and not (token.glued and tokens[start - 1].kind in ("hangul", "number")):
        return max(_sino(tokens, start), _native(tokens, start), key=lambda number: number.end if number else -1)
    return None


def digits(text: str) -> float:
    """The value of "1,200", "3.5" or "12"; a comma followed by other than three digits is read as a decimal point."""
    whole = text.replace(",", "") if all(len(part) == 3 for part in text.split(",")[1:]) else text.replace(",", ".")
    try:
        return float(whole)
    except ValueError:
        return float(whole.replace(".", ""))


def _sino(tokens: Sequence[Token], start: int) -> Number | None:
    known: dict[str, Any] = lexicon("numbers.yml")["korean"]
    total, section, index = 0.0, 0.0, start
    current: float | None = None
    smallest_big, end_of_big = float("inf"), start
    while index < len(tokens) and (index == start or _joins(tokens, index, known)):
        token = tokens[index]
        if token.kind == "number" and current is None:
            current = digits(token.text)
        elif token.text in known["digits"] and current is None:
            current = float(known["digits"][token.text])
        elif token.text in known["units"]:
            section += (1 if current is None else current) * known["units"][token.text]
            current = None
        elif token.text in known["big"] and _may_be_big(tokens, index, start):
            if known["big"][token.text] >= smallest_big:
                # "30억 1억" is two numbers: give back what followed the first
                index, section, current = end_of_big, 0.0, None
                break
            smallest_big = known["big"][token.text]
            total += ((section + (current or 0)) or 1) * smallest_big
            section, current, end_of_big = 0.0, None, index + 1
        else:
            break
        index += 1
    if index == start:
        return None
    value = total + section + (current or 0)
    return Number(value, start, index, _syllable(tokens[start:index], known), end_of_big > start)


def _joins(tokens: Sequence[Token], index: int, known: dict[str, Any]) -> bool:
    """Whether this token may carry on the number before it: written together, "30 억", or "1억 2천"."""
    token, before = tokens[index], tokens[index - 1]
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    unit_follows = following in known["units"] or following in known["big"]
    if before.text in known["big"] and token.text in known["digits"]:
        # the 이 of "30억이에요" is an ending, that of "30억이천" a two
        return token.glued and unit_follows
    if token.glued or (before.kind == "number" and token.text in known["big"]):
        return True
    return before.text in known["big"] and token.kind == "number" and unit_follows


def _may_be_big(tokens: Sequence[Token], index: int, start: int) -> bool:
    """만 on its own is 10,000 only before 원; elsewhere it counts years of age in full."""
    if index > start:
        return True
    return tokens[index].text == "만" and index + 1 < len(tokens) and tokens[index + 1].text == "원"


def _syllable(tokens: Sequence[Token], known: dict[str, Any]) -> str:
    if len(tokens) != 1 or tokens[0].kind != "hangul":
        return ""
    return next(sort for sort in ("digits", "units", "big") if tokens[0].text in known[sort])


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
