"""The wording of checks, screenings and explanations, in every language."""

from __future__ import annotations

from typing import Any

import pytest

from bot.composing import COMPOSERS
from bot.composing.facts import value_text
from bot.composing.requirements import requirement_lines
from bot.wording import languages, wording

SOURCE = {"document": "000_x.txt", "lines": [9], "title": "A headline", "publisher": "P", "dateline": "the 17th"}
OWNER = {"id": "center", "name": "Center", "is_program": True}
OTHER = {"id": "tips", "name": "TIPS", "is_program": True}
SILENT = {"corrected": [], "heard": [], "problems": [], "unclear": False, "switched": False, "without": ""}
AGE = {"fact": "age", "name": "your age", "type": "whole", "unit": "years", "value": 45, "labels": []}
TIME = {"fact": "years_in_business", "name": "years in business", "type": "number", "unit": "years", "labels": []}


def condition(state: str, told: Any = None, name: str = "age") -> dict[str, Any]:
    return {"id": name, "state": state, "text": f"text of {name}", "general": False, "told": told, "source": SOURCE}


def checked(status: str, *conditions: dict[str, Any], **more: Any) -> dict[str, Any]:
    contract = {
        "program": "center",
        "status": status,
        "conditions": [{key: each[key] for key in ("id", "state")} for each in conditions],
        "missing": [],
    }
    shown = {"owner": OWNER, "check": contract, "status": status, "conditions": list(conditions), "about": []}
    return {**shown, **more}


