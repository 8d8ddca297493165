"""What candidates and jobs share: strictness, codes, and a hash that tells whether anything changed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, Extra, Field, validator

from matching.profiles.scales import Level
from nlu.regions import members

LONGEST_ID = 64
LONGEST_LINE = 200
LONGEST_TEXT = 20_000
MOST_YEARS_OF_WORK = 60
MOST_WON_MONTHLY = 100_000_000
MOST_WON_HOURLY = 1_000_000
STORABLE = r"^[^\x00\ud800-\udfff]*\Z"
"""What a database can keep as text."""

_ID = r"^(?!\s)[^\x00-\x1f\x7f\ud800-\udfff]+(?<!\s)\Z"
_TERM = re.compile(r"[^\s|\x00\ud800-\udfff]{1,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")

Languages = Mapping[str, Level | None]
"""Languages by ISO 639-1 code with their level, None where it is not known."""


class Profile(BaseModel):
    """A frozen model that refuses keys it does not know. What is not known is None, or empty where it is a list."""

    id: str = Field(min_length=1, max_length=LONGEST_ID, regex=_ID)
    """How the file or system that the profile came from names it."""
    sample: bool = False
    """Made up by `matching.samples`, and to be shown as such."""
    language: str = Field(regex=rf"^{_LANGUAGE.pattern}\Z")
    """The language that the texts are written in, by ISO 639-1 code."""

    class Config:
        extra = Extra.forbid
        frozen = True

    def content_hash(self) -> str:
        """64 hexadecimal digits that change when anything in the profile does."""
        content = json.dumps(self.__dict__, default=_plain, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()


def term_lists(*fields: str) -> Any:
    """A validator of lists of lexicon ids, which drops what a list repeats."""
    return validator(*fields, allow_reuse=True)(_terms)


def region_lists(*fields: str) -> Any:
    """A validator of lists of region codes, which drops what a list repeats."""
    return validator(*fields, allow_reuse=True)(lambda codes: tuple(dict.fromkeys(map(_region, codes))))


def regions(*fields: str) -> Any:
    """A validator of codes of `nlu.regions`: a province (two digits), a city or a municipality (five)."""
    return validator(*fields, allow_reuse=True)(lambda code: None if code is None else _region(code))


def language_maps(*fields: str) -> Any:
    """A validator of languages with levels."""
    return validator(*fields, allow_reuse=True)(_languages)


def _terms(values: tuple[str, ...] | None) -> tuple[str, ...] | None:
    for value in values or ():
        if not _TERM.fullmatch(value):
            raise ValueError(f"{value!r} is no id of a lexicon")
    return None if values is None else tuple(dict.fromkeys(values))


def _region(code: str) -> str:
    if not members(code):
        raise ValueError(f"no region has the code {code!r}")
    return code


def _languages(values: Languages) -> Languages:
    for code in values:
        if not _LANGUAGE.fullmatch(code):
            raise ValueError(f"{code!r} is no ISO 639-1 code of a language")
    return values


def _plain(value: Any) -> Any:
    return value.__dict__ if isinstance(value, BaseModel) else str(value)
