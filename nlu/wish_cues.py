"""Words beside a name that tell what is meant by it: that it is unwanted, a home, the centre of a search, a school."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from nlu.entities.vietnamese import fold, typed
from nlu.lexicons import lexicon

_CLAUSE_END = re.compile(r"[,.;:!?\n，。；：！？]|\b(?:but|nhưng)\b|지만|는데|고\s|但|不过")
_NO_AFTER = re.compile(r"[,，]?\s*(?:(?:no|not|never|không|thì không)\b|不)")


def is_cued(cue: str, text: str, start: int, end: int) -> bool:
    """Whether a word of `cue` in `wishes.yml` stands beside the name at these characters of the text."""
    before, after = _cue(cue)
    return bool(before.search(text[:start].lower()) or after.search(text[end:].lower()))


def is_joined(text: str, first: int, second: int) -> bool:
    """Whether between the name that ends at `first` and the one that begins at `second` only a word joins them."""
    return _joined().fullmatch(text[first:second].lower().strip()) is not None


def is_measured_from(text: str, start: int, end: int) -> bool:
    """Whether the place at these characters is one that a distance is told from: "within 20 km of", "에서 20km"."""
    told_before, told_after, _ = _distances()
    return bool(told_before.search(text[:start]) or told_after.search(text[end:]))


def is_added(text: str, end: int) -> bool:
    """Whether the place that ends at this character comes to those named before: "익산도요"."""
    return text[end:].startswith(tuple(lexicon("wishes.yml")["adding"]["particles"])) or has_words("adding", text)


def kilometres_told(text: str) -> int | None:
    """The distance that a text tells, in km."""
    found = _distances()[-1].search(text)
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
        if _only_asked().search(clause):
            continue
        if _anywhere("night", "fine").search(clause):
            return True
        if _anywhere("night", "unwanted").search(clause):
            return False
        if _anywhere("night", "there").search(clause):
            return True
    return None


def night_shifts_asked(text: str) -> bool:
    """Whether a question is about night shifts and takes no stand on them: "are there any?", not "any without?"."""
    spoken = text.lower().replace("’", "'")
    if _anywhere("night", "days_only").search(spoken):
        return False
    clauses = [_clause(spoken, *word.span()) for word in _anywhere("night", "words").finditer(spoken)]
    return bool(clauses) and not any(_takes_a_stand(clause) for clause in clauses)


def _takes_a_stand(clause: str) -> bool:
    stands = any(_anywhere("night", kind).search(clause) for kind in ("fine", "unwanted"))
    return stands and not _only_asked().search(clause)


def _clause(text: str, start: int, end: int) -> str:
    """The part of the sentence around these characters; "night shifts, no" is one as well."""
    begins = max((found.end() for found in _CLAUSE_END.finditer(text, 0, start)), default=0)
    closing = _CLAUSE_END.search(text, end)
    ends = closing.start() if closing else len(text)
    if closing and _NO_AFTER.match(text[ends:]):
        ends = len(text)
    return text[begins:ends]


@cache
def _cue(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends right before a name, and what begins right behind it."""
    cue, fillers = lexicon("wishes.yml")[name], lexicon("wishes.yml")["fillers"]
    before, joined_before = _by_script(cue["before"])
    between, joined_between = _by_script(fillers["before"])
    sides = [rf"(?:^|\W)(?:{before})\s+(?:(?:{between})\s+){{0,3}}$"]
    if joined_before:
        sides.append(rf"(?:{joined_before})(?:{joined_between})?\s*$")
    after, joined_after = _by_script(cue["after"])
    behind = [rf"^(?:{_by_script(fillers['after'])[1]})?\s*(?:{joined_after})"]
    if after:
        behind.append(rf"^\s+(?:{after})(?:\W|$)")
    return re.compile("|".join(sides)), re.compile("|".join(behind))


@cache
def _anywhere(group: str, kind: str) -> re.Pattern[str]:
    spaced, joined = _by_script(lexicon("wishes.yml")[group][kind])
    parts = [rf"(?<![\w'])(?:{spaced})(?!\w)"] if spaced else []
    return re.compile("|".join([*parts, joined] if joined else parts))


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(_either(lexicon("wishes.yml")["joined"]))


@cache
def _only_asked() -> re.Pattern[str]:
    return re.compile("|".join(map(typed, lexicon("wishes.yml")["night"]["asked"])))


@cache
def _distances() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A distance that ends before its place, one that begins behind it, and any."""
    notes = {name: "|".join(part for part in _by_script(words) if part) for name, words in _distance_words().items()}
    told = rf"(\d{{1,3}})\s*(?:{notes['units']})"
    before = rf"{told}\s*(?:{notes['before']})?\s*(?:the\s+)?$"
    after = rf"^\s*(?:{notes['after']})?\s*(?:약\s*)?{told}"
    return (re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE), re.compile(told, re.IGNORECASE))


def _distance_words() -> Mapping[str, list[str]]:
    words: Mapping[str, list[str]] = lexicon("wishes.yml")["distance"]
    return words


def _by_script(phrases: Iterable[str]) -> tuple[str, str]:
    """Patterns of the phrases whose words stand apart, and of those that are joined to what stands beside them."""
    spaced = [phrase for phrase in phrases if fold(phrase[0]).isascii()]
    return _either(spaced), _either(phrase for phrase in phrases if phrase not in spaced)


def _either(phrases: Iterable[str]) -> str:
    return "|".join(typed(re.escape(phrase)) for phrase in sorted(phrases, key=len, reverse=True))
