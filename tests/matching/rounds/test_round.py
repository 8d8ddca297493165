"""Whole rounds over profiles: gates, headcounts, reasons, and what must not count."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.gates import GATES, State
from matching.profiles import Candidate, Job, Personal
from matching.rounds.method import Method
from matching.rounds.outcome import Round
from matching.rounds.places import Limits, UnknownJobError
from matching.rounds.run import run_round
from matching.scoring.weights import weights
from nlu.occupations import occupations
from nlu.skills import skills
from tests.matching import strategies
from tests.matching.rounds.profiles import operator, post
from tests.matching.shelf import HashVectors, matcher

TODAY = date(2027, 6, 1)
METHODS = st.sampled_from(list(Method))
_TERMS = {
    "skill_ids": st.lists(st.sampled_from(sorted(skills())[:20]), max_size=4, unique=True).map(tuple),
    "occupation_ids": st.lists(st.sampled_from(sorted(occupations())[:8]), max_size=2, unique=True).map(tuple),
}


@st.composite
def sides(draw: st.DrawFn) -> tuple[list[Candidate], list[Job]]:
    people = draw(st.lists(strategies.candidates, max_size=6, unique_by=lambda one: one.id))
    posts = draw(st.lists(strategies.jobs(), max_size=5, unique_by=lambda one: one.id))
    return _near(draw, people), _near(draw, posts)


def _near(draw: st.DrawFn, profiles: list[Any]) -> list[Any]:
    return [one.copy(update={name: draw(terms) for name, terms in _TERMS.items()}) for one in profiles]


def held(people: list[Candidate], posts: list[Job], method: Method = Method.total, **limits: Any) -> Round:
    return run_round(people, posts, HashVectors(), method, Limits(**limits), TODAY)


@settings(max_examples=60, deadline=None)
@given(sides(), METHODS, st.none() | st.integers(0, 4))
def test_gates_headcounts_and_the_lowest_tier_are_kept(
    both: tuple[list[Candidate], list[Job]], method: Method, most: int | None
) -> None:
    people, posts = both
    outcome = held(people, posts, method, most=most)
    assert most is None or len(outcome.assignments) <= most
    filled = Counter(one.job.id for one in outcome.assignments)
    for job in posts:
        assert filled[job.id] <= (job.headcount or 1)
    for one in outcome.assignments:
        assert one.match.score >= weights().tiers.possible
        assert one.match.tier == weights().tier(one.match.score)
        states = {gate.name: gate.judge(one.candidate, one.job, TODAY) for gate in GATES}
        assert State.FAIL not in states.values()
        shown = [message.key for message in one.match.to_check]
        for name in (name for name, state in states.items() if state is State.TO_CHECK):
            assert any(key.startswith(f"match-check-{name}-") for key in shown)
        assert ("round-check-headcount" in shown) == (one.job.headcount is None)


@settings(max_examples=60, deadline=None)
@given(sides(), METHODS, st.none() | st.integers(0, 4))
def test_everyone_is_either_assigned_or_left_over_with_a_reason(
    both: tuple[list[Candidate], list[Job]], method: Method, most: int | None
) -> None:
    people, posts = both
    outcome = held(people, posts, method, most=most)
    everyone = [*(one.candidate.id for one in outcome.assignments), *(one.candidate.id for one in outcome.unmatched)]
    assert sorted(everyone) == sorted(one.id for one in people)
    filled = Counter(one.job.id for one in outcome.assignments)
    short = {job.id for job in posts if filled[job.id] < (job.headcount or 1)}
    assert {one.job.id for one in outcome.unfilled} == short
    for one in outcome.unfilled:
        assert (one.places, one.filled) == (one.job.headcount or 1, filled[one.job.id])


@settings(max_examples=40, deadline=None)
@given(sides())
def test_the_pairs_of_a_round_are_those_that_would_be_suggested(both: tuple[list[Candidate], list[Job]]) -> None:
    people, posts = both
    shelf = matcher(people, posts)
    suggested = {
        job.id: {match.id: match.score for match in shelf.suggest_candidates(job, 9, today=TODAY).matches}
        for job in posts
    }
    outcome = held(people, posts)
    fitting = Counter(one for matches in suggested.values() for one in matches)
    assert outcome.fitting == set(fitting)
    assert {one.candidate.id: one.fitting for one in outcome.unmatched} == {
        one.candidate.id: fitting[one.candidate.id] for one in outcome.unmatched
    }
    for one in outcome.assignments:
        assert one.match.score == pytest.approx(suggested[one.job.id][one.candidate.id], abs=2e-4)


@settings(max_examples=40, deadline=None)
@given(sides(), METHODS, st.sampled_from(["VN", "CN"]), st.sampled_from(["female", "male"]), st.integers(1960, 2008))
def test_personal_traits_change_nothing(
    both: tuple[list[Candidate], list[Job]], method: Method, nationality: str, gender: Any, born: int
) -> None:
    people, posts = both
    traits = Personal(nationality=nationality, gender=gender, birth_year=born)
    told = held([one.copy(update={"personal": traits}) for one in people], posts, method)
    untold = held([one.copy(update={"personal": None}) for one in people], posts, method)
    assert [(one.candidate.id, one.match) for one in told.assignments] == [
        (one.candidate.id, one.match) for one in untold.assignments
    ]


@pytest.mark.parametrize("method", list(Method))
def test_a_headcount_may_be_set_otherwise_and_no_places_leave_a_post_out(method: Method) -> None:
    people = [operator(str(number)) for number in range(5)]
    outcome = held(people, [post("a"), post("b")], method, by_job={"a": 3, "b": 0})
    assert Counter(one.job.id for one in outcome.assignments) == {"a": 3}
    assert {one.job.id: one.reason.key for one in outcome.unfilled} == {"b": "round-job-left-out"}
    assert [one.reason.key for one in outcome.unmatched] == [f"round-candidate-{method}"] * 2
    assert {one.fitting for one in outcome.unmatched} == {1}


def test_places_for_a_job_that_is_not_there_are_refused() -> None:
    with pytest.raises(UnknownJobError, match="'c'"):
        held([], [post("a")], by_job={"c": 1})


@pytest.mark.parametrize("method", list(Method))
def test_a_limit_on_the_round_is_named_as_the_reason(method: Method) -> None:
    outcome = held([operator("one"), operator("two")], [post("a"), post("b")], method, most=1)
    assert len(outcome.assignments) == 1
    assert [one.reason.key for one in outcome.unmatched] == ["round-candidate-limit"]
    assert [one.reason.key for one in outcome.unfilled] == ["round-job-limit"]


def test_the_gate_that_keeps_out_most_is_named() -> None:
    people = [operator("one", night_shifts=False)]
    posts = [post("a", night_shifts=True), post("b", night_shifts=True), post("c", closes_on=date(2027, 5, 1))]
    outcome = held(people, posts)
    reason = outcome.unmatched[0].reason
    assert reason.key == "round-candidate-gate"
    assert reason.arguments == {"gate": "night-shifts", "count": 2, "alone": 2, "considered": 3}
    assert [one.reason.arguments["gate"] for one in outcome.unfilled] == ["night-shifts", "night-shifts", "closing"]


def test_who_passes_but_fits_too_little_is_told_so() -> None:
    baker = {"occupation_ids": ("baker",), "skill_ids": ("baking",), "headline": ""}
    outcome = held([operator("one", **baker)], [post("a", title="?", occupation_ids=("accountant",))])
    assert [one.reason.key for one in outcome.unmatched] == ["round-candidate-too-far"]
    assert [one.reason.key for one in outcome.unfilled] == ["round-job-too-far"]


def test_an_empty_side_is_told_as_such() -> None:
    assert [one.reason.key for one in held([operator("one")], []).unmatched] == ["round-candidate-none-there"]
    assert [one.reason.key for one in held([], [post("a")]).unfilled] == ["round-job-none-there"]
    assert held([], []).total_score == 0


def test_who_does_not_want_to_be_shown_to_firms_is_not_assigned() -> None:
    outcome = held([operator("one", consent=False), operator("two", consent=None)], [post("a", headcount=2)])
    (assigned,) = outcome.assignments
    assert assigned.candidate.id == "two"
    assert "match-check-consent-candidate" in [message.key for message in assigned.match.to_check]
