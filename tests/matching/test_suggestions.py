"""What holds of all suggestions, whatever the profiles."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.gates import GATES, GATES_FOR_CANDIDATES, State
from matching.profiles import Candidate, Job, Personal
from matching.reasons import to_check
from matching.suggest import Constraints, Suggestions
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.skills import skills
from tests.matching import strategies
from tests.matching.shelf import matcher

TODAY = date(2027, 6, 1)
_PERSONAL = st.builds(
    Personal,
    name=st.none() | st.just("Nguyễn Thị Hoa"),
    nationality=st.none() | st.sampled_from(["VN", "CN", "UZ", "KR"]),
    gender=st.none() | st.sampled_from(["female", "male", "other"]),
    birth_year=st.none() | st.integers(1950, 2010),
)


def _of(table: Any, size: int) -> st.SearchStrategy[tuple[str, ...]]:
    few = sorted(table())[:size]
    return st.lists(st.sampled_from(few), max_size=4, unique=True).map(tuple)


_TERMS = {"skill_ids": _of(skills, 30), "occupation_ids": _of(occupations, 15), "major_ids": _of(majors, 10)}


@st.composite
def _candidates(draw: st.DrawFn) -> list[Candidate]:
    drawn = draw(st.lists(strategies.candidates, max_size=6, unique_by=lambda one: one.id))
    return [one.copy(update={name: draw(terms) for name, terms in _TERMS.items()}) for one in drawn]


@st.composite
def _jobs(draw: st.DrawFn) -> list[Job]:
    drawn = draw(st.lists(strategies.jobs(), max_size=6, unique_by=lambda one: one.id))
    return [one.copy(update={name: draw(terms) for name, terms in _TERMS.items()}) for one in drawn]


@settings(max_examples=30, deadline=None)
@given(_candidates(), _jobs(), st.integers(1, 8))
def test_no_suggestion_breaks_a_gate_and_all_that_is_missing_is_shown(
    candidates: list[Candidate], jobs: list[Job], limit: int
) -> None:
    by_id, posts = {one.id: one for one in candidates}, {one.id: one for one in jobs}
    shelf = matcher(candidates, jobs)
    for job in jobs:
        for match in shelf.suggest_candidates(job, limit, today=TODAY).matches:
            _check(GATES, by_id[match.id], job, match.to_check)
    for candidate in candidates:
        for match in shelf.suggest_jobs(candidate, limit, today=TODAY).matches:
            _check(GATES_FOR_CANDIDATES, candidate, posts[match.id], match.to_check)


def _check(gates: Any, candidate: Candidate, job: Job, shown: Any) -> None:
    states = {gate.name: gate.judge(candidate, job, TODAY) for gate in gates}
    assert State.FAIL not in states.values()
    for name in (name for name, state in states.items() if state is State.TO_CHECK):
        assert any(message.key.startswith(f"match-check-{name}-") for message in shown), name
    unclear = to_check(gates, candidate, job, TODAY, ())
    assert len(unclear) == sum(state is State.TO_CHECK for state in states.values())


@settings(max_examples=30, deadline=None)
@given(_candidates(), _jobs())
def test_whoever_passes_and_fits_is_suggested_with_the_same_score_from_both_sides(
    candidates: list[Candidate], jobs: list[Job]
) -> None:
    shelf = matcher([one.copy(update={"consent": True}) for one in candidates], jobs)
    by_job = {
        (match.id, job.id): match.score
        for job in jobs
        for match in shelf.suggest_candidates(job, len(candidates) + 1, today=TODAY).matches
    }
    by_candidate = {
        (one.id, match.id): match.score
        for one in candidates
        for match in shelf.suggest_jobs(one, len(jobs) + 1, today=TODAY).matches
    }
    assert by_job == by_candidate


@settings(max_examples=30, deadline=None)
@given(_candidates(), _jobs(), st.data())
def test_personal_traits_change_nothing(candidates: list[Candidate], jobs: list[Job], data: st.DataObject) -> None:
    others = [one.copy(update={"personal": data.draw(st.none() | _PERSONAL)}) for one in candidates]
    before, after = matcher(candidates, jobs), matcher(others, jobs)
    for job in jobs:
        assert before.suggest_candidates(job, 9, today=TODAY) == after.suggest_candidates(job, 9, today=TODAY)
    for one, other in zip(candidates, others, strict=True):
        assert before.suggest_jobs(one, 9, today=TODAY) == after.suggest_jobs(other, 9, today=TODAY)


@settings(max_examples=25, deadline=None)
@given(_candidates(), _jobs())
def test_matches_are_sorted_by_the_score_they_show_and_a_shorter_list_is_the_beginning_of_a_longer_one(
    candidates: list[Candidate], jobs: list[Job]
) -> None:
    shelf = matcher(candidates, jobs)
    for job in jobs:
        all_of_them = shelf.suggest_candidates(job, 9, today=TODAY).matches
        scores = [match.score for match in all_of_them]
        assert scores == sorted(scores, reverse=True)
        assert shelf.suggest_candidates(job, 1, today=TODAY).matches == all_of_them[:1]


@settings(max_examples=25, deadline=None)
@given(_candidates(), _jobs())
def test_an_empty_list_tells_what_would_bring_suggestions(candidates: list[Candidate], jobs: list[Job]) -> None:
    shelf = matcher(candidates, jobs)
    for job in jobs:
        told: Suggestions = shelf.suggest_candidates(job, 9, today=TODAY)
        assert (told.emptied is None) == bool(told.matches)
        if told.emptied is None:
            continue
        assert told.emptied.considered == len(candidates)
        assert told.emptied.too_far == told.passing
        for way in told.emptied.ways:
            failing = [{gate.name for gate in GATES if gate.judge(one, job, TODAY) is State.FAIL} for one in candidates]
            assert 0 < way.brings <= failing.count(set(way.gates))


def _cnc_operator(one: str, **fields: Any) -> Candidate:
    known = {"occupation_ids": ("cnc-operator",), "skill_ids": ("cnc-turning",), "consent": True, "night_shifts": False}
    return Candidate(**{"id": one, "language": "en", "headline": "CNC operator", **known, **fields})


def _post(**fields: Any) -> Job:
    known = {"title": "CNC operator", "occupation_ids": ("cnc-operator",), "skill_ids": ("cnc-turning",)}
    return Job(**{"id": "post", "language": "en", **known, **fields})


def test_the_gate_that_emptied_the_list_is_named_with_what_giving_it_up_would_bring() -> None:
    shelf = matcher([_cnc_operator(str(number)) for number in range(4)])
    told = shelf.suggest_candidates(_post(night_shifts=True), today=TODAY)
    assert told.emptied is not None
    assert told.emptied.by == "night-shifts"
    assert [(way.gates, way.brings) for way in told.emptied.ways] == [(("night-shifts",), 4)]


def test_a_constraint_counts_for_one_question_only() -> None:
    shelf = matcher(jobs=[_post(region="35020", night_shifts=False)])
    person = _cnc_operator("one", region="35011")
    only_seoul = Constraints(changes={"regions_wanted": ("11",)})
    assert not shelf.suggest_jobs(person, constraints=only_seoul, today=TODAY).matches
    assert [match.id for match in shelf.suggest_jobs(person, today=TODAY).matches] == ["post"]


def test_only_those_that_are_asked_about_are_suggested() -> None:
    shelf = matcher([_cnc_operator("one"), _cnc_operator("two")])
    asked = Constraints(only=frozenset({"two", "gone"}))
    assert [match.id for match in shelf.suggest_candidates(_post(), 3, asked, TODAY).matches] == ["two"]


def test_what_was_shown_is_skipped() -> None:
    shelf = matcher([_cnc_operator("one"), _cnc_operator("two")])
    shown = shelf.suggest_candidates(_post(), 1, today=TODAY).matches[0].id
    more = shelf.suggest_candidates(_post(), 2, Constraints(skip=frozenset({shown})), TODAY).matches
    assert [match.id for match in more] == [{"one": "two", "two": "one"}[shown]]


def test_a_post_whose_places_are_taken_is_closed() -> None:
    shelf = matcher(jobs=[_post(headcount=2)])
    full = shelf.suggest_jobs(_cnc_operator("one"), 1, Constraints(taken={"post": 2}), TODAY)
    assert full.emptied is not None
    assert full.emptied.by == "places-left"
    assert shelf.suggest_jobs(_cnc_operator("one"), 1, Constraints(taken={"post": 1}), TODAY).matches


def test_changes_in_the_store_are_seen_by_the_next_question() -> None:
    shelf = matcher(jobs=[_post(night_shifts=True)])
    person = _cnc_operator("one")
    store: Any = shelf._live.store
    assert not shelf.suggest_jobs(person, today=TODAY).matches
    store.put(_post(night_shifts=False))
    assert [match.id for match in shelf.suggest_jobs(person, today=TODAY).matches] == ["post"]
    store.remove_job("post")
    assert not shelf.suggest_jobs(person, today=TODAY).matches


def test_the_best_of_thousands_are_those_of_a_full_sort() -> None:
    random = np.random.default_rng(3)
    terms = sorted(skills())[:40]
    people = [
        _cnc_operator(
            f"{number:04}",
            headline=f"person {number}",
            skill_ids=tuple(random.choice(terms, 4, replace=False)),
            pay_at_least=int(random.integers(20, 40)) * 100_000,
        )
        for number in range(3000)
    ]
    shelf = matcher(people)
    post = _post(skill_ids=tuple(terms[:5]), pay_least=2_500_000, pay_most=3_000_000)
    everyone = shelf.suggest_candidates(post, len(people), today=TODAY).matches
    assert len(everyone) > 1000
    assert shelf.suggest_candidates(post, 10, today=TODAY).matches == everyone[:10]
