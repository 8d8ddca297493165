"""Numbers as bounds: less than a year, 3년 넘었어요, in my thirties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.eligibility.telling.words import begins, ends, words

_REACH = 14
"""Characters around a number in which a word for a bound may stand."""
DAY = 1 / 365
"""The least part of a year that counts, for bounds that leave the number itself out."""


def bounded(number: float, text: str, start: int, end: int, whole: bool) -> Any:
    """The number, or the bound that the words around it make of it; `whole` numbers step by one, years by a day."""
    step = 1 if whole else DAY
    kind = next((name for name, sides in words()["bounds"].items() if _stands(text, start, end, sides)), None)
    if kind is None:
        return number
    least = {"at_least": number, "over": number + step}.get(kind)
    most = {"at_most": number, "under": number - step}.get(kind)
    return {"at_least": least if least is not None else 0, **({} if most is None else {"at_most": max(most, 0)})}


def _stands(text: str, start: int, end: int, sides: Mapping[str, Mapping[str, list[str]]]) -> bool:
    after, before = text[end : end + _REACH].lstrip(), text[max(0, start - _REACH) : start].rstrip()
    return begins(after, sides["after"]) or ends(before, sides["before"])
