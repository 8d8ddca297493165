"""How a check goes on after each message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from actions.check_state import CheckState
from actions.checking import (
    MOST_SCREENING_QUESTIONS,
    MOST_TRIES,
    PROGRAM,
    Step,
    Way,
    asks_for_oneself,
    begin,
    go_on,
)
from actions.doubting import is_plain_question
from actions.turn import Turn
from tests.actions.turns import turn

TODAY = date(2026, 3, 2)
SAVINGS = "employee-savings-deduction"
CENTER = "young-entrepreneur-center"


def started(facts: Mapping[str, Any] | None = None, program: str = SAVINGS) -> Step:
    return begin(turn("check_eligibility", program=program), None, facts or {}, TODAY)


def then(step: Step, intent: str, text: str = "…", **entities: Any) -> Step:
    return go_on(turn(intent, text, **entities), step.state, step.facts, TODAY)


def test_a_check_is_of_the_program_that_is_named_else_of_the_one_talked_about() -> None:
    assert started().state.program == SAVINGS
    talked_about = begin(turn("check_eligibility", context={"owners": [CENTER]}), None, {}, TODAY)
    assert talked_about.state.program == CENTER


def test_without_a_program_it_asks_which_and_takes_the_name_as_the_answer() -> None:
    step = begin(turn("check_eligibility"), None, {}, TODAY)
    assert (step.way, step.state.asked) == (Way.ASK, PROGRAM)
    assert then(step, "ask_overview", program=CENTER).state.program == CENTER
    assert then(step, "ask_deadline").way is Way.ASIDE


def test_facts_told_with_the_request_are_used_and_not_asked_again() -> None:
    step = begin(turn("check_eligibility", "i'm 35 and a founder", program=CENTER), None, {}, TODAY)
    assert step.facts == {"age": 35, "role": "founder"}
    assert step.state.asked not in ("age", "role")
    assert set(step.state.note.heard) == {"age", "role"}


def test_an_answer_leads_to_the_next_question_and_the_last_one_to_the_outcome() -> None:
    step = then(started(), "inform", "i work at a company")
    asked = [step.state.asked]
    while step.way is Way.ASK:
        step = then(step, "dont_know")
        asked.append(step.state.asked)
    assert step.state.ending == "settled"
    assert len(set(asked)) == len(asked)


def test_a_settled_outcome_ends_the_questions_at_once() -> None:
    step = begin(turn("check_eligibility", "i'm a student", program=SAVINGS), None, {}, TODAY)
    assert (step.way, step.state.ending) == (Way.OVER, "settled")


def test_what_the_person_does_not_know_is_left_out_and_never_asked_again() -> None:
    first = started()
    step = then(first, "dont_know")
    assert first.state.asked in step.state.skipped
    assert step.state.asked != first.state.asked
    assert step.state.note.without == first.state.asked
    assert step.facts == {}


def test_a_correction_replaces_the_value_and_is_said() -> None:
    step = then(started(program=CENTER), "inform", "35 years old")
    step = then(step, "inform", "45 years old")
    assert step.facts["age"] == 45
    assert step.state.note.corrected == ("age",)
    assert step.way is Way.OVER


def test_a_correction_after_the_outcome_checks_the_same_program_again() -> None:
    over = then(started(program=CENTER), "inform", "45 years old")
    again = begin(turn("inform", "35 years old"), over.state, over.facts, TODAY)
    assert again.state.program == CENTER
    assert again.state.note.corrected == ("age",)
    assert again.way is Way.ASK
    assert again.state.introduced


def test_a_value_that_makes_no_sense_is_not_stored_and_is_asked_for_again() -> None:
    step = then(started(program=CENTER), "inform", "300 years old")
    assert "age" not in step.facts
    assert [problem["code"] for problem in step.state.note.problems] == ["too_large"]
    assert step.way is Way.ASK


def test_the_same_question_is_not_put_for_ever() -> None:
    step = started()
    first = step.state.asked
    for _ in range(MOST_TRIES):
        assert (step.way, step.state.asked) == (Way.ASK, first)
        step = then(step, "inform", "blah")
    assert first in step.state.skipped
    assert step.state.asked != first


def test_an_unclear_answer_is_said_to_be_unclear() -> None:
    assert then(started(), "inform", "blah").state.note.unclear


@pytest.mark.parametrize("intent", ["ask_amount", "thank", "greet", "ask_source", "list_programs", "nlu_fallback"])
def test_something_else_in_between_leaves_the_question_open(intent: str) -> None:
    first = started()
    step = then(first, intent)
    assert (step.way, step.state, step.facts) == (Way.ASIDE, first.state, first.facts)


@pytest.mark.parametrize("intent", ["goodbye", "forget_me", "request_counselor", "find_jobs"])
def test_wanting_something_else_ends_the_check(intent: str) -> None:
    assert then(started(), intent).way is Way.LEAVE


def test_cancelling_ends_it_and_keeps_what_was_told() -> None:
    step = then(then(started(), "inform", "i work at a company"), "cancel")
    assert (step.way, step.state.ending) == (Way.OVER, "cancelled")
    assert step.facts == {"role": "employee"}


def test_why_and_another_language_ask_the_same_again() -> None:
    first = started()
    why, switched = then(first, "ask_why_asked"), then(first, "switch_language", language="ko")
    assert why.state.asked == switched.state.asked == first.state.asked
    assert why.state.note.why
    assert switched.state.note.switched


def test_another_program_may_be_taken_up_in_between() -> None:
    step = then(started(), "check_eligibility", program=CENTER)
    assert step.state.program == CENTER


def test_a_screening_ends_within_its_number_of_questions() -> None:
    step = begin(turn("screen_programs"), None, {}, TODAY)
    asked = []
    while step.way is Way.ASK:
        asked.append(step.state.asked)
        step = then(step, "dont_know")
    assert 1 <= len(asked) == len(set(asked)) <= MOST_SCREENING_QUESTIONS


def test_the_last_question_of_a_screening_settles_the_most_programs() -> None:
    facts = {"role": "sme_owner", "sectors": "manufacturing", "goes_abroad": False, "region": "35"}
    state = CheckState(goal="screening", asked="age", questions=MOST_SCREENING_QUESTIONS - 1)
    step = go_on(turn("inform", "50 years old"), state, facts, TODAY)
    assert step.state.asked == "technology_theft_found"


def test_a_sum_needs_amount_and_term() -> None:
    step = begin(turn("ask_worked_figure"), None, {"monthly_saving": 300000}, TODAY)
    assert (step.state.program, step.state.asked) == (SAVINGS, "saving_years")
    over = begin(turn("ask_worked_figure"), None, {"monthly_saving": 300000, "saving_years": 5}, TODAY)
    assert over.way is Way.OVER


def test_whether_an_amount_and_a_term_are_allowed_is_checked_and_what_they_come_to_is_summed_up() -> None:
    words = "em gửi tiết kiệm 200.000 won trong 5 năm"
    doubtful = {"ask_worked_figure": 0.6, "check_eligibility": 0.35}
    assert _goal_of(turn("ask_worked_figure", f"{words} được không?", program=SAVINGS), doubtful) == "program"
    assert _goal_of(turn("ask_worked_figure", f"{words} thì ra bao nhiêu?", program=SAVINGS), doubtful) == "worked"
    certain = {"ask_worked_figure": 0.95}
    assert _goal_of(turn("ask_worked_figure", f"{words} được không?", program=SAVINGS), certain) == "worked"


def _goal_of(asked: Turn, ranking: dict[str, float]) -> str:
    return begin(replace(asked, ranking=ranking), None, {}, TODAY).state.goal


def test_a_question_about_joining_that_tells_of_the_person_is_asked_for_oneself() -> None:
    told = turn("ask_eligibility", "can I join, I'm an employee", program=SAVINGS)
    assert asks_for_oneself(told, TODAY)
    assert begin(told, None, {}, TODAY).state.program == SAVINGS
    assert not asks_for_oneself(turn("ask_eligibility", "can I join", program=SAVINGS), TODAY)
    assert not asks_for_oneself(turn("ask_eligibility", "can employees join"), TODAY)
    assert not asks_for_oneself(turn("ask_amount", "I'm an employee, how much"), TODAY)
    assert not asks_for_oneself(turn("ask_eligibility", "/ask_eligibility", fact="role=employee"), TODAY)


def test_asking_for_oneself_without_a_program_screens_them_all() -> None:
    assert (
        begin(turn("ask_eligibility", "I'm a founder, can I join something?"), None, {}, TODAY).state.goal
        == "screening"
    )


def test_amount_and_term_may_be_told_with_the_request_for_a_sum() -> None:
    step = begin(
        turn(
            "ask_worked_figure",
            "300,000 won for 5 years",
            entities=(
                {"entity": "money", "value": 300000, "start": 0, "end": 11},
                {"entity": "duration", "value": 60, "start": 16, "end": 23},
            ),
        ),
        None,
        {},
        TODAY,
    )
    assert step.facts == {"monthly_saving": 300000, "saving_years": 5}
    assert step.way is Way.OVER


@pytest.mark.parametrize("intent", ["find_jobs", "ask_partners", "check_eligibility", "complain"])
def test_an_answer_is_taken_whatever_it_was_taken_for(intent: str) -> None:
    state = CheckState(program="foreign-talent-matching", asked="seeks_job")
    step = go_on(turn(intent, "네 한국에서 일하고 싶어요"), state, {}, TODAY)
    assert step.facts == {"seeks_job": True}


def test_a_question_that_holds_a_number_is_no_answer() -> None:
    state = CheckState(program=CENTER, asked="age")
    assert go_on(turn("ask_age", "39세면 너무 많은가요?"), state, {}, TODAY).way is Way.ASIDE


def test_a_sum_of_a_program_without_arithmetic_is_a_question() -> None:
    assert is_plain_question(turn("ask_worked_figure", "25만원이 총액이죠?", program="management-stability-voucher"))
    assert not is_plain_question(turn("ask_worked_figure", "25만원씩 넣으면요?", program=SAVINGS))
    assert not is_plain_question(turn("ask_worked_figure", "25만원씩 넣으면요?"))


def test_asking_again_for_the_same_check_keeps_what_was_skipped() -> None:
    step = then(then(started(), "dont_know"), "check_eligibility", program=SAVINGS)
    assert len(step.state.skipped) == 1
