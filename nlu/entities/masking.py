"""Replaces program names by a neutral word, so that the same question about two programs reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlu.entities.model import Entity

_HANGUL = re.compile(r"[가-힣]")
_LETTER = re.compile(r"[^\W\d_]")
PLACEHOLDERS = {"ko": "이 사업", "en": "this program"}


def mask(text: str, entities: Iterable[Entity]) -> str:
    """`text` with each program name replaced; unchanged when there is none.

    The placeholder is Korean where the rest of the message is, or where only a name was typed and that is Korean.
    """
    spans = sorted({(entity.start, entity.end) for entity in entities if entity.kind == "program"})
    if not spans:
        return text
    rest = _join(text, spans, " ")
    shown = rest if _LETTER.search(rest) else text
    return _join(text, spans, PLACEHOLDERS["ko" if _HANGUL.search(shown) else "en"])


def _join(text: str, spans: list[tuple[int, int]], replacement: str) -> str:
    pieces, position = [], 0
    for start, end in spans:
        pieces += [text[position:start], replacement]
        position = end
    return "".join([*pieces, text[position:]])
