"""Suggestions in conversation as people read them."""

from __future__ import annotations

from typing import Any

import pytest

from actions.search_repeated import repeated
from actions.searching import programs_json
from bot.composing import COMPOSERS
from bot.gateway.rasa import RasaBody
from bot.wording import languages, wording
from matching.messages import Message, Named

TOLD = {"majors": ["mechanical-engineering"], "topik": 4, "near": "35010", "night_shifts": False}
JOB: dict[str, Any] = {
    "id": "J-1",
    "number": 1,
    "title": "process engineer",
    "employer": "Hanbit",
    "sample": True,
    "region": "Wanju-gun",
    "distance_km": 13.6,
    "tier": "good",
    "score": 0.7134,
    "reasons": [Message("match-skills", {"skills": Named("skill", ("welding",))}).in_language("en")],
    "to_check": [Message("match-check-visa-candidate", {"accepted": ["D-10"]}).in_language("en")],
}
PERSON = {**{name: value for name, value in JOB.items() if name != "employer"}, "id": "C-7", "number": 2}
PERSON["to_check"] = [Message("match-check-visa-job").in_language("en")]
EMPTIED = {
    "considered": 9,
    "failing": {"regions": 9},
    "too_far": 0,
    "ways": [{"gates": ("regions",), "brings": 4}],
    "by": "regions",
}


def told(language: str) -> list[dict[str, Any]]:
    return [message.in_language(language) for message in repeated("jobs", TOLD, {})]


def composed(response: str, language: str = "en", **result: Any) -> dict[str, Any]:
    body = COMPOSERS[response](wording(language), {"wanted": "jobs", "told": told(language), **result})
    RasaBody(**{**body, "language": language})
    return body


def listed(language: str = "en", **result: Any) -> dict[str, Any]:
    page = {
        "matches": [JOB, {**JOB, "id": "J-2", "number": 2}],
        "size": 3,
        "passing": 8,
        "again": False,
        "emptied": None,
        "relaxable": [],
        "programs": [],
    }
    return composed("utter_matches", language, **{**page, **result})


@pytest.mark.parametrize("language", languages())
def test_a_list_tells_what_it_goes_by_why_how_far_and_what_to_check(language: str) -> None:
    body = listed(language, programs=programs_json("jobs", language))
    assert body["kind"] == "jobs"
    for word in ("process engineer", "Hanbit", "Wanju-gun", "14", "71", "D-10", wording(language).text("match-sample")):
        assert word in body["text"]
    assert body["sources"]
    assert [result["id"] for result in body["results"]] == ["J-1", "J-2"]


def test_results_hold_texts_in_the_order_shown() -> None:
    first = listed()["results"][0]
    assert first["reasons"] == ["Skills that are asked for and there: welding"]
    assert first["to_check"] == ["You have not told me your visa; the post takes: D-10"]
    assert (first["tier"], first["score"], first["distance_km"]) == ("good", 0.7134, 13.6)


def test_all_lines_of_a_card_stand_in_the_text() -> None:
    body = listed()
    lines = body["text"].split("\n")
    assert all(line in lines for result in body["results"] for line in (result["line"], *result["lines"]))


def test_fewer_than_asked_for_are_said_to_be_all() -> None:
    assert "no more" in listed()["text"]
    assert "no more" not in listed(size=2)["text"]


def test_a_candidate_is_a_number_and_the_firm_is_spoken_to() -> None:
    body = listed(wanted="candidates", matches=[PERSON])
    assert body["kind"] == "candidates"
    assert "Candidate 2: process engineer" in body["text"]
    assert "You have not told me which visas you can take" in body["text"]


def test_an_empty_list_offers_to_give_up_the_wish_that_emptied_it() -> None:
    body = listed(matches=[], emptied=EMPTIED, relaxable=["regions"])
    assert "the wanted regions (9 of 9)" in body["text"]
    assert "4 more" in body["text"]
    assert body["buttons"][0]["payload"] == '/relax_search{"gate": "regions"}'


def test_a_list_that_ended_offers_no_more_of_it() -> None:
    body = listed(matches=[], again=True)
    assert "no more" in body["text"]
    assert not any(button["payload"].startswith("/more") for button in body["buttons"])


def test_parts_of_a_score_are_told_with_their_weight() -> None:
    counted = [{"part": "skills", "value": 0.5, "weight": 0.6}, {"part": "role", "value": 1.0, "weight": 0.4}]
    body = composed("utter_why_match", match=JOB, counted=counted, ahead=["region"])
    assert "skills: 50 of 100 (weighs 60 %)" in body["text"]
    assert "ahead of it mostly by: distance" in body["text"]


def test_a_number_that_was_on_the_list_is_not_said_never_to_have_been() -> None:
    assert "no longer fits" in composed("utter_no_such_match", number=2, listed=3)["text"]
    assert "goes from 1 to 3" in composed("utter_no_such_match", number=4, listed=3)["text"]
    assert "no number 0" in composed("utter_no_such_match", number=0, listed=3)["text"]


def test_what_was_kept_is_shown_like_a_list() -> None:
    body = composed("utter_saved_list", matches=[JOB])
    assert body["results"][0]["id"] == "J-1"
    assert body["buttons"][0]["payload"] == '/introduce{"place": "1"}'
    assert composed("utter_saved_list", matches=[])["results"] == []


def test_skills_to_learn_are_counted_against_what_was_told() -> None:
    lessons = [{"name": "CAD", "posts": 3}, {"name": "welding", "posts": 1}]
    body = composed("utter_lessons", lessons=lessons, posts=5, told=False)
    assert "CAD: 3 posts" in body["text"]
    assert "welding: 1 post" in body["text"]
    assert "not named any skill" in body["text"]
    assert "not named any skill" not in composed("utter_lessons", lessons=lessons, posts=5, told=True)["text"]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("wanted", ["jobs", "candidates"])
def test_an_introduction_is_asked_for_before_the_inquiry_that_names_the_id(language: str, wanted: str) -> None:
    asked = composed("utter_ask_introduction", language, wanted=wanted, match=PERSON if wanted == "candidates" else JOB)
    assert asked["kind"] == "question"
    assert "inquiry" not in asked
    assert [button["payload"] for button in asked["buttons"]] == ["/affirm", "/deny"]
    sent = composed("utter_introduced", language, wanted=wanted, id="X-9", title="T", employer="E", sample=True)
    assert sent["kind"] == "handoff"
    assert "X-9" in sent["inquiry"]["question"]
    assert wording(language).text("match-sample") in sent["inquiry"]["question"]


def test_an_addressed_message_says_the_same_of_the_same_arguments() -> None:
    for language in languages():
        words = wording(language)
        for message, names in words.arguments("addressed").items():
            plain = message.split("-to-")[0]
            assert words.has(plain), message
            assert names == words.arguments("matching")[plain], message


def test_posts_say_what_they_state_and_that_they_do_not() -> None:
    def stated(key: str, **arguments: Any) -> dict[str, Any]:
        return {"key": key, "arguments": arguments}

    topik, open_pay = stated("post-topik", level=3), stated("post-pay", least=2_500_000, most=0, per="month")
    posts = [{"match": JOB, "stated": [topik, open_pay]}, {"match": {**JOB, "number": 2}, "stated": []}]
    body = composed("utter_posts_say", posts=posts)
    first, second = body["text"].split("\n")
    assert first.endswith("asks for TOPIK level 3 or higher, from 2,500,000 won a month.")
    assert second.endswith("the post does not say.")
    assert len(body["buttons"]) == 3
