"""The golden questions, read from their data files and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, Extra, Field, validator

FOLDER = Path(__file__).parent
Half = Literal["tune", "report"]
ABSTENTIONS = ("not_in_documents", "out_of_scope")


class Case(BaseModel):
    """One question with what a right answer holds."""

    id: str
    half: Half
    ask: str = Field(min_length=1)
    why: str = Field(min_length=1)
    program: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    """Figures that the person tells in words, which a check repeats in digits; `last year` stands for its number."""

    class Config:
        extra = Extra.forbid
        frozen = True

    @validator("program", pre=True)
    def one_or_several(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value


def languages() -> list[str]:
    """Those that the questions are written in."""
    return sorted(path.parent.name for path in FOLDER.glob("*/answered.yml"))


def answered(language: str) -> list[Case]:
    """Questions that the documents answer."""
    return _read(language, "answered.yml")


def unanswered(language: str) -> list[Case]:
    """Questions that they do not answer."""
    return _read(language, "unanswered.yml")


def _read(language: str, name: str) -> list[Case]:
    entries = yaml.safe_load((FOLDER / language / name).read_text(encoding="utf-8"))
    return [Case.parse_obj(entry) for entry in entries]
