"""Each gate by the truth table of its facts: met, broken, and what is missing on either side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from matching.gates import State, places_left_state
from matching.gates.languages import languages_state
from matching.gates.papers import degree_state, korean_state, visa_state
from matching.gates.places import distance_state, regions_state
from matching.gates.terms import closing_state, consent_state, night_shifts_state
from matching.geography import municipalities_of

TODAY = date(2026, 3, 2)
JEONJU, WANSAN, GUNSAN, SEOUL_JUNG, JEONBUK = "35010", "35011", "35020", "11020", "35"
P, C, F = State.PASS, State.TO_CHECK, State.FAIL


@pytest.mark.parametrize(
    ("gate", "candidate", "job", "state"),
    [
        (visa_state, "D-10", ("D-10", "E-7"), P),
        (visa_state, "D-2", ("E-7",), F),
        (visa_state, "E-7-4", ("E-7",), P),
        (visa_state, "E-7", ("E-7-4",), C),
        (visa_state, None, ("E-7",), C),
        (visa_state, None, ("any",), P),
        (visa_state, "D-10", None, C),
        (visa_state, "D-10", (), F),
        (visa_state, None, (), C),
        (korean_state, 3, 3, P),
        (korean_state, 2, 3, F),
        (korean_state, None, 3, C),
        (korean_state, None, 0, P),
        (korean_state, 4, None, C),
        (korean_state, 6, None, P),
        (degree_state, "bachelor", "bachelor", P),
        (degree_state, "associate", "bachelor", F),
        (degree_state, None, "none", P),
        (degree_state, None, "bachelor", C),
        (degree_state, "master", None, C),
        (degree_state, "doctor", None, P),
        (languages_state, (("en", "c1"),), (("en", "b2"),), P),
        (languages_state, (("en", "b1"),), (("en", "b2"),), F),
        (languages_state, (("vi", "native"),), (("en", "b2"),), C),
        (languages_state, (("en", None),), (("en", "b2"),), C),
        (languages_state, (("vi", "native"),), (("vi", None),), P),
        (languages_state, (("vi", "b2"),), (("vi", None),), C),
        (languages_state, (), (), P),
        (languages_state, (("en", "a1"),), (("en", "b2"), ("ja", None)), F),
        (regions_state, municipalities_of([GUNSAN]), GUNSAN, P),
        (regions_state, municipalities_of([GUNSAN]), SEOUL_JUNG, F),
        (regions_state, municipalities_of([GUNSAN]), JEONBUK, C),
        (regions_state, municipalities_of([JEONBUK]), GUNSAN, P),
        (regions_state, municipalities_of([GUNSAN]), None, C),
        (regions_state, None, SEOUL_JUNG, P),
        (distance_state, (WANSAN, 60, False), GUNSAN, P),
        (distance_state, (WANSAN, 60, False), SEOUL_JUNG, F),
        (distance_state, (WANSAN, 30, False), JEONBUK, C),
        (distance_state, (WANSAN, 60, False), None, C),
        (distance_state, (None, 60, False), GUNSAN, C),
        (distance_state, (WANSAN, None, True), SEOUL_JUNG, P),
        (distance_state, (JEONJU, None, False), WANSAN, P),
        (distance_state, (WANSAN, None, False), GUNSAN, C),
        (night_shifts_state, False, True, F),
        (night_shifts_state, False, False, P),
        (night_shifts_state, True, None, P),
        (night_shifts_state, False, None, C),
        (night_shifts_state, None, True, C),
        (night_shifts_state, None, False, P),
        (consent_state, True, None, P),
        (consent_state, False, None, F),
        (consent_state, None, None, C),
        (closing_state, None, (date(2026, 3, 2), None), P),
        (closing_state, None, (date(2026, 3, 1), None), F),
        (closing_state, None, (None, True), P),
        (closing_state, None, (None, None), C),
    ],
)
def test_gate_tells_met_broken_and_missing_apart(
    gate: Callable[..., State], candidate: Any, job: Any, state: State
) -> None:
    assert gate(candidate, job, TODAY) is state


@pytest.mark.parametrize(("headcount", "taken", "state"), [(2, 0, P), (2, 1, P), (2, 2, F), (None, 0, P), (None, 1, C)])
def test_a_post_is_full_when_its_headcount_is_taken(headcount: int | None, taken: int, state: State) -> None:
    assert places_left_state(headcount, taken) is state
