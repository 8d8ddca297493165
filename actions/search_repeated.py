"""What a search goes by, as messages that repeat what was told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from actions.search_profiles import home_of, place_of_post, within_km
from actions.search_state import Wanted
from matching.messages import Message, Named

_NAMED = (("occupations", "occupation"), ("majors", "major"), ("skills", "skill"))


def repeated(wanted: Wanted, told: Mapping[str, Any], facts: Mapping[str, Any]) -> list[Message]:
    """What a search goes by, so that a misreading shows."""
    places = _places(told, facts) if wanted == "jobs" else _place_of_post(told, facts)
    return [*_terms(told), *_papers(told), *places, *_terms_of_work(told)]


def _terms(told: Mapping[str, Any]) -> Iterator[Message]:
    for name, kind in _NAMED:
        if told.get(name):
            yield Message(f"search-told-{name}", {"names": Named(kind, tuple(told[name]))})
    if told.get("words"):
        yield Message("search-told-words", {"words": told["words"]})


def _papers(told: Mapping[str, Any]) -> Iterator[Message]:
    if "degree" in told:
        yield Message("search-told-degree", {"names": Named("degree", (told["degree"],))})
    if "topik" in told:
        yield Message("search-told-topik" if told["topik"] else "search-told-no-topik", {"level": told["topik"]})
    if "visas" in told:
        yield _visas(told["visas"])
    if told.get("languages"):
        yield Message("search-told-languages", {"languages": list(told["languages"])})
    if "experience_years" in told:
        yield Message("search-told-experience", {"years": told["experience_years"]})


def _visas(visas: Sequence[str]) -> Message:
    if not visas:
        return Message("search-told-no-visa")
    return Message("search-told-any-visa") if "any" in visas else Message("search-told-visa", {"visa": list(visas)})


def _places(told: Mapping[str, Any], facts: Mapping[str, Any]) -> Iterator[Message]:
    centre = told.get("near")
    home = home_of(told, facts)
    if home and home != centre:
        yield Message("search-told-home", {"region": Named("region", (home,))})
    if centre:
        yield Message("search-told-near", {"region": Named("region", (centre,)), "km": within_km(told)})
    elif "within_km" in told:
        yield Message("search-told-within", {"km": told["within_km"]})
    elif "measured_from" in told and not home:
        yield Message("search-told-measured-from", {"region": Named("region", (told["measured_from"],))})
    for name in ("regions", "unwanted_regions"):
        if told.get(name):
            yield Message(f"search-told-{name.replace('_', '-')}", {"regions": Named("region", tuple(told[name]))})


def _place_of_post(told: Mapping[str, Any], facts: Mapping[str, Any]) -> Iterator[Message]:
    place = place_of_post(told, facts)
    if place is not None:
        yield Message("search-told-place-of-post", {"region": Named("region", (place,))})


def _terms_of_work(told: Mapping[str, Any]) -> Iterator[Message]:
    if "night_shifts" in told:
        yield Message("search-told-nights" if told["night_shifts"] else "search-told-no-nights")
    if "pay_monthly" in told:
        yield Message("search-told-pay", {"won": told["pay_monthly"]})
    if "pay_hourly" in told:
        yield Message("search-told-pay-hourly", {"won": told["pay_hourly"]})
    if "headcount" in told:
        yield Message("search-told-headcount", {"count": told["headcount"]})
