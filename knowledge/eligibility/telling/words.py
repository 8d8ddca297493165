"""The words of `words.yml`, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.yaml_files import read_yaml
from nlu.entities.vietnamese import typed

_LOOK_BEHIND = re.compile(r"(\(\?<[!=][^()]*\))")
_LETTER = "[a-z\u00c0-\u024f\u1e00-\u1eff]"
_UNLISTED = {"words": True, "stems": False, "before": 0, "after": 0, "region": 0}
FILE = Path(__file__).parent / "words.yml"


@dataclass(frozen=True)
class Spelling:
    """How a language is written, as far as phrases are looked for in it."""

    words: bool
    """Whether its words stand between gaps; else a phrase may be part of a word."""
    stems: bool
    """Whether cues may end in any way."""
    before: int
    """Characters before a phrase in which a negation turns it around."""
    after: int
    """Characters after it, beside those of the phrase."""
    region: int
    """Characters beside a place in which a negation takes it back, on the same side."""


@cache
def words() -> Mapping[str, Any]:
    """The content of the file; callers must not change it."""
    content: Mapping[str, Any] = read_yaml(FILE)
    return content


@cache
def spelling(language: str) -> Spelling:
    """How a language is written; one that is not in the file has its words apart and no negations of its own."""
    return Spelling(**words()["languages"].get(language, _UNLISTED))


@cache
def pattern(language: str, written: str) -> re.Pattern[str]:
    """A phrase as people type it, marks or none: `*` for any ending, `~` for "I am …" in Korean.

    A space is any gap, in languages that put gaps between words one of at least a character.
    """
    if not spelling(language).words:
        return re.compile(_with_gaps(written.replace("~", str(words()["copula"])), r"\s*"))
    stem = written.endswith("*")
    body = typed(_with_gaps(written[:-1] if stem else written, r"\s+"))
    start = "" if body.startswith("^") else f"(?<!{_LETTER})"
    return re.compile(f"{start}(?:{body}){'' if stem else f'(?!{_LETTER})'}")


def _with_gaps(written: str, gap: str) -> str:
    """Spaces as gaps, but within a look-behind, which needs a fixed length; an optional space is any gap or none."""
    parts = _LOOK_BEHIND.split(written)
    return "".join(part if at % 2 else part.replace(" ?", r"\s*").replace(" ", gap) for at, part in enumerate(parts))


def found(text: str, phrases: Mapping[str, Iterable[str]], stems: bool = False) -> bool:
    """Whether any of the phrases, by language, occurs; `stems` lets those end in any way that may."""
    return any(
        pattern(language, f"{phrase}*" if stems and spelling(language).stems else phrase).search(text)
        for language, several in phrases.items()
        for phrase in several
    )


def ends(text: str, phrases: Mapping[str, Iterable[str]]) -> bool:
    """Whether the text ends with one of the phrases."""
    return any(
        any(match.end() == len(text) for match in pattern(language, phrase).finditer(text))
        for language, several in phrases.items()
        for phrase in several
    )


def begins(text: str, phrases: Mapping[str, Iterable[str]]) -> bool:
    """Whether the text begins with one of the phrases."""
    return any(pattern(language, phrase).match(text) for language, several in phrases.items() for phrase in several)


def negated(text: str, start: int, end: int, reach: str = "") -> bool:
    """Whether a negation of any language stands where that language puts it, beside the part from `start` to `end`.

    With `reach` the characters looked at are those of that field of the language's `Spelling`.
    """
    return any(negated_in(language, text, start, end, reach) for language in words()["negation"])


def negated_in(language: str, text: str, start: int, end: int, reach: str = "") -> bool:
    """The same for the negations of one language."""
    known, phrases = spelling(language), {language: words()["negation"].get(language, ())}
    if known.after:
        return found(text[end if reach else start : end + int(getattr(known, reach or "after"))], phrases)
    from_ = max(0, start - int(getattr(known, reach or "before")))
    return found(text[from_ : start if reach else end], phrases)
