"""The words of `words.yml`, and how a cell is compared with them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("words.yml")
_BETWEEN_HANGUL = re.compile(r"(?<=[가-힣]) +(?=[가-힣0-9])|(?<=[0-9]) +(?=[가-힣])")
_SPACES = re.compile(r"\s+")
_LATIN = re.compile(r"[a-zà-ỹ]")


@cache
def words(*path: str) -> Any:
    """What stands in `words.yml` under these keys."""
    content = _content()
    for key in path:
        content = content[key]
    return content


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A text as it is compared: full-width characters as usual ones, lower case, no spaces between Hangul."""
    folded = _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip().lower()
    return _BETWEEN_HANGUL.sub("", folded)


@lru_cache(maxsize=65536)
def is_one_of(text: str, *path: str) -> bool:
    """Whether the whole text is one of the words under these keys, full stops and brackets around it aside."""
    return plain(text).strip(" .!()[]") in _known(path) or plain(text) in _known(path)


def key_of(text: str, *path: str) -> str | None:
    """The key under which the whole text is listed."""
    return next((str(key) for key in words(*path) if plain(text) == key or is_one_of(text, *path, key)), None)


def found(text: str, *path: str) -> list[str]:
    """The words under these keys that the text holds, the longest at each place: Latin ones as whole words."""
    return [match.group() for match in _pattern(path).finditer(plain(text))]


@cache
def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases in a plain text, the longest at each place: Latin ones as whole words."""
    return re.compile("|".join(map(_bounded, sorted(phrases, key=len, reverse=True))))


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return content


@cache
def _known(path: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(str(word)) for word in words(*path))


@cache
def _pattern(path: tuple[str, ...]) -> re.Pattern[str]:
    return phrase_pattern(tuple(plain(str(word)) for word in words(*path)))


def _bounded(phrase: str) -> str:
    before = r"(?<![a-zà-ỹ])" if _LATIN.match(phrase[0]) else ""
    after = r"(?![a-zà-ỹ])" if _LATIN.match(phrase[-1]) else ""
    return f"{before}{re.escape(phrase)}{after}"
