"""Gates on what can be shown on paper: visa, Korean level, degree."""

from __future__ import annotations

from datetime import date

from matching.gates.gate import Gate, State
from matching.messages import Named
from matching.profiles.scales import ANY_VISA, DEGREES, HIGHEST_TOPIK
from nlu.visas import visa_family

GROUP = "papers"


def visa_state(visa: str | None, accepted: tuple[str, ...] | None, today: date) -> State:
    """Whether the post takes people with this visa; a post that accepts `E-7` accepts each kind of it."""
    if accepted is None:
        return State.TO_CHECK
    if ANY_VISA in accepted:
        return State.PASS
    if visa is None:
        return State.TO_CHECK
    if visa in accepted or visa_family(visa) in accepted:
        return State.PASS
    # Someone who says `E-7` may hold the kind that is asked for.
    return State.TO_CHECK if visa in map(visa_family, accepted) else State.FAIL


def korean_state(topik: int | None, at_least: int | None, today: date) -> State:
    """Whether the TOPIK level is as high as asked for; the highest is enough for any post."""
    if at_least == 0 or topik == HIGHEST_TOPIK:
        return State.PASS
    if topik is None or at_least is None:
        return State.TO_CHECK
    return State.PASS if topik >= at_least else State.FAIL


def degree_state(degree: str | None, at_least: str | None, today: date) -> State:
    """Whether the degree is as high as demanded; the highest is enough for any post."""
    if at_least == DEGREES[0] or degree == DEGREES[-1]:
        return State.PASS
    if degree is None or at_least is None:
        return State.TO_CHECK
    ranks: dict[str, int] = {name: rank for rank, name in enumerate(DEGREES)}
    return State.PASS if ranks[degree] >= ranks[at_least] else State.FAIL


def _both_none(one: object, other: object) -> tuple[bool, bool]:
    return one is None, other is None


VISA = Gate(
    "visa",
    GROUP,
    lambda candidate: candidate.visa,
    lambda job: job.visas_accepted,
    visa_state,
    _both_none,
    lambda visa, accepted: {"visa": visa, "accepted": sorted(accepted or ())},
)
KOREAN = Gate(
    "korean",
    GROUP,
    lambda candidate: candidate.topik,
    lambda job: job.topik_at_least,
    korean_state,
    _both_none,
    lambda topik, at_least: {"topik": topik, "needed": at_least},
)
DEGREE = Gate(
    "degree",
    GROUP,
    lambda candidate: candidate.degree,
    lambda job: job.degree_at_least,
    degree_state,
    _both_none,
    lambda degree, at_least: {"needed": Named("degree", (at_least,) if at_least else ())},
)
