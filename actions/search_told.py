"""What was told for a search: taking new wishes in, and giving one up. Pure functions on JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Told = Mapping[str, Any]

TERMS = ("skills", "occupations", "majors")
_WHERE = ("near", "within_km", "regions", "unwanted_regions")
_SCALARS = (
    *("degree", "topik", "visas", "home", "night_shifts", "pay_monthly", "pay_hourly", "experience_years", "headcount"),
)
_OF_ONESELF = (*TERMS, "unwanted", "languages", "degree", "topik", "visas", "home", "experience_years")
_LIMITS = {
    "regions": ("regions", "unwanted_regions"),
    "distance": ("within_km", "near"),
    "night-shifts": ("night_shifts",),
}
"""What is given up with a gate. The others are facts of papers and posts, which no wish changes."""
RELAXABLE = frozenset(_LIMITS)


def take_in(told: Told, wishes: Told, anew: bool = False) -> dict[str, Any]:
    """What is known after a message. `anew`: it names the work itself, so that work told before no longer counts."""
    merged = dict(told)
    if anew and any(wishes.get(name) for name in TERMS):
        merged = {name: value for name, value in merged.items() if name not in (*TERMS, "words")}
    for name in (*TERMS, "languages"):
        _add(merged, name, wishes.get(name, ()))
    for name in TERMS:
        _drop(merged, name, wishes.get("unwanted", ()))
    merged |= {name: wishes[name] for name in _SCALARS if name in wishes}
    _place(merged, wishes)
    return merged


def overheard(before: Told, wishes: Told) -> dict[str, Any]:
    """What somebody told of themselves while no search was spoken of; wishes for a place or pay are not among it."""
    return take_in(before, {name: value for name, value in wishes.items() if name in _OF_ONESELF})


def without_limit(told: Told, gate: str) -> dict[str, Any]:
    """What is known once the wish behind a gate is given up; the centre of a search stays to measure from."""
    kept = {name: value for name, value in told.items() if name not in _LIMITS.get(gate, ())}
    if gate == "distance" and "near" in told and "home" not in told:
        kept["home"] = told["near"]
    return kept


def tells_work(told: Told) -> bool:
    """Whether anything is known of the work itself, without which nothing can be scored."""
    return any(told.get(name) for name in (*TERMS, "words"))


def tells_limits(wishes: Told) -> bool:
    """Whether a message says where, when or for how much."""
    return any(name in wishes for name in (*_WHERE, "night_shifts", "pay_monthly", "pay_hourly"))


def _place(merged: dict[str, Any], wishes: Told) -> None:
    if "near" in wishes:
        merged.pop("regions", None)
        merged["near"] = wishes["near"]
        merged.pop("within_km", None)
    if "within_km" in wishes:
        merged.pop("regions", None)
        merged["within_km"] = wishes["within_km"]
    if wishes.get("regions"):
        if wishes.get("adds_regions"):
            _add(merged, "regions", wishes["regions"])
        else:
            merged["regions"] = list(wishes["regions"])
        if "near" not in wishes:
            merged.pop("within_km", None)
            if "near" in merged:
                merged["measured_from"] = merged.pop("near")
    if wishes.get("unwanted_regions"):
        _add(merged, "unwanted_regions", wishes["unwanted_regions"])
    _drop(merged, "regions", wishes.get("unwanted_regions", ()))
    _drop(merged, "unwanted_regions", wishes.get("regions", ()))


def _add(merged: dict[str, Any], name: str, values: Any) -> None:
    if values:
        merged[name] = list(dict.fromkeys([*merged.get(name, ()), *values]))


def _drop(merged: dict[str, Any], name: str, values: Any) -> None:
    if name in merged:
        merged[name] = [value for value in merged[name] if value not in values]
        if not merged[name]:
            del merged[name]
