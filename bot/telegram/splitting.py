"""Cutting a text into messages of the length that Telegram takes."""

from __future__ import annotations

import re

LIMIT = 4096
"""Characters of a message, counted as Telegram does: one outside the basic plane counts twice."""

_SENTENCE_END = re.compile(r"(?:[.!?…][\"')\]”’]*\s|[。！？]|\n)")
_SPACE = re.compile(r"\s")


def split_text(text: str, limit: int = LIMIT) -> list[str]:
    """The text in pieces of at most `limit`, cut after a sentence or line, else between words, else anywhere."""
    pieces: list[str] = []
    rest = text.strip()
    while length(rest) > limit:
        cut = _cut(_head(rest, limit))
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces


def length(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _head(text: str, limit: int) -> str:
    head = text[:limit]
    while length(head) > limit:
        head = head[: len(head) - max(1, (length(head) - limit) // 2)]
    return head


def _cut(head: str) -> int:
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [found.end() for found in pattern.finditer(head)]
        if ends:
            return ends[-1]
    return len(head)
