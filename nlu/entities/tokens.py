"""Tokens for name matching: Latin words and numbers whole, Hangul and Han by the character.

Spaces, hyphens, apostrophes and quotes are no tokens: "Jump-Up" and "jump up", "스마트 공장" and "스마트공장" come out
alike.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<hangul>[가-힣])"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<han>[\u3400-\u9fff\u3040-\u30ff])"
    r"|(?P<latin>[^\W\d_가-힣\u3400-\u9fff\u3040-\u30ff]+)"
    r"|(?P<skip>[\s'\"`´‘’“”_·ㆍ\u200b-\u200d\ufeff]+|(?<!\d)[-‐‑–]+|[-‐‑–]+(?!\d))"
    r"|(?P<other>.)",
    re.DOTALL,
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_CLUSTER = re.compile(r"[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|.[\u0300-\u036f]*", re.DOTALL)


@dataclass(frozen=True)
class Token:
    """A piece of a message."""

    text: str
    """Lower-cased and normalised."""
    kind: str
    """hangul, number, han, latin or other."""
    start: int
    end: int
    """Characters of the message as it was written."""
    glued: bool
    """Whether it touches the token before it."""


def tokenize(text: str) -> list[Token]:
    """The tokens of a message; full-width and decomposed characters are read as their usual form."""
    # lone surrogates cannot be written as UTF-8, which spaCy needs
    plain, offsets = _normalise(_SURROGATE.sub("\ufffd", text))
    tokens: list[Token] = []
    for match in _TOKEN.finditer(plain):
        kind = match.lastgroup or "other"
        if kind == "skip":
            continue
        start, end = offsets[match.start()], offsets[match.end()]
        glued = bool(tokens) and tokens[-1].end == start
        tokens.append(Token(match.group().lower(), kind, start, end, glued))
    return tokens


def words(text: str) -> list[str]:
    """The token texts of a message."""
    return [token.text for token in tokenize(text)]


def _normalise(text: str) -> tuple[str, list[int]]:
    """The text in NFKC, and for each of its characters (and the end) where it stood in `text`."""
    if unicodedata.is_normalized("NFKC", text):
        return text, list(range(len(text) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFKC", match.group())
        pieces.append(piece)
        offsets.extend([match.start()] * len(piece))
    return "".join(pieces), [*offsets, len(text)]
