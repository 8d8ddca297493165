"""From what was told to the profile that asks, and to the words that repeat it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from matching.messages import Message, Named
from matching.profiles import Candidate, Job
from nlu.lexicons import lexicon
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.regions import members, municipalities
from nlu.skills import skills

_ASKING = "the-person-who-asks"
"""Stands for the id of a profile that is stored nowhere."""
_NAMED = (("occupations", "occupation"), ("majors", "major"), ("skills", "skill"))
_TITLE_LANGUAGE = "en"
_LONGEST_TITLE = 200


def candidate_of(told: Mapping[str, Any], facts: Mapping[str, Any], language: str) -> Candidate:
    """The person who looks for work. `facts` are those told for eligibility; a home told there counts here."""
    return Candidate(
        id=_ASKING,
        language=language,
        headline=told.get("words", ""),
        occupation_ids=tuple(told.get("occupations", ())),
        skill_ids=tuple(told.get("skills", ())),
        major_ids=tuple(told.get("majors", ())),
        degree=told.get("degree"),
        experience_years=told.get("experience_years"),
        visa=told.get("visa"),
        topik=told.get("topik"),
        languages={code: None for code in told.get("languages", ())},
        region=told.get("near") or home_of(told, facts) or told.get("measured_from"),
        regions_wanted=_regions(told),
        within_km=within_km(told),
        night_shifts=told.get("night_shifts"),
        pay_at_least=told.get("pay_monthly"),
        hourly_pay_at_least=told.get("pay_hourly"),
    )


def job_of(told: Mapping[str, Any], facts: Mapping[str, Any], language: str) -> Job:
    """The post that a firm wants to fill."""
    places = (*told.get("regions", ()), told.get("near"), home_of(told, facts))
    return Job(
        id=_ASKING,
        language=language,
        title=told.get("words") or _title(told),
        occupation_ids=tuple(told.get("occupations", ())),
        skill_ids=tuple(told.get("skills", ())),
        major_ids=tuple(told.get("majors", ())),
        degree_at_least=told.get("degree"),
        experience_years_at_least=told.get("experience_years"),
        topik_at_least=told.get("topik"),
        languages_needed={code: None for code in told.get("languages", ())},
        region=next((code for code in places if code), None),
        pay_least=told.get("pay_monthly"),
        hourly_pay_least=told.get("pay_hourly"),
        night_shifts=told.get("night_shifts"),
        headcount=told.get("headcount"),
        open_until_filled=True,  # whoever asks is looking now
    )


def home_of(told: Mapping[str, Any], facts: Mapping[str, Any]) -> str | None:
    """Where the person lives or the firm is, as told here or for eligibility."""
    home = told.get("home") or facts.get("region")
    return home if isinstance(home, str) and members(home) else None


def within_km(told: Mapping[str, Any]) -> int | None:
    """How far from the centre of the search; where only "near" was said, what is taken for near."""
    if "within_km" in told:
        return int(told["within_km"])
    return int(lexicon("wishes.yml")["near_km"]) if "near" in told else None


def repeated(told: Mapping[str, Any], facts: Mapping[str, Any]) -> list[Message]:
    """What a search goes by, so that a misreading shows."""
    return [*_terms(told), *_papers(told), *_places(told, facts), *_terms_of_work(told)]


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
    if "visa" in told:
        yield Message("search-told-visa", {"visa": told["visa"]})
    if told.get("languages"):
        yield Message("search-told-languages", {"languages": list(told["languages"])})
    if "experience_years" in told:
        yield Message("search-told-experience", {"years": told["experience_years"]})


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


def _terms_of_work(told: Mapping[str, Any]) -> Iterator[Message]:
    if "night_shifts" in told:
        yield Message("search-told-nights" if told["night_shifts"] else "search-told-no-nights")
    if "pay_monthly" in told:
        yield Message("search-told-pay", {"won": told["pay_monthly"]})
    if "pay_hourly" in told:
        yield Message("search-told-pay-hourly", {"won": told["pay_hourly"]})
    if "headcount" in told:
        yield Message("search-told-headcount", {"count": told["headcount"]})


def _regions(told: Mapping[str, Any]) -> tuple[str, ...]:
    """Where the work may be; without the unwanted places where those are all that was told."""
    wanted, unwanted = told.get("regions", ()), told.get("unwanted_regions", ())
    if not unwanted:
        return tuple(wanted)
    left_out = frozenset().union(*map(members, unwanted))
    among = frozenset().union(*map(members, wanted)) if wanted else frozenset(municipalities())
    return tuple(sorted(among - left_out))


def _title(told: Mapping[str, Any]) -> str:
    tables = {"occupations": occupations(), "majors": majors(), "skills": skills()}
    names = [
        tables[name][one].name(_TITLE_LANGUAGE)
        for name, _ in _NAMED
        for one in told.get(name, ())
        if one in tables[name]
    ]
    return ", ".join(names)[:_LONGEST_TITLE] or "-"
