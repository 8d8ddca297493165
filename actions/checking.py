"""What a message means for an eligibility check, and what comes next: pure functions, no Rasa.

`begin` opens a check, `go_on` takes what the person says while a question is open. Both return a `Step`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from actions.check_state import CheckState, Note, read_state
from actions.check_subject import named_programs, relevant_facts, sum_of
from actions.facts import Merged, merge
from actions.told import Told, read_told, states
from actions.turn import Turn
from knowledge.eligibility.evaluate import check
from knowledge.eligibility.facts import Facts, parse_facts
from knowledge.eligibility.screen import Screening, screen
from knowledge.eligibility.telling.replies import wants_to_stop
from knowledge.store import load_knowledge
from nlu.asking import asks, asks_to_join, speaks_for_oneself

Raw = Mapping[str, Any]
"""Facts told so far, by name, in their JSON form: the `facts` slot."""

MOST_SCREENING_QUESTIONS = 6
JOINING = ("check_eligibility", "ask_eligibility", "ask_age")
LEAST_SHARE = 0.3
"""Probability of questions on joining from which a message is taken for one; half of it if nothing else is likely."""
LEAST_HINT = 0.015
"""The same where the words are those of joining and what is told is what the program asks about."""
MOST_TRIES = 3
"""So often is a question asked at most; then the check goes on without it."""

STARTS = frozenset({"check_eligibility", "screen_programs", "ask_worked_figure"})
LEAVES = frozenset(
    {
        "goodbye",
        "forget_me",
        "forget_confirmed",
        "request_counselor",
        "send_inquiry",
        "start_over",
        "find_jobs",
        "find_candidates",
    }
)
"""After these the person wants something else than the next question."""
ANSWERS = frozenset({"inform", "affirm", "deny", "dont_know"})
TELLS = frozenset({"inform", "deny"})
"""After an outcome these may correct what was told."""
UNSURE = frozenset({"nlu_fallback", "out_of_scope"})
FORM = "eligibility_form"
"""Rasa's name of the form that asks."""
PROGRAM = "program"
"""Stands for a fact where the question is which program to check."""


NOTHING = Told()


class Way(Enum):
    """How the conversation goes on."""

    ASK = "ask"
    OVER = "over"
    ASIDE = "aside"
    """The message is about something else: it is answered, then the question is asked again."""
    LEAVE = "leave"
    """The message ends the check and is answered as if there were none."""


@dataclass(frozen=True)
class Step:
    """What the conversation knows after a message, and how it goes on."""

    way: Way
    state: CheckState
    facts: Raw


def begin(turn: Turn, last: CheckState | None, facts: Raw, today: date) -> Step:
    """Open the check that the message asks for, with the facts it tells."""
    state = _goal(turn, last)
    if last is not None and last.ending is None and (last.goal, last.program) == (state.goal, state.program):
        state = replace(last, note=Note())
    merged = merge(facts, _told_with_request(turn, state, today).values, today)
    return _next(_noted(state, merged, None), merged.facts, today)


def go_on(turn: Turn, state: CheckState, facts: Raw, today: date) -> Step:
    """Take a message that came while a question was open."""
    if turn.intent == "cancel" or wants_to_stop(turn.text):
        return Step(Way.OVER, replace(state, ending="cancelled"), facts)
    if turn.intent == "ask_why_asked":
        return Step(Way.ASK, state.with_note(why=True), facts)
    if turn.intent == "switch_language":
        return Step(Way.ASK, state.with_note(switched=True), facts)
    if state.asked == PROGRAM and named_programs(turn):
        return begin(turn, state, facts, today)
    told = NOTHING if state.asked == PROGRAM else read_told(turn, state.asked, relevant_facts(state), today, facts)
    if _answers(turn, told, state, facts):
        return _take(told, state, facts, today)
    if turn.intent in STARTS or asks_for_oneself(turn, today):
        return begin(turn, state, facts, today)
    if turn.intent in LEAVES:
        return Step(Way.LEAVE, replace(state, ending="cancelled"), facts)
    return Step(Way.ASIDE, state, facts)


def missing_facts(state: CheckState, facts: Raw, today: date) -> tuple[str, ...]:
    """Facts that may still change the outcome and that the person can be asked for, most decisive first."""
    missing = _missing(state, parse_facts(facts, today), facts, today)
    return tuple(name for name in missing if name not in state.skipped)


def _missing(state: CheckState, parsed: Facts, facts: Raw, today: date) -> tuple[str, ...]:
    if state.goal == "screening":
        return _screening_questions(state, screen(parsed, today))
    assert state.program is not None
    if state.goal == "worked":
        return tuple(name for name in sum_of(state) if name not in facts)
    return check(state.program, parsed, today).missing


def _screening_questions(state: CheckState, screening: Screening) -> tuple[str, ...]:
    """The most decisive first; the last question of all is the one that alone settles the most programs."""
    left = MOST_SCREENING_QUESTIONS - state.questions
    if left <= 0:
        return ()
    alone = Counter(found.missing[0] for found in screening.could if len(found.missing) == 1)
    settling = [name for name, _ in alone.most_common() if name not in state.skipped]
    return (*settling[:1], *screening.missing) if left == 1 else screening.missing


