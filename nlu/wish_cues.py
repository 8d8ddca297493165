"""Words beside a name that tell what is meant by it: that it is unwanted, a home, the centre of a search, a school."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from nlu.lexicons import lexicon

_CLAUSE_END = re.compile(r"[,.;:!?\n]|\bbut\b|지만|는데|고\s")
_KILOMETRES = r"(\d{1,3})\s*(?:km|kms|kilomet(?:er|re)s?|킬로미터|킬로)"
_WITHIN = re.compile(_KILOMETRES, re.IGNORECASE)
_KILOMETRES_BEFORE = re.compile(_KILOMETRES + r"\s*(?:of|from|around|away\s+from)?\s*(?:the\s+)?$", re.IGNORECASE)
_KILOMETRES_AFTER = re.compile(r"^\s*(?:에서|로부터|기준)?\s*(?:약\s*)?" + _KILOMETRES, re.IGNORECASE)


def is_cued(cue: str, text: str, start: int, end: int) -> bool:
    """Whether a word of `cue` in `wishes.yml` stands beside the name at these characters of the text."""
    before, after = _cue(cue)
    return bool(before.search(text[:start].lower()) or after.search(text[end:].lower()))


def is_measured_from(text: str, start: int, end: int) -> bool:
    """Whether the place at these characters is one that a distance is told from: "within 20 km of", "에서 20km"."""
    return bool(_KILOMETRES_BEFORE.search(text[:start]) or _KILOMETRES_AFTER.search(text[end:]))


def is_added(text: str, end: int) -> bool:
    """Whether the place that ends at this character comes to those named before: "익산도요"."""
    particle = lexicon("wishes.yml")["adding"]["particle"]
    return text[end : end + len(particle)] == particle or has_words("adding", text)


def kilometres_told(text: str) -> int | None:
    """The distance that a text tells, in km."""
    found = _WITHIN.search(text)
    return int(found.group(1)) if found else None


def has_words(group: str, text: str, kind: str = "words") -> bool:
    """Whether a text holds one of the words of a group in `wishes.yml`."""
    return bool(_anywhere(group, kind).search(text.lower()))


def night_shifts_told(text: str) -> bool | None:
    """Whether somebody would work nights; None where they do not say."""
    spoken = text.lower().replace("’", "'")
    if _anywhere("night", "days_only").search(spoken):
        return False
    for word in _anywhere("night", "words").finditer(spoken):
        clause = _clause(spoken, word.start(), word.end())
        if _anywhere("night", "fine").search(clause):
            return True
        if _anywhere("night", "unwanted").search(clause):
            return False
        if _anywhere("night", "there").search(clause):
            return True
    return None


def _clause(text: str, start: int, end: int) -> str:
    """The part of the sentence around these characters; "night shifts, no" is one as well."""
    begins = max((found.end() for found in _CLAUSE_END.finditer(text, 0, start)), default=0)
    closing = _CLAUSE_END.search(text, end)
    ends = closing.start() if closing else len(text)
    if closing and re.match(r",?\s*(?:no|not|never)\b", text[ends:]):
        ends = len(text)
    return text[begins:ends]


@cache
def _cue(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    cue, fillers = lexicon("wishes.yml")[name], lexicon("wishes.yml")["fillers"]
    before = rf"(?:^|\W)(?:{_either(cue['before'])})\s+(?:(?:{_either(fillers['before'])})\s+){{0,3}}$"
    latin = [phrase for phrase in cue["after"] if phrase[0].isascii()]
    hangul = [phrase for phrase in cue["after"] if not phrase[0].isascii()]
    after = rf"^(?:{_either(fillers['after'])})?\s*(?:{_either(hangul)})"
    if latin:
        after = rf"{after}|^\s+(?:{_either(latin)})(?:\W|$)"
    return re.compile(before), re.compile(after)


@cache
def _anywhere(group: str, kind: str) -> re.Pattern[str]:
    phrases = lexicon("wishes.yml")[group][kind]
    latin = [phrase for phrase in phrases if phrase[0].isascii()]
    hangul = [phrase for phrase in phrases if not phrase[0].isascii()]
    parts = [rf"(?<![a-z'])(?:{_either(latin)})(?![a-z])"] if latin else []
    return re.compile("|".join([*parts, _either(hangul)] if hangul else parts))


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
