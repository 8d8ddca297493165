"""What a message tells of the work that somebody looks for, or of the people that a firm looks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from nlu.entities.model import Entity
from nlu.entities.numbers import number_at
from nlu.entities.profile import ProfileFinder
from nlu.entities.quantities import QuantityFinder
from nlu.entities.tokens import Token, tokenize
from nlu.profile_terms import terms_of
from nlu.wish_cues import has_words, is_added, is_cued, is_joined, is_measured_from, kilometres_told, night_shifts_told

_MONTHS = 12
_LONGEST = 1000
"""Characters; nobody tells a wish only after so many."""
_HOURLY_BELOW, _MONTHLY_FROM, _YEARLY_FROM, _MONTHLY_MOST = 100_000, 500_000, 12_000_000, 50_000_000
"""Won: what an amount without a period is taken for, by what pay there is; anything else is no pay."""
_MOST_PEOPLE = 100
_TERM_KINDS = ("skill", "occupation", "major")
_NOT_WISHED = ("school", "origin")
"""Cues of places that are neither a home nor a place of work."""
_WORDS_BETWEEN = 2
"""Words that may stand between a number and the people that it counts: two skilled welders."""
_LONGEST_NUMBER = 4
"""Words."""


@dataclass(frozen=True)
class Wishes:
    """What was told; None or empty is "not said". Ids and codes as in `nlu.profile_terms.Terms`."""

    skills: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    majors: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    """Of all three kinds: named, but not what the person does or wants."""
    degree: str | None = None
    topik: int | None = None
    visas: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    home: str | None = None
    near: str | None = None
    """The place around which work is wanted."""
    within_km: int | None = None
    regions: tuple[str, ...] = ()
    """Where the work is wanted."""
    adds_regions: bool = False
    """These regions come to those told before instead of replacing them."""
    unwanted_regions: tuple[str, ...] = ()
    night_shifts: bool | None = None
    pay_monthly: int | None = None
    """Won before tax, at least; so is `pay_hourly`."""
    pay_hourly: int | None = None
    experience_years: float | None = None
    headcount: int | None = None
    """How many people are looked for."""

    def as_dict(self) -> dict[str, Any]:
        """What was told, as plain values."""
        said = {name: value for name, value in asdict(self).items() if value is not None and value != ()}
        if not self.adds_regions:
            del said["adds_regions"]
        return {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}


class WishFinder:
    """Reads wishes from messages in four languages; build it once (about a second)."""

    def __init__(self) -> None:
        self._terms = ProfileFinder()
        self._quantities = QuantityFinder()

    def find(self, text: str) -> Wishes:
        """What the message tells."""
        text = text[:_LONGEST]
        tokens = tokenize(text)
        named = self._terms.find(text)
        unwanted = _unwanted(text, named)
        wanted = [one for one in named if one not in unwanted]
        terms = terms_of(one for one in wanted if one.kind != "region")
        quantities = self._quantities.find(text, tokens)
        wishes = Wishes(
            skills=terms.skills,
            occupations=terms.occupations,
            majors=terms.majors,
            unwanted=tuple(dict.fromkeys(str(one.value) for one in unwanted if one.kind in _TERM_KINDS)),
            degree=terms.degrees[0] if terms.degrees else None,
            topik=terms.topik[0] if terms.topik else None,
            visas=terms.visas,
            languages=terms.languages,
            night_shifts=night_shifts_told(text),
            experience_years=_experience(text, quantities),
            headcount=_headcount(tokens, wanted, quantities),
        )
        paid = _with_pay(wishes, text, [*quantities, *_bare_amounts(text, tokens)])
        return _with_places(paid, text, wanted, unwanted)


def _unwanted(text: str, named: Sequence[Entity]) -> list[Entity]:
    """What a no stands beside, and what is joined to that: "not Seoul or Incheon"."""
    found: list[Entity] = []
    for one in named:
        joined = any(one.kind == other.kind and is_joined(text, other.end, one.start) for other in found)
        if joined or is_cued("unwanted", text, one.start, one.end):
            found.append(one)
    return found


@cache
def wish_finder() -> WishFinder:
    """The shared finder."""
    return WishFinder()


def _with_places(wishes: Wishes, text: str, wanted: Sequence[Entity], unwanted: Sequence[Entity]) -> Wishes:
    home, near = wishes.home, wishes.near
    regions: list[str] = []
    adds = False
    for one in wanted:
        if one.kind != "region" or any(is_cued(cue, text, one.start, one.end) for cue in _NOT_WISHED):
            continue
        codes = _codes(one)
        if is_measured_from(text, one.start, one.end) or is_cued("near", text, one.start, one.end):
            near = codes[0]
        elif is_cued("home", text, one.start, one.end):
            home = codes[0]
        else:
            regions += codes
            adds |= is_added(text, one.end)
    return replace(
        wishes,
        home=home,
        near=near,
        within_km=kilometres_told(text),
        regions=tuple(code for code in dict.fromkeys(regions) if code != near),
        adds_regions=adds,
        unwanted_regions=tuple(code for one in unwanted if one.kind == "region" for code in _codes(one)),
    )


def _codes(place: Entity) -> list[str]:
    return place.value if isinstance(place.value, list) else [str(place.value)]


def _with_pay(wishes: Wishes, text: str, quantities: Iterable[Entity]) -> Wishes:
    for amount in quantities:
        if amount.kind == "money":
            won = int(str(amount.value))
            if amount.detail == "year" or (not amount.detail and _YEARLY_FROM <= won <= _YEARLY_FROM * _MONTHS):
                won //= _MONTHS
            elif not amount.detail and (won < _HOURLY_BELOW or has_words("hourly", text)):
                return replace(wishes, pay_hourly=won) if won < _HOURLY_BELOW else wishes
            if _MONTHLY_FROM <= won <= _MONTHLY_MOST:
                return replace(wishes, pay_monthly=won)
    return wishes


def _bare_amounts(text: str, tokens: Sequence[Token]) -> list[Entity]:
    """Numbers that can only be money, where pay is spoken of: "pay at least 3 million"."""
    if not has_words("pay", text):
        return []
    numbers = [number for index in range(len(tokens)) if (number := number_at(tokens, index)) is not None]
    large = [number for number in numbers if number.value >= _MONTHLY_FROM]
    return [Entity("money", int(one.value), "", tokens[one.start].start, tokens[one.end - 1].end) for one in large]


def _experience(text: str, quantities: Iterable[Entity]) -> float | None:
    if not has_words("experience", text):
        return None
    return next((float(str(one.value)) / _MONTHS for one in quantities if one.kind == "duration"), None)


def _headcount(tokens: Sequence[Token], named: Sequence[Entity], quantities: Iterable[Entity]) -> int | None:
    """A counted number of people, or a number that stands before an occupation: "two CNC operators"."""
    counted = [int(float(str(one.value))) for one in quantities if one.kind == "count" and one.detail == "people"]
    beside = [number for one in named if one.kind == "occupation" and (number := _number_before(tokens, one.start))]
    return next((number for number in (*counted, *beside) if 1 <= number <= _MOST_PEOPLE), None)


def _number_before(tokens: Sequence[Token], start: int) -> int | None:
    """The number that ends at most so many words before this character; of those that begin in a longer one, that."""
    at = next((index for index, token in enumerate(tokens) if token.start >= start), len(tokens))
    for index in range(max(0, at - _LONGEST_NUMBER - _WORDS_BETWEEN), at):
        number = number_at(tokens, index)
        if number is not None and number.end <= at and _are_words(tokens[number.end : at]):
            return int(number.value)
    return None


def _are_words(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= _WORDS_BETWEEN and all(token.kind in ("latin", "han") for token in tokens)
