"""Ages: 35살, 서른셋, in my thirties, and the bare number that opens a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from knowledge.eligibility.telling.bounds import bounded
from knowledge.eligibility.telling.message import Message
from knowledge.eligibility.telling.words import found, words
from knowledge.eligibility.vocabulary import load_vocabulary
from nlu.entities.vietnamese import typed

_DECADE_LENGTH = 9
_YOUNGEST, _OLDEST = 14, 99
"""Between these a bare number passes for an age."""


def age_in(message: Message, bare: bool) -> Any:
    """Years, or bounds on them; None where no age is told. `bare`: whether a number without a unit may be one."""
    ages = [*_decades(message.text), *_numbers(message), *_in_words(message.text), *(_bare(message) if bare else ())]
    return ages[0] if ages else None


def _decades(text: str) -> Iterator[Any]:
    ages = words()["ages"]
    starts = [int(_first(one)) * 10 for one in _pattern("decades_in_digits").finditer(text)]
    starts += [years for written, years in ages["decades_in_words"].items() if re.search(typed(written), text)]
    yield from ({"at_least": start, "at_most": start + _DECADE_LENGTH} for start in starts)


def _numbers(message: Message) -> Iterator[Any]:
    """What is told last holds."""
    spans = [(int(one["value"]), one["start"], one["end"]) for one in message.of_kind("age")]
    spans += [(int(_first(one)), one.start(), one.end()) for one in _pattern("written").finditer(message.text)]
    for number, start, end in sorted(spans, key=lambda one: (one[1], one[2]), reverse=True):
        if number >= _YOUNGEST or not found(message.clause_at(start).text, _of_firms(), stems=True):
            yield bounded(number, message.text, start, end, whole=True)


def _in_words(text: str) -> Iterator[int]:
    ages = words()["ages"]
    for match in _korean().finditer(text):
        yield ages["tens"][match["ten"]] + ages["ones"].get(match["one"] or "", 0)


def _bare(message: Message) -> Iterator[int]:
    """A number that is a clause of its own, as in "36, job seeker"."""
    for clause in message.clauses:
        match = _alone().fullmatch(clause.text)
        if match and _YOUNGEST <= int(match["years"]) <= _OLDEST:
            yield int(match["years"])


def _first(match: re.Match[str]) -> str:
    """What the one group that took part holds."""
    return next(group for group in match.groups() if group)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(typed(written) for several in words()["ages"][name].values() for written in several))


@cache
def _alone() -> re.Pattern[str]:
    """Two digits and nothing else but what people say before a number."""
    return re.compile(rf"\s*(?:(?:{_pattern('openers').pattern})[\s,，]*)*(?P<years>\d\d)\s*[,.!。，！]*\s*")


@cache
def _of_firms() -> Mapping[str, Iterable[str]]:
    """Words beside which a small number of years is the age of a firm."""
    return load_vocabulary().facts["years_in_business"].cues.__root__


@cache
def _korean() -> re.Pattern[str]:
    ages = words()["ages"]
    tens, ones = ("|".join(sorted(ages[name], key=len, reverse=True)) for name in ("tens", "ones"))
    return re.compile(rf"(?<![가-힣])(?P<ten>{tens})(?P<one>{ones})?(?!\s*(?:명|개|곳|번|시))")