def asks_for_oneself(turn: Turn, today: date) -> bool:
    """Whether a question about who can join tells facts about the person, and so wants them checked."""
    if turn.is_button or not speaks_for_oneself(turn.text):
        return False
    about_joining = _share_of_joining(turn)
    needed = LEAST_SHARE / 2 if turn.intent in UNSURE else LEAST_SHARE
    told = states(turn, today)
    named = named_programs(turn)
    if len(named) == 1 and asks_to_join(turn.text) and told.keys() & relevant_facts(CheckState(program=named[0])):
        needed = LEAST_HINT
    return about_joining >= needed and bool(told)


def _share_of_joining(turn: Turn) -> float:
    """The probability of all questions on joining together."""
    return sum(turn.ranking.get(intent, 0.0) for intent in JOINING)


def _asks_whether_it_may(turn: Turn) -> bool:
    """Whether a message with an amount and a term asks if they are allowed rather than what they come to."""
    return bool(named_programs(turn)) and asks_to_join(turn.text) and _share_of_joining(turn) >= LEAST_SHARE


def _goal(turn: Turn, last: CheckState | None) -> CheckState:
    """What the person wants checked: what the message names, else what the conversation is about."""
    if turn.intent == "ask_worked_figure" and not _asks_whether_it_may(turn):
        return CheckState(goal="worked", program=_worked_program())
    named = named_programs(turn)
    if not named and turn.intent in TELLS and last is not None and last.ending == "settled":
        return replace(last, asked=None, tries=0, ending=None, introduced=True, note=Note())
    if not named and turn.intent in ("screen_programs", "inform"):
        return CheckState(goal="screening")
    meant = named or tuple(name for name in turn.context.get("owners", ()) if name in load_knowledge().programs)
    if len(meant) == 1:
        return CheckState(program=meant[0])
    return CheckState(choices=meant) if named or turn.intent == "check_eligibility" else CheckState(goal="screening")


def _worked_program() -> str:
    """The program whose document gives an arithmetic."""
    return next(program.id for program in load_knowledge().programs.values() if program.eligibility.worked)


def corrects_last_check(turn: Turn, facts: Raw, today: date) -> bool:
    """Whether a message after an outcome tells otherwise what was told before it."""
    last = read_state(turn.context)
    if last is None or last.ending != "settled":
        return False
    return _contradicts(read_told(turn, None, relevant_facts(last), today).values, facts)


def _contradicts(told: Raw, facts: Raw) -> bool:
    """Whether a fact is told with another value than before."""
    return any(name in facts and facts[name] != value for name, value in told.items())


def _answers(turn: Turn, told: Told, state: CheckState, facts: Raw) -> bool:
    """Whether the message answers the open question, or tells facts instead of asking something."""
    if state.asked == PROGRAM:
        return False
    if turn.intent in ANSWERS:
        return True
    if (state.asked in told.values or told.declined or told.unclear) and not asks(turn.text):
        return True
    if turn.is_button or asks(turn.text) or named_programs(turn):
        return False
    if turn.intent in UNSURE:
        return bool(told.values or told.declined)
    return told.declined or _contradicts(told.values, facts)


def _take(told: Told, state: CheckState, facts: Raw, today: date) -> Step:
    merged = merge(facts, told.values, today)
    asked = state.asked
    noted = _noted(state, merged, asked)
    if told.declined and asked is not None and asked not in told.values:
        return _next(_without(noted, asked), merged.facts, today)
    if merged.changed or merged.confirmed:
        return _next(noted, merged.facts, today)
    return _try_again(noted, asked, merged.facts, today)


def _try_again(state: CheckState, asked: str | None, facts: Raw, today: date) -> Step:
    """Ask the same once more, or go on without it when that did not help."""
    tries = state.tries + 1
    if asked is not None and tries >= MOST_TRIES:
        return _next(_without(state, asked), facts, today)
    unclear = not state.note.problems
    return Step(Way.ASK, replace(state, tries=tries).with_note(unclear=unclear), facts)


def _without(state: CheckState, name: str) -> CheckState:
    return replace(state, skipped=(*state.skipped, name)).with_note(without=name, problems=())


def _told_with_request(turn: Turn, state: CheckState, today: date) -> Told:
    """What the opening message tells. Where a sum is asked for, amount and term are what its numbers mean."""
    told = read_told(turn, None, relevant_facts(state), today)
    for name in sum_of(state):
        told = replace(told, values={**read_told(turn, name, (), today).values, **told.values})
    return told


def _noted(state: CheckState, merged: Merged, asked: str | None) -> CheckState:
    heard = tuple(name for name in merged.changed if name != asked and name not in merged.corrected)
    return state.with_note(corrected=merged.corrected, heard=heard, problems=merged.problems)


def _next(state: CheckState, facts: Raw, today: date) -> Step:
    """The most decisive question that is left, or the end."""
    if state.goal != "screening" and state.program is None:
        return Step(Way.ASK, replace(state, asked=PROGRAM), facts)
    missing = missing_facts(state, facts, today)
    if not missing:
        return Step(Way.OVER, replace(state, asked=None, ending="settled"), facts)
    asked = _about_problem(state, missing) or missing[0]
    if asked == state.asked:
        return Step(Way.ASK, state, facts)
    return Step(Way.ASK, replace(state, asked=asked, tries=0, questions=state.questions + 1), facts)


def _about_problem(state: CheckState, missing: tuple[str, ...]) -> str | None:
    """A fact that was told in a way that makes no sense is asked for first."""
    return next((problem["fact"] for problem in state.note.problems if problem["fact"] in missing), None)
