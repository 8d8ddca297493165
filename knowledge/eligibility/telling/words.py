"""The words of `words.yml`, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.yaml_files import read_yaml

_LOOK_BEHIND = re.compile(r"(\(\?<[!=][^()]*\))")
FILE = Path(__file__).parent / "words.yml"
LATIN = "en"
"""The language whose words stand between gaps; Korean ones may be part of a word."""


@cache
def words() -> Mapping[str, Any]:
    """The content of the file; callers must not change it."""
    content: Mapping[str, Any] = read_yaml(FILE)
    return content


@cache
def pattern(language: str, written: str) -> re.Pattern[str]:
    """A phrase as people type it: any gap in Korean, whole words elsewhere, `*` for any ending, `~` for "I am …"."""
    if language != LATIN:
        return re.compile(_with_gaps(written.replace("~", str(words()["copula"])), r"\s*"))
    stem = written.endswith("*")
    body = _with_gaps(written[:-1] if stem else written, r"\s+")
    start = "" if body.startswith("^") else "(?<![a-z])"
    return re.compile(f"{start}(?:{body}){'' if stem else '(?![a-z])'}")


def _with_gaps(written: str, gap: str) -> str:
    """Spaces as gaps, but within a look-behind, which needs a fixed length; an optional space is any gap or none."""
    parts = _LOOK_BEHIND.split(written)
    return "".join(part if at % 2 else part.replace(" ?", r"\s*").replace(" ", gap) for at, part in enumerate(parts))


def found(text: str, phrases: Mapping[str, Iterable[str]], stems: bool = False) -> bool:
    """Whether any of the phrases, by language, occurs; `stems` lets English ones end in any way."""
    return any(
        pattern(language, f"{phrase}*" if stems and language == LATIN else phrase).search(text)
        for language, several in phrases.items()
        for phrase in several
    )
