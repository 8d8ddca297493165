"""How a text is written, as far as its letters tell: what the encoders give differs by it."""

from __future__ import annotations

import re

from nlu.entities.vietnamese import fold

HANGUL, HAN, VIETNAMESE, OTHER = "hangul", "han", "vietnamese", "other"
SCRIPTS = (HANGUL, HAN, VIETNAMESE, OTHER)

HANGUL_LETTERS = "가-힣ㄱ-ㅎㅏ-ㅣ\u1100-\u11ff"
HAN_LETTERS = "\u3400-\u4dbf\u4e00-\u9fff"
"""Ranges, as they stand in a class of characters."""
_HANGUL_LETTER = re.compile(f"[{HANGUL_LETTERS}]")
_HAN_LETTER = re.compile(f"[{HAN_LETTERS}]")


def script(text: str) -> str:
    """`hangul` with any Hangul, else `han` with any Chinese character, else `vietnamese` with any marked Latin letter.

    Words of other languages inside a text do not change how the whole is written.
    """
    if _HANGUL_LETTER.search(text):
        return HANGUL
    if _HAN_LETTER.search(text):
        return HAN
    return VIETNAMESE if any(fold(word) != word for word in text.split()) else OTHER
