"""Gates on the terms of work: night shifts, whether the post is still open, and the candidate's consent."""

from __future__ import annotations

from datetime import date

from matching.gates.gate import Gate, State

Closing = tuple[date | None, bool | None]
"""The last day to apply, and whether the post is open until it is filled."""


def night_shifts_state(works_nights: bool | None, has_nights: bool | None, today: date) -> State:
    """Whether nobody is put on nights who would not work them."""
    if works_nights is True or has_nights is False:
        return State.PASS
    return State.FAIL if works_nights is False and has_nights is True else State.TO_CHECK


def consent_state(consent: bool | None, nothing: None, today: date) -> State:
    """Whether firms may see the candidate."""
    if consent is None:
        return State.TO_CHECK
    return State.PASS if consent else State.FAIL


def closing_state(nothing: None, closing: Closing, today: date) -> State:
    """Whether one can still apply on that day."""
    closes_on, open_until_filled = closing
    if closes_on is not None:
        return State.PASS if closes_on >= today else State.FAIL
    return State.PASS if open_until_filled else State.TO_CHECK


def places_left_state(headcount: int | None, taken: int) -> State:
    """Whether the post has a place left when so many are taken."""
    if taken == 0:
        return State.PASS
    if headcount is None:
        return State.TO_CHECK
    return State.PASS if taken < headcount else State.FAIL


NIGHT_SHIFTS = Gate(
    "night-shifts",
    "papers",
    lambda candidate: candidate.night_shifts,
    lambda job: job.night_shifts,
    night_shifts_state,
    lambda works_nights, has_nights: (works_nights is None, has_nights is None),
)
CONSENT = Gate(
    "consent",
    "papers",
    lambda candidate: candidate.consent,
    lambda job: None,
    consent_state,
    lambda consent, nothing: (consent is None, False),
)
CLOSING = Gate(
    "closing",
    "closing",
    lambda candidate: None,
    lambda job: (job.closes_on, job.open_until_filled),
    closing_state,
    lambda nothing, closing: (False, closing[0] is None),
    lambda nothing, closing: {"closes_on": closing[0].isoformat() if closing[0] else None},
)
