"""Cleaning what people type."""

from __future__ import annotations

import unicodedata


def clean(text: str) -> str:
    """The text without what cannot be stored or shown: lone surrogates become U+FFFD, control characters go."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(character for character in whole if character in "\n\t" or unicodedata.category(character) != "Cc")


def is_blank(text: str) -> bool:
    """Whether nothing of the text can be seen."""
    return all(unicodedata.category(character)[0] in "ZC" for character in text)
