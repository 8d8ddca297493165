"""A round in numbers."""

from __future__ import annotations

from datetime import date

from matching.profiles import Personal
from matching.rounds.places import Limits
from matching.rounds.run import run_round
from matching.rounds.summary import Homes, Share, Summary
from tests.matching.rounds.profiles import operator, post
from tests.matching.shelf import HashVectors

TODAY = date(2027, 6, 1)
PEOPLE = [
    operator("a", region="35011", topik=5),
    operator("b", region="35020", topik=5),
    operator("c", region="11010", within_km=10),
    operator("d", topik=1),
]
POSTS = [
    post("j", region="35011", sector="C", headcount=2, topik_at_least=0, night_shifts=False),
    post("k", region="11010", sector="C", night_shifts=True, visas_accepted=("any",), topik_at_least=6),
    post("l"),
]
PERSONAL = {
    "a": Personal(nationality="VN", gender="female"),
    "b": Personal(nationality="VN", gender="male"),
    "c": Personal(nationality="CN", gender="female"),
}


def summary() -> Summary:
    outcome = run_round(PEOPLE, POSTS, HashVectors(), limits=Limits({"l": 0}), today=TODAY)
    return Summary.of(outcome, PERSONAL)


def test_places_and_people_are_counted_by_group_and_what_is_not_stated_comes_last() -> None:
    counted = summary()
    assert counted.assigned == sum(counted.tiers.values()) == sum(one.filled for one in counted.by_region)
    assert [(one.group, one.posts, one.places) for one in counted.by_region] == [
        ("11", 1, 1),
        ("35", 1, 2),
        (None, 1, 0),
    ]
    assert counted.by_sector[-1] == Share(None, 1, 0, 0)
    assert [(one.group, one.candidates) for one in counted.homes] == [("11", 1), ("35", 2), (None, 1)]
    assert sum(one.assigned for one in counted.homes) == counted.assigned
    assert isinstance(counted.homes[0], Homes)


def test_rates_are_counted_by_group_of_all_and_of_those_with_a_fitting_post() -> None:
    outcome = run_round(PEOPLE, POSTS, HashVectors(), limits=Limits({"l": 0}), today=TODAY)
    assigned = {one.candidate.id for one in outcome.assignments}
    rates = Summary.of(outcome, PERSONAL).rates
    assert [(one.group, one.candidates) for one in rates["nationality"]] == [("VN", 2), ("CN", 1), (None, 1)]
    assert [(one.group, one.candidates) for one in rates["gender"]] == [("female", 2), ("male", 1), (None, 1)]
    vietnamese = rates["nationality"][0]
    assert vietnamese.assigned == len(assigned & {"a", "b"})
    assert vietnamese.of_all == vietnamese.assigned / 2
    assert vietnamese.fitting == len(outcome.fitting & {"a", "b"})


def test_a_group_without_a_fitting_post_has_no_rate_of_those_with_one() -> None:
    outcome = run_round([operator("x", consent=False)], [post("j")], HashVectors(), today=TODAY)
    (rate,) = Summary.of(outcome, {}).rates["gender"]
    assert (rate.group, rate.fitting, rate.of_all, rate.of_fitting) == (None, 0, 0.0, None)


def test_parts_left_out_of_the_score_alone_are_nothing_to_check() -> None:
    sure = {
        "visas_accepted": ("any",),
        "topik_at_least": 0,
        "degree_at_least": "none",
        "open_until_filled": True,
        "night_shifts": False,
        "region": "35011",
    }
    person = operator("x", region="35011")
    clear = run_round([person], [post("j", **sure)], HashVectors(), today=TODAY)
    unclear = run_round([person], [post("j", **{**sure, "headcount": None})], HashVectors(), today=TODAY)
    assert [Summary.of(one, {}).to_check for one in (clear, unclear)] == [0, 1]
