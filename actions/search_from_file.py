"""A profile out of a file, as what was told for a search. Pure functions on JSON values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from actions.search_state import Wanted
from actions.turn import Turn

Told = dict[str, Any]

_OF_PERSON = {
    "headline": "words",
    "occupation_ids": "occupations",
    "skill_ids": "skills",
    "major_ids": "majors",
    "degree": "degree",
    "experience_years": "experience_years",
    "topik": "topik",
    "region": "home",
    "regions_wanted": "regions",
    "within_km": "within_km",
    "night_shifts": "night_shifts",
    "pay_at_least": "pay_monthly",
    "hourly_pay_at_least": "pay_hourly",
}
_OF_POST = {
    "title": "words",
    "occupation_ids": "occupations",
    "skill_ids": "skills",
    "major_ids": "majors",
    "degree_at_least": "degree",
    "experience_years_at_least": "experience_years",
    "topik_at_least": "topik",
    "visas_accepted": "visas",
    "night_shifts": "night_shifts",
    "pay_least": "pay_monthly",
    "hourly_pay_least": "pay_hourly",
    "headcount": "headcount",
}
"""By field of the profile, the name under which a search keeps it."""


def told_by_file(turn: Turn, wanted: Wanted) -> Told | None:
    """What the profile says that a payload carries; None for a message without one."""
    carried = next(iter(turn.values("profile")), None)
    if carried is None:
        return None
    profile: Mapping[str, Any] = json.loads(carried)
    return _of_person(profile) if wanted == "jobs" else _of_post(profile)


def _of_person(profile: Mapping[str, Any]) -> Told:
    told = _named(profile, _OF_PERSON, "languages")
    if "visa" in profile:
        told["visas"] = [profile["visa"]]
    return told


def _of_post(profile: Mapping[str, Any]) -> Told:
    told = _named(profile, _OF_POST, "languages_needed")
    if "region" in profile:
        told["regions"] = [profile["region"]]
    return told


def _named(profile: Mapping[str, Any], names: Mapping[str, str], languages: str) -> Told:
    told = {name: profile[field] for field, name in names.items() if field in profile}
    return {**told, "languages": list(profile[languages])} if languages in profile else told
