"""From what was told to the profile that asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
        visa=next(iter(told.get("visas", ())), None),
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
        region=place_of_post(told, facts),
        visas_accepted=tuple(told["visas"]) if "visas" in told else None,
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


def place_of_post(told: Mapping[str, Any], facts: Mapping[str, Any]) -> str | None:
    """Where a firm wants people: the place that was told last, else where the firm is."""
    places = (*told.get("regions", ()), told.get("near"), home_of(told, facts))
    return next((code for code in places if code), None)


def within_km(told: Mapping[str, Any]) -> int | None:
    """How far from the centre of the search; where only "near" was said, what is taken for near."""
    if "within_km" in told:
        return int(told["within_km"])
    return int(lexicon("wishes.yml")["near_km"]) if "near" in told else None


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
