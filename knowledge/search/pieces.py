"""Long passages in pieces: one vector cannot hold a page."""

from __future__ import annotations

import re
import unicodedata

PIECE_WIDTH = 360
"""Widest piece in columns, where a Korean or Chinese character takes two. KorQuAD, nDCG@10 of dense alone and of both:
.863 and .960 in whole paragraphs, .908 and .963 at 500 columns, .917 and .964 at 240, for twice the vectors. The value
lies between the two; it was not measured itself."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n+")


def pieces(text: str, width: int = PIECE_WIDTH) -> list[str]:
    """Whole sentences together, as many as fit in `width` columns; a longer sentence is cut between words.

    A text that is short enough comes back as it is; at least one piece always does.
    """
    if columns(text) <= width:
        return [text]
    found: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        for part in _parts(sentence.strip(), width):
            if found and columns(found[-1]) + columns(part) < width:
                found[-1] += f" {part}"
            else:
                found.append(part)
    return found or [text]


def columns(text: str) -> int:
    """Width of a text on a terminal."""
    return len(text) + sum(unicodedata.east_asian_width(character) in "WF" for character in text)


def _parts(sentence: str, width: int) -> list[str]:
    if columns(sentence) <= width:
        return [sentence] if sentence else []
    middle = len(sentence) // 2
    gap = sentence.find(" ", middle)
    cut = gap if gap >= 0 else middle
    return [*_parts(sentence[:cut].strip(), width), *_parts(sentence[cut:].strip(), width)]
