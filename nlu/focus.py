"""The part of a long message that asks; people often tell their story first."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r"(?<=[.!?。！？…\n])\s+|(?<=[。！？])(?=\S)"
    r"|(?<=[가-힣](?:는데|은데|인데|던데))[,.]*\s+"
    r"|(?<=[가-힣](?:는데요|은데요|인데요|거든요))[,.]*\s+"
)
"""Ends of sentences, and Korean endings after which the actual question follows."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORTEST_STORY = 45
"""A message shorter than this is its own question; a Chinese character counts two, as it says more than a letter."""
WITHOUT_SUBJECT = 12
"""A shorter part ("어떤가요?") says nothing alone, not even what kind of question it is."""
WITH_SUBJECT = 25
"""A shorter part ("How much would it be?") seldom names what it is about."""


def focus(text: str, shortest: int = WITHOUT_SUBJECT) -> str:
    """The last part that ends with a question mark, else the last part; the whole of a short message.

    A part of fewer than `shortest` characters takes the part before it along.
    """
    if _length(text) < _SHORTEST_STORY:
        return text
    parts = [part.strip() for part in _BREAK.split(text) if part and part.strip()]
    if len(parts) < 2:
        return text
    asking = [number for number, part in enumerate(parts) if part.endswith(("?", "？"))]
    last = asking[-1] if asking else len(parts) - 1
    first = last
    while first > 0 and _length(" ".join(parts[first : last + 1])) < shortest:
        first -= 1
    return " ".join(parts[first : last + 1])


def _length(text: str) -> int:
    return len(text) + len(_HAN.findall(text))
