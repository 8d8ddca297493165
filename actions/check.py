"""Checking whether someone can join: the form that asks, and the outcome.

`validate_eligibility_form` reads every message while a check is open and decides how it goes on; the form's one slot,
`fact_answer`, is required for as long as the evaluation misses a fact that the person could still tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecutionRejected, ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.answer import fitting_facts, likely_program, question_of, reply
from actions.check_results import outcome_json, question_json, subject_of, which_program_json
from actions.check_state import CheckState, Note, read_state, stored_state
from actions.check_subject import relevant_facts
from actions.checking import FORM, PROGRAM, Step, Way, begin, go_on
from actions.conditions import statements
from actions.doubting import is_plain_question
from actions.saying import say
from actions.screening import show_screening
from actions.told import states
from actions.turn import Turn, read_turn, remember
from actions.worked import show_worked_figure
from knowledge.answering import answer
from knowledge.eligibility.evaluate import check
from knowledge.eligibility.facts import parse_facts
from knowledge.store import load_knowledge

SLOT = "fact_answer"
Events = list[dict[str, Any]]
Raw = Mapping[str, Any]


class ValidateEligibilityForm(Action):
    """Takes a message into the check. Written out, since Rasa's own base class needs the domain sent with each call."""

    def name(self) -> str:
        return f"validate_{FORM}"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        if has_spoken(tracker):
            return [SlotSet(REQUESTED_SLOT, SLOT)]
        turn = read_turn(tracker)
        facts, state = tracker.get_slot("facts") or {}, read_state(turn.context)
        if state is None or tracker.get_slot(REQUESTED_SLOT) is None:
            step = open_check(turn, state, facts, date.today())
        else:
            step = go_on(turn, state, facts, date.today())
        return step_events(turn, step)


class AskFactAnswer(Action):
    """Asks for the fact that decides the most, or which program is meant."""

    def name(self) -> str:
        return f"action_ask_{SLOT}"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        turn, state, facts = read_check(tracker)
        if state.asked == PROGRAM:
            words = which_program_json(state, turn.language)
            say(dispatcher, "utter_which_check", turn.language, **words)
            return _said(turn, state)
        words = question_json(state, facts, turn.language, date.today(), fitting_facts(turn, state))
        say(dispatcher, "utter_fact_question", turn.language, **words)
        return _said(turn, replace(state, introduced=True), **_subject(state))


class TellOutcome(Action):
    """Tells what came of the check, or that it was stopped."""

    def name(self) -> str:
        return "action_check_outcome"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        turn, state, facts = read_check(tracker)
        if state.ending == "answered":
            return reply(dispatcher, turn, answer(question_of(turn), load_knowledge()))
        if state.ending == "cancelled":
            say(dispatcher, "utter_check_cancelled", turn.language, program=state.program)
            return _said(turn, state)
        if state.goal == "screening":
            told = show_screening(dispatcher, turn, state, facts)
        elif state.goal == "worked":
            told = show_worked_figure(dispatcher, turn, state, facts)
        else:
            told = show_outcome(dispatcher, turn, state, facts)
        return _said(turn, state, **told)


def open_check(turn: Turn, last: CheckState | None, facts: Raw, today: date) -> Step:
    """Begin a check, unless the message only seems to want one: then it is answered as a question."""
    step = begin(turn, last, facts, today)
    if step.state.asked == PROGRAM and not step.state.choices and (likely := likely_program(turn)):
        step = begin(replace(turn, context={**turn.context, "owners": [likely]}), last, facts, today)
    if is_plain_question(turn, tells=bool(states(turn, today).keys() & relevant_facts(step.state))):
        return replace(step, way=Way.OVER, state=CheckState(ending="answered"))
    return step


def show_outcome(dispatcher: CollectingDispatcher, turn: Turn, state: CheckState, facts: Raw) -> dict[str, Any]:
    """Tell the outcome for one program; returns what the conversation is to remember."""
    assert state.program is not None, "only a check of one program has an outcome of its own"
    found = check(state.program, parse_facts(facts, date.today()), date.today())
    guided = bool(turn.context.get("guided"))
    words = outcome_json(found, state, facts, turn.language, guided, fitting_facts(turn, state))
    say(dispatcher, "utter_eligibility", turn.language, **words)
    return {"guided": True, **subject_of([found])}


def read_check(tracker: Tracker) -> tuple[Turn, CheckState, Raw]:
    """The turn, the check that it belongs to, and the facts told so far."""
    turn = read_turn(tracker)
    state = read_state(turn.context)
    assert state is not None, "the form stores a check before it asks or ends"
    return turn, state, tracker.get_slot("facts") or {}


def has_spoken(tracker: Tracker) -> bool:
    """Whether the person's message was answered already, so that only the open question is left to ask."""
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "bot":
            return True
    return False


def step_events(turn: Turn, step: Step) -> Events:
    """What Rasa is to do after a message: ask, end the form, or let another rule answer."""
    question = {} if turn.is_button or step.way is Way.ASIDE else {"question": turn.text}
    kept: Events = [
        SlotSet(SLOT, None),
        SlotSet("facts", dict(step.facts)),
        *remember(turn, check=stored_state(step.state), **question),
    ]
    if step.way is Way.ASK:
        return [*kept, SlotSet(REQUESTED_SLOT, SLOT)]
    if step.way is Way.OVER:
        return [*kept, SlotSet(REQUESTED_SLOT, None)]
    if step.way is Way.ASIDE:
        return [*kept, ActionExecutionRejected(FORM)]
    # Ended before it is rejected: what follows is answered as if no check were open.
    return [*kept, SlotSet(REQUESTED_SLOT, None), ActiveLoop(None), ActionExecutionRejected(FORM)]


def _said(turn: Turn, state: CheckState, **changes: Any) -> Events:
    return remember(turn, check=stored_state(replace(state, note=Note())), **changes)


def _subject(state: CheckState) -> dict[str, Any]:
    """What the conversation is about from now on, for follow-up questions and for sources."""
    if state.program is None:
        return {}
    program = load_knowledge().programs[state.program]
    return {"owners": [program.id], "facts": statements(program)}