def outcome(status: str, *conditions: dict[str, Any], **more: Any) -> dict[str, Any]:
    rest: dict[str, Any] = {"lead": SILENT, "missing": [], "unsaid": [], "fitting": [], "next": []}
    rest |= {"search": None, "worked": False, "guidance": False}
    return checked(status, *conditions, **{**rest, **more})


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("status", ["eligible", "not_eligible", "unknown", "not_stated"])
def test_an_outcome_says_outcome_conditions_gaps_and_guidance_in_this_order(status: str, language: str) -> None:
    words = wording(language)
    result = outcome(
        status, condition("met", AGE), missing=["the loan"], unsaid=["how winners are chosen"], guidance=True
    )
    text = COMPOSERS["utter_eligibility"](words, result)["text"]
    places = [
        text.index(part)
        for part in (
            words.text(f"outcome-{status}", name="Center"),
            "text of age",
            "the loan",
            "how winners are chosen",
            words.text("check-guidance"),
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("language", languages())
def test_a_condition_says_its_state_in_words_and_the_value_that_was_told(language: str) -> None:
    body = COMPOSERS["utter_eligibility"](wording(language), outcome("not_eligible", condition("not_met", AGE)))
    line = body["results"][0]["conditions"][0]["line"]
    assert line in body["text"].splitlines()
    assert wording(language).text("condition-not_met") in line
    assert "45" in line


def test_the_conditions_that_decide_a_no_come_first() -> None:
    result = outcome("not_eligible", condition("met", name="one"), condition("not_met", name="two"))
    text = COMPOSERS["utter_eligibility"](wording("en"), result)["text"]
    assert text.index("text of two") < text.index("text of one")


def test_guidance_is_left_out_where_it_was_said() -> None:
    text = COMPOSERS["utter_eligibility"](wording("en"), outcome("eligible", condition("met")))["text"]
    assert wording("en").text("check-guidance") not in text


def test_only_a_no_is_followed_by_what_would_have_to_change() -> None:
    def payloads(status: str) -> list[str]:
        body = COMPOSERS["utter_eligibility"](wording("en"), outcome(status, condition("met"), next=[OTHER]))
        return [button["payload"] for button in body["buttons"]]

    assert "/ask_what_would_change" in payloads("not_eligible")
    assert "/ask_what_would_change" not in payloads("eligible")
    assert '/check_eligibility{"program": "tips"}' in payloads("eligible")
    assert "/send_inquiry" in payloads("unknown")


def question(fact: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "lead": SILENT,
        "intro": None,
        "fitting": [],
        "why": None,
        "fact": fact,
        "programs": ["center"],
        "checks": [checked("unknown")],
        **more,
    }


LOAN = {"fact": "outstanding_loan", "name": "a loan", "type": "boolean", "question": "Is there a loan?", "values": []}


@pytest.mark.parametrize("language", languages())
def test_a_question_can_be_answered_with_buttons_and_names_the_fact(language: str) -> None:
    body = COMPOSERS["utter_fact_question"](wording(language), question(LOAN))
    assert body["kind"] == "question"
    assert body["text"] == "Is there a loan?"
    assert body["results"][0]["asked"] == "outstanding_loan"
    assert body["results"][0]["status"] == "unknown"
    assert [button["payload"] for button in body["buttons"]] == [
        '/inform{"fact": "outstanding_loan=true"}',
        '/inform{"fact": "outstanding_loan=false"}',
        "/dont_know",
        "/ask_why_asked",
    ]


@pytest.mark.parametrize("language", languages())
def test_the_first_question_says_what_the_document_asks_for_with_its_source(language: str) -> None:
    intro = {
        "owner": OWNER,
        "meaning": "admits",
        "requirements": [{"text": "aged 39 or under"}],
        "facts": [{"text": "", "source": SOURCE}],
    }
    body = COMPOSERS["utter_fact_question"](wording(language), question(LOAN, intro=intro))
    assert body["text"].index("aged 39 or under") < body["text"].index("Is there a loan?")
    assert body["sources"] == [SOURCE]


@pytest.mark.parametrize("language", languages())
def test_why_it_is_asked_is_the_condition_with_its_source(language: str) -> None:
    why = [{**condition("unknown"), "owner": OWNER}]
    body = COMPOSERS["utter_fact_question"](wording(language), question(LOAN, why=why))
    assert "text of age" in body["text"]
    assert body["sources"] == [SOURCE]
    assert body["text"].endswith("Is there a loan?")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", ["not_number", "too_small", "too_large", "in_the_future", "more_than", "contradicts"])
def test_a_value_that_makes_no_sense_is_said_before_the_question(code: str, language: str) -> None:
    problem = {"code": code, "name": "the age", "other": "the staff"}
    body = COMPOSERS["utter_fact_question"](wording(language), question(LOAN, lead={**SILENT, "problems": [problem]}))
    said, asked = body["text"].split("\n\n")
    assert "the age" in said
    assert asked == "Is there a loan?"


@pytest.mark.parametrize("language", languages())
def test_a_choice_of_conditions_is_a_line_each(language: str) -> None:
    nested = {
        "any_of": [{"all_of": [{"text": "a"}, {"text": "b"}]}, {"any_of": [{"text": "c"}, {"not": {"text": "d"}}]}]
    }
    words = wording(language)
    first, second = requirement_lines(words, nested)
    assert words.joined("ab", "points") in first
    assert words.text("requirement-or", one="c", other=words.text("requirement-not", text="d")) in second


@pytest.mark.parametrize(
    ("fact", "value", "korean", "english"),
    [
        (AGE, 35, "35세", "35"),
        (AGE, {"at_least": 30, "at_most": 39}, "30세~39세", "30 to 39"),
        (TIME, 1, "1년", "1 year"),
        (TIME, 2.5, "2년 6개월", "2 years 6 months"),
        (TIME, 0.25, "3개월", "3 months"),
        (TIME, {"at_most": 3}, "3년 이하", "3 years or less"),
        ({**AGE, "fact": "employees", "unit": "people"}, 1200, "1,200명", "1,200 people"),
        ({**AGE, "fact": "monthly_saving", "type": "money"}, 300000, "30만 원", "300,000 won"),
        ({**AGE, "fact": "founded_on", "type": "date"}, "2023-03", "2023년 3월", "March 2023"),
        ({**AGE, "fact": "founded_on", "type": "date"}, "2023", "2023년", "2023"),
        ({**AGE, "fact": "outstanding_loan", "type": "boolean"}, True, "예", "yes"),
        ({**AGE, "fact": "role", "type": "choice", "labels": ["founder"]}, "founder", "founder", "founder"),
    ],
)
def test_values_are_written_as_the_language_writes_them(fact: Any, value: Any, korean: str, english: str) -> None:
    told = {**fact, "value": value}
    assert (value_text(wording("ko"), told), value_text(wording("en"), told)) == (korean, english)


def group(name: str, *checks: dict[str, Any]) -> dict[str, Any]:
    return {"group": name, "checks": [{"missing": ["the age"], **check} for check in checks]}


def screening(*groups: dict[str, Any], **more: Any) -> dict[str, Any]:
    rest = {"lead": SILENT, "facts": [AGE], "first": True, "more": 4, "guidance": True}
    return {**rest, "groups": list(groups), **more}


@pytest.mark.parametrize("language", languages())
def test_a_screening_says_what_puts_each_program_into_its_group(language: str) -> None:
    groups = (
        group("can", checked("eligible", condition("met", name="sector"))),
        group("could", checked("unknown", condition("unknown"), owner=OTHER)),
        group("cannot", checked("not_eligible", condition("not_met", AGE), owner={**OTHER, "id": "jump-up"})),
    )
    body = COMPOSERS["utter_screening"](wording(language), screening(*groups))
    assert body["kind"] == "screening"
    assert body["programs"] == ["center", "tips", "jump-up"]
    reasons = [result["text"] for result in body["results"]]
    assert "text of sector" in reasons[0]
    assert "the age" in reasons[1]
    assert "45" in reasons[2]
    assert all(result["line"] in body["text"].splitlines() for result in body["results"])
    assert {"/more", "/ask_why_not", "/send_inquiry"} <= {button["payload"] for button in body["buttons"]}


def test_what_every_program_asks_for_does_not_tell_one_from_another() -> None:
    met = checked("eligible", condition("met", name="own"), {**condition("met", name="theft"), "general": True})
    body = COMPOSERS["utter_screening"](wording("en"), screening(group("can", met)))
    assert body["results"][0]["text"] == "text of own"


@pytest.mark.parametrize("language", languages())
def test_why_not_names_only_what_is_not_met(language: str) -> None:
    found = checked("not_eligible", condition("not_met", AGE), condition("met", name="sector"))
    body = COMPOSERS["utter_why_not"](wording(language), {"checks": [found]})
    assert "text of age" in body["text"]
    assert "text of sector" not in body["text"]
    assert body["sources"] == [SOURCE]


@pytest.mark.parametrize("language", languages())
def test_what_would_change_names_the_change_or_that_there_is_none(language: str) -> None:
    words = wording(language)
    found = checked("not_eligible", condition("not_met", AGE))
    changed = COMPOSERS["utter_what_would_change"](words, {"checks": [{**found, "changes": found["conditions"]}]})
    assert words.text("change-head", name="Center") in changed["text"]
    hopeless = COMPOSERS["utter_what_would_change"](words, {"checks": [{**found, "changes": None}]})
    assert words.text("change-none", name="Center") in hopeless["text"]
    assert "text of age" in hopeless["text"]


def test_nothing_is_explained_before_a_check() -> None:
    assert COMPOSERS["utter_why_not"](wording("en"), {"checks": []})["kind"] == "question"


@pytest.mark.parametrize("language", languages())
def test_what_was_asked_with_a_check_is_answered_before_its_first_question_and_sourced(language: str) -> None:
    fitting = [{"id": "military", "text": "Soldiers are helped, too.", "source": {"document": "one.txt", "lines": [3]}}]
    body = COMPOSERS["utter_fact_question"](wording(language), question(LOAN, fitting=fitting))
    assert body["text"].startswith("Soldiers are helped, too.")
    assert body["text"].endswith("Is there a loan?")
    assert body["sources"] == [fitting[0]["source"]]


def test_what_was_asked_with_a_check_is_answered_beside_an_outcome() -> None:
    fitting = [{"id": "military", "text": "Soldiers are helped, too.", "source": {"document": "one.txt", "lines": [3]}}]
    body = COMPOSERS["utter_eligibility"](wording("en"), outcome("eligible", condition("met"), fitting=fitting))
    assert "Soldiers are helped, too." in body["text"]
    assert fitting[0]["source"] in body["sources"]
