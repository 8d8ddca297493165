"""What every model of the records shares: strictness, texts in several languages, citations."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Extra, Field, validator

LanguageCode = str
"""ISO 639-1 code. Korean (`ko`) and English (`en`) are required of every text."""

REQUIRED_LANGUAGES: tuple[LanguageCode, ...] = ("ko", "en")
FALLBACK_LANGUAGE: LanguageCode = "en"
"""Shown where a text lacks the language that is spoken."""


def _not_empty(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise ValueError("must not be empty")
    return values


def filled(field: str) -> Any:
    """A validator that refuses an empty `field`: pydantic 1 does not enforce `min_items` on tuples."""
    return validator(field, allow_reuse=True)(_not_empty)


class Strict(BaseModel):
    """A frozen model that refuses keys it does not know."""

    class Config:
        extra = Extra.forbid
        frozen = True


class LocalizedText(Strict):
    """One text in every language; more languages are further keys."""

    __root__: dict[LanguageCode, str]

    @validator("__root__")
    def required_languages_present(cls, texts: dict[str, str]) -> dict[str, str]:
        missing = [code for code in REQUIRED_LANGUAGES if not texts.get(code, "").strip()]
        if missing:
            raise ValueError(f"text is missing in: {', '.join(missing)}")
        return texts

    def in_language(self, language: LanguageCode) -> str:
        """The text in `language`, in English where the record has no such language."""
        return self.__root__.get(language) or self.__root__[FALLBACK_LANGUAGE]

    @property
    def languages(self) -> tuple[LanguageCode, ...]:
        return tuple(self.__root__)


class LocalizedPhrases(Strict):
    """Several phrasings per language: aliases, or ways to ask."""

    __root__: dict[LanguageCode, tuple[str, ...]] = {}

    def in_language(self, language: LanguageCode) -> tuple[str, ...]:
        return self.__root__.get(language, ())

    @property
    def languages(self) -> tuple[LanguageCode, ...]:
        return tuple(self.__root__)


class Citation(Strict):
    """Physical lines, counted from 1, of one source document."""

    document: str = Field(regex=r"^\d{3}_[0-9a-f]+\.txt$")
    lines: tuple[int, ...]

    _lines_filled = filled("lines")

    @validator("lines", each_item=True)
    def lines_start_at_one(cls, line: int) -> int:
        if line < 1:
            raise ValueError("lines are counted from 1")
        return line
