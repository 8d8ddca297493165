"""What a search knows after each message."""

from __future__ import annotations

from typing import Any

import pytest

from actions.search_profiles import candidate_of, home_of, job_of
from actions.search_repeated import repeated
from actions.search_told import take_in, tells_work, without_limit

JEONJU, GUNSAN, IKSAN, SEOUL, JEONBUK = "35010", "35020", "35030", "11", "35"


def after(*messages: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for wishes in messages:
        told = take_in(told, wishes)
    return told


def test_what_is_told_later_comes_to_what_was_told_before() -> None:
    told = after(
        {"majors": ["mechanical-engineering"], "topik": 4}, {"skills": ["cad"]}, {"skills": ["welding", "cad"]}
    )
    assert told == {"majors": ["mechanical-engineering"], "topik": 4, "skills": ["cad", "welding"]}


def test_a_correction_replaces_the_value() -> None:
    assert after({"topik": 4, "night_shifts": True}, {"topik": 5, "night_shifts": False}) == {
        "topik": 5,
        "night_shifts": False,
    }


def test_a_new_kind_of_work_replaces_the_old_one_and_keeps_the_rest() -> None:
    told = take_in({"skills": ["java"], "topik": 4}, {"occupations": ["welder"]}, anew=True)
    assert told == {"occupations": ["welder"], "topik": 4}


def test_only_one_place_replaces_the_neighbourhood_of_another_but_distances_stay() -> None:
    told = after({"near": JEONJU}, {"regions": [GUNSAN]})
    assert told == {"regions": [GUNSAN], "measured_from": JEONJU}
    person = candidate_of({**told, "skills": ["cad"]}, {}, "en")
    assert (person.region, person.regions_wanted, person.within_km) == (JEONJU, (GUNSAN,), None)


def test_one_place_more_comes_to_the_others() -> None:
    assert after({"regions": [GUNSAN]}, {"regions": [IKSAN], "adds_regions": True})["regions"] == [GUNSAN, IKSAN]


def test_a_place_taken_back_is_wanted_no_more() -> None:
    told = after({"regions": [GUNSAN, IKSAN]}, {"unwanted_regions": [IKSAN]})
    assert candidate_of(told, {}, "en").regions_wanted == (GUNSAN,)


def test_all_of_the_country_but_one_place() -> None:
    wanted = candidate_of({"unwanted_regions": [SEOUL]}, {}, "en").regions_wanted
    assert len(wanted) > 200
    assert not any(code.startswith(SEOUL) for code in wanted)


def test_work_that_is_not_wanted_no_longer_counts() -> None:
    assert not tells_work(after({"skills": ["welding"]}, {"unwanted": ["welding"]}))


@pytest.mark.parametrize(
    ("gate", "left"),
    [
        ("regions", {"night_shifts": False}),
        ("night-shifts", {"regions": [GUNSAN]}),
        ("visa", {"regions": [GUNSAN], "night_shifts": False}),
    ],
)
def test_giving_up_a_limit_gives_up_that_wish_alone(gate: str, left: dict[str, Any]) -> None:
    assert without_limit({"regions": [GUNSAN], "night_shifts": False}, gate) == left


def test_looking_farther_away_keeps_the_place_to_measure_from() -> None:
    person = candidate_of(without_limit({"near": JEONJU, "within_km": 10}, "distance"), {}, "en")
    assert (person.region, person.within_km) == (JEONJU, None)


def test_a_home_told_for_eligibility_counts_here() -> None:
    assert candidate_of({"skills": ["cad"]}, {"region": JEONJU}, "en").region == JEONJU
    assert home_of({"home": GUNSAN}, {"region": JEONJU}) == GUNSAN


def test_what_a_firm_tells_becomes_its_post() -> None:
    told = after(
        {"occupations": ["cnc-operator"], "languages": ["ko"], "headcount": 2, "regions": [JEONBUK], "topik": 3}
    )
    job = job_of(told, {}, "en")
    assert (job.title, job.headcount, job.region, job.topik_at_least) == ("CNC operator", 2, JEONBUK, 3)
    assert dict(job.languages_needed) == {"ko": None}


def test_everything_that_a_search_goes_by_is_repeated() -> None:
    told = after(
        {
            "occupations": ["welder"],
            "skills": ["cad"],
            "majors": ["mechanical-engineering"],
            "topik": 0,
            "visas": ["D-10"],
        },
        {"languages": ["vi"], "degree": "bachelor", "experience_years": 2.0, "home": IKSAN, "near": JEONJU},
        {"unwanted_regions": [SEOUL], "night_shifts": False, "pay_monthly": 2_500_000, "headcount": 2},
    )
    keys = [message.key.removeprefix("search-told-") for message in repeated("jobs", told, {})]
    assert keys == [
        *("occupations", "majors", "skills", "degree", "no-topik", "visa", "languages", "experience"),
        *("home", "near", "unwanted-regions", "no-nights", "pay", "headcount"),
    ]


def test_to_a_firm_only_the_place_is_repeated_that_its_post_has() -> None:
    told = after({"skills": ["welding"], "home": IKSAN}, {"near": JEONJU, "unwanted_regions": [SEOUL]})
    messages = repeated("candidates", told, {})
    assert [message.key for message in messages] == ["search-told-skills", "search-told-place-of-post"]
    assert messages[1].in_language("en")["arguments"] == {"region": ["Jeonju-si"]}
    assert job_of(told, {}, "en").region == JEONJU


def test_visas_that_a_firm_names_are_those_that_it_takes() -> None:
    assert job_of({"skills": ["welding"], "visas": ["E-7", "F-4"]}, {}, "en").visas_accepted == ("E-7", "F-4")
