"""Gates on where a candidate would work: in which regions, and how far from home."""

from __future__ import annotations

from datetime import date

from matching.gates.gate import Gate, State
from matching.geography import kilometres, municipalities_of
from matching.messages import Named
from matching.profiles import Candidate
from nlu.regions import members

GROUP = "places"

Home = tuple[str | None, int | None, bool]
"""Where the candidate lives, how far from there they would work (km), and whether they name regions beside."""


def regions_state(wanted: frozenset[str] | None, region: str | None, today: date) -> State:
    """Whether the post lies in a wanted municipality; what is not limited is told by `distance_state`."""
    if wanted is None:
        return State.PASS
    if region is None:
        return State.TO_CHECK
    places = members(region)
    if places <= wanted:
        return State.PASS
    return State.FAIL if places.isdisjoint(wanted) else State.TO_CHECK


def distance_state(home: Home, region: str | None, today: date) -> State:
    """Whether the post is within the distance; with no limit told at all, only the home region is sure."""
    lives, within_km, names_regions = home
    if within_km is None and names_regions:
        return State.PASS
    if lives is None or region is None:
        return State.TO_CHECK
    if within_km is None:
        return State.PASS if members(region) <= members(lives) else State.TO_CHECK
    least, most = kilometres(lives, region)
    if most <= within_km:
        return State.PASS
    return State.FAIL if least > within_km else State.TO_CHECK


def _wanted(candidate: Candidate) -> frozenset[str] | None:
    return municipalities_of(candidate.regions_wanted) if candidate.regions_wanted else None


def _home(candidate: Candidate) -> Home:
    return candidate.region, candidate.within_km, bool(candidate.regions_wanted)


def _home_lacking(home: Home, region: str | None) -> tuple[bool, bool]:
    lives, within_km, names_regions = home
    return lives is None or (within_km is None and not names_regions), region is None


REGIONS = Gate(
    "regions",
    GROUP,
    _wanted,
    lambda job: job.region,
    regions_state,
    lambda wanted, region: (False, region is None),
    lambda wanted, region: {"region": Named("region", (region,) if region else ())},
)
DISTANCE = Gate(
    "distance",
    GROUP,
    _home,
    lambda job: job.region,
    distance_state,
    _home_lacking,
    lambda home, region: {"within_km": home[1], "region": Named("region", (region,) if region else ())},
)
