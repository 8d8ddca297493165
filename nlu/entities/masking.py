"""Replaces program names by a neutral word, so that the same question about two programs reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlu.entities.model import Entity
from nlu.latin_language import is_vietnamese

_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
PLACEHOLDERS = {"ko": "이 사업", "en": "this program", "vi": "chương trình này", "zh": "这个项目"}


def mask(text: str, entities: Iterable[Entity]) -> str:
    """`text` with each program name replaced; unchanged when there is none.

    The placeholder is in the language of the rest of the message, or of the name where only that was typed.
    """
    spans = sorted({(entity.start, entity.end) for entity in entities if entity.kind == "program"})
    if not spans:
        return text
    rest = _join(text, spans, " ")
    shown = rest if _LETTER.search(rest) else text
    return _join(text, spans, PLACEHOLDERS[_language(shown)])


def _language(text: str) -> str:
    if _HANGUL.search(text):
        return "ko"
    if _HAN.search(text):
        return "zh"
    return "vi" if is_vietnamese(text) else "en"


def _join(text: str, spans: list[tuple[int, int]], replacement: str) -> str:
    pieces, position = [], 0
    for start, end in spans:
        pieces += [text[position:start], replacement]
        position = end
    return "".join([*pieces, text[position:]])
