"""What is personal. Reports of it do not repeat the value."""

from __future__ import annotations

import re
from functools import cache

from matching.importing.problems import ReadingError, UnclearError, WrongError
from matching.importing.readers.dates import full_date
from matching.importing.value import Value
from matching.importing.words import key_of, plain, words

_LOCALES = ("ko", "en", "vi", "zh")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def nationality(value: Value) -> str:
    """The ISO code of a country, by its code or its name."""
    text = value.text
    code = text.upper() if len(text) == 2 and text.isascii() else _countries().get(plain(text))
    if code is None or code not in _codes():
        raise UnclearError("names no country", "a country such as 베트남, Vietnam or VN")
    return code


def gender(value: Value) -> str:
    """The gender that is named."""
    named = key_of(value.text, "gender")
    if named is None:
        raise UnclearError("names no gender", "여 or 남, female or male")
    return named


def birth_year(value: Value) -> int:
    """The year of birth, of a year or a full date."""
    years = {int(year) for year in _YEAR.findall(value.text)}
    try:
        year = years.pop() if len(years) == 1 else full_date(value).year
    except ReadingError as error:
        raise type(error)("tells no year of birth", "a year such as 2001") from None
    if not 1900 <= year <= 2100:
        raise WrongError("is no year of birth", "a year such as 2001")
    return year


def email(value: Value) -> str:
    """An address of electronic mail."""
    if not _EMAIL.fullmatch(value.text):
        raise UnclearError("is no e-mail address", "an address such as name@example.com")
    return value.text


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    named = {plain(name): code for tag in _LOCALES for code, name in Locale(tag).territories.items() if len(code) == 2}
    return named | {plain(name): code for code, names in words("countries").items() for name in names}


@cache
def _codes() -> frozenset[str]:
    return frozenset(_countries().values())
