"""Which act leads where."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.desk.drafts import draft_of
from bot.desk.facts import fact_question, missing_facts
from bot.desk.hours import described, parse_hours
from bot.desk.states import Act, Case, RefusedError, Status, step
from bot.storage.records import Stored
from knowledge.store import load_knowledge

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "states.yml").read_text(encoding="utf-8"))
MOMENT = datetime(2026, 3, 2)
FACT = next(fact for fact in load_knowledge().programs["tips"].facts if "1,200" in fact.text.in_language("en"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_an_act_leads_where_it_should(case: dict[str, Any]) -> None:
    before = Case(Status(case["before"]), case.get("holder") if case["before"] not in ("open", "closed") else None)
    if "refused" in case:
        with pytest.raises(RefusedError) as refused:
            step(before, Act(case["act"]), case.get("by"))
        assert refused.value.code == case["refused"]
        return
    after = step(before, Act(case["act"]), case.get("by"))
    held = case.get("holder_after", case.get("holder") if case["after"] == "claimed" else None)
    assert after == Case(Status(case["after"]), held)


@pytest.mark.parametrize("text", ["", "always", "Mon-Fri", "Mon-Fri 9-18", "Mon-Xyz 09:00-18:00", "Mon 18:00-09:00"])
def test_hours_that_cannot_be_read_are_none(text: str) -> None:
    assert parse_hours(text) is None


def test_hours_are_those_of_korea() -> None:
    hours = parse_hours("Mon-Fri 09:00-18:00")
    assert hours is not None
    monday_in_seoul = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)  # half past nine there
    assert hours.covers(monday_in_seoul)
    friday_night = datetime(2026, 3, 6, 15, 0, tzinfo=UTC)  # Saturday, midnight, there
    assert not hours.covers(friday_night)
    assert hours.next_start(friday_night).isoformat() == "2026-03-09T09:00:00+09:00"
    assert described(hours, "ko") == {"days": "월요일–금요일", "start": "09:00", "end": "18:00"}


def test_hours_may_run_over_the_weekend() -> None:
    hours = parse_hours("Sat-Mon 10:00-14:00")
    assert hours is not None
    assert hours.covers(datetime(2026, 3, 1, 2, 0, tzinfo=UTC))  # a Sunday
    assert not hours.covers(datetime(2026, 3, 3, 2, 0, tzinfo=UTC))  # a Tuesday


def said(kind: str, text: str, language: str = "en", **body: Any) -> Stored:
    return Stored(1, "assistant", kind, text, language, body, MOMENT)


def test_a_draft_is_what_was_answered_with_the_same_facts_in_korean() -> None:
    source = {"document": FACT.source.document, "lines": list(FACT.source.lines)}
    answer = said("answer", FACT.text.in_language("en"), sources=[source], programs=["tips"])
    draft = draft_of([answer, said("service", "Anything else?")], "ko")
    assert draft is not None
    assert (draft["text"], draft["sources"]) == (answer.text, [source])
    assert draft["rendering"] == FACT.text.in_language("ko")
    same = draft_of([answer], "en")
    assert same is not None
    assert same["rendering"] == ""


def test_what_the_documents_leave_open_is_drafted_from_the_facts_nearby() -> None:
    source = {"document": FACT.source.document, "lines": list(FACT.source.lines)}
    text = f"The documents do not say until when. What they do say: {FACT.text.in_language('en')} Shall I ask?"
    draft = draft_of([said("not_in_documents", text, sources=[source], programs=["tips"])], "ko")
    assert draft is not None
    assert draft["text"] == FACT.text.in_language("en")


def test_without_a_source_there_is_no_draft() -> None:
    assert draft_of([said("greeting", "Hello"), said("not_in_documents", "Nothing.", programs=["tips"])], "ko") is None


def test_an_answer_about_something_else_is_no_draft() -> None:
    source = {"document": FACT.source.document, "lines": list(FACT.source.lines)}
    answer = said("answer", FACT.text.in_language("en"), sources=[source], programs=["tips"])
    assert draft_of([answer, said("jobs", "Three posts fit."), said("question", "Introduce you?")], "ko") is None


def test_missing_facts_become_questions_and_known_ones_do_not() -> None:
    today = MOMENT.date()
    programs = [name for name, record in load_knowledge().programs.items() if record.eligibility.conditions]
    everything = missing_facts(programs[:3], {}, today)
    assert everything
    assert all((fact_question(fact, "ko") or "").strip() for fact in everything)
    assert fact_question("no-such-fact", "ko") is None
    assert missing_facts(programs[:3], {"no-such-fact": 1}, today) == everything
