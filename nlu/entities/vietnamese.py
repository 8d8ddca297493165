"""Vietnamese syllables typed without their marks, or with the tone mark on another vowel."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A Latin word without its marks: hàn, hân and hận are all han. Folding twice changes nothing more.

    Marks that stand alone are left.
    """
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word).replace("đ", "d").replace("Đ", "D")
    folded = unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))
    return folded or word


@lru_cache(maxsize=65536)
def same_letters(one: str, other: str) -> bool:
    """Whether two syllables have the same letters and marks, wherever the marks stand: hoá is hóa."""
    return one == other or sorted(unicodedata.normalize("NFD", one)) == sorted(unicodedata.normalize("NFD", other))


@lru_cache(maxsize=65536)
def typed(pattern: str) -> str:
    """A regular expression that also takes the letters of `pattern` without their marks: đúng is dung, but not dừng."""
    return "".join(letter if fold(letter) == letter else f"[{letter}{fold(letter)}]" for letter in pattern)
