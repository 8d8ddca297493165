"""Jobs for people and candidates for firms, suggested in conversation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.about_posts import asked_of_posts, tell_of_posts
from actions.answer import answer_after_all
from actions.check_state import read_state
from actions.checking import FORM
from actions.doubting import HALF_SURE, SURE
from actions.region_told import go_on_at, region_told
from actions.search_calls import aside
from actions.search_cues import is_at_hand, is_spoken_of, opens_a_search, tells_of_a_search
from actions.search_state import SearchState, Wanted, read_search, stored_search
from actions.search_told import RELAXABLE, tells_work, without_limit
from actions.searching import Events, Facts, begin, go_on, refine
from actions.told import read_told
from actions.turn import Turn, read_turn, remember
from nlu.asking import asks
from nlu.wish_cues import has_words

SURE_OF_SEARCH = 0.7
"""Probability from which a wish for jobs or candidates is one, though a record answers the same words."""


class FindMatches(Action):
    """Jobs or candidates are asked for; a question about a program that only sounds like it is answered instead."""

    def name(self) -> str:
        return "action_matching"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        turn = read_turn(tracker)
        state = tells_of_a_search(turn, tracker)
        if state is not None and is_spoken_of(tracker) and turn.confidence < SURE_OF_SEARCH:
            return await aside(lambda d, t, f: refine(d, t, state, f), dispatcher, tracker)
        return await aside(self._find, dispatcher, tracker)

    def _find(self, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
        answered = answer_after_all(dispatcher, turn) if _may_be_a_question(turn) else None
        if answered is not None:
            return answered
        return begin(dispatcher, turn, facts, side_of(turn))


class TakeIn(Action):
    """Somebody tells of themselves: for the search that is open, for one that this opens, else for a check."""

    def name(self) -> str:
        return "action_inform"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        turn = read_turn(tracker)
        region = region_told(turn)
        if region is not None:
            return await go_on_at(region, dispatcher, turn, tracker)
        state = tells_of_a_search(turn, tracker) or _awaiting(turn, tracker)
        if state is not None:
            return await aside(lambda d, t, f: refine(d, t, state, f), dispatcher, tracker)
        if is_spoken_of(tracker) and not read_told(turn, None, (), date.today()).values:
            dispatcher.utter_message(response="utter_search_unheard", language=turn.language)
            return remember(turn)
        answered = answer_after_all(dispatcher, turn) if _may_ask(turn) else None
        if answered is not None:
            return answered
        if opens_a_search(turn):
            return await aside(lambda d, t, f: begin(d, t, f, "jobs"), dispatcher, tracker)
        return [FollowupAction(FORM)]


class Refine(Action):
    """Where, when or for how much: the search goes on with it, or begins."""

    def name(self) -> str:
        return "action_refine"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        asked = asked_of_posts(read_turn(tracker), tracker)
        if asked is not None:
            return await aside(lambda d, t, f: tell_of_posts(d, t, f, asked), dispatcher, tracker)
        return await aside(self._refine, dispatcher, tracker)

    def _refine(self, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
        state = read_search(turn.context)
        if state is not None and (turn.wishes or state.asked):
            return refine(dispatcher, turn, state, facts)
        answered = None if tells_work(turn.wishes) else answer_after_all(dispatcher, turn)
        if answered is not None:
            return answered
        if state is None and turn.wishes:
            return begin(dispatcher, turn, facts, "jobs")
        dispatcher.utter_message(response="utter_default", language=turn.language)
        return []


class Relax(Action):
    """The button under an empty list: one wish is given up."""

    def name(self) -> str:
        return "action_relax"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        return await aside(self._relax, dispatcher, tracker)

    def _relax(self, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
        state = read_search(turn.context)
        if state is None:
            return nothing_suggested(dispatcher, turn)
        told = state.told
        for gate in turn.values("gate"):
            told = without_limit(told, gate) if gate in RELAXABLE else told
        return go_on(dispatcher, turn, replace(state, told=told), facts, opening=False)


class Decline(Action):
    """A no, "I don't know" or "stop": about the search that is open, or about nothing in particular."""

    def name(self) -> str:
        return "action_decline"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        return await decline(dispatcher, tracker)


async def decline(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """What a no, "I don't know" or "stop" does."""
    turn = read_turn(tracker)
    told = tells_of_a_search(turn, tracker)
    if told is not None:
        return await aside(lambda d, t, f: refine(d, t, told, f), dispatcher, tracker)
    state = read_search(turn.context) if is_at_hand(tracker) else None
    if state is not None and turn.intent == "cancel":
        dispatcher.utter_message(response="utter_search_closed", language=turn.language)
        return remember(turn, search=stored_search(replace(state, closed=True)))
    if state is not None and state.asked and turn.intent == "dont_know":
        dispatcher.utter_message(response="utter_search_needs_work", language=turn.language, wanted=state.wanted)
        return remember(turn, offer="counselor")
    dispatcher.utter_message(response="utter_ok", language=turn.language)
    return remember(turn)


def nothing_suggested(dispatcher: CollectingDispatcher, turn: Turn) -> Events:
    """Says that there is no list, or an empty one; a message that is about a record cannot have meant it."""
    state = read_search(turn.context)
    doubted = turn.mentions("program") or (state is None and turn.confidence < SURE)
    answered = answer_after_all(dispatcher, turn) if doubted else None
    if answered is not None:
        return answered
    response = "utter_nothing_suggested" if state is None else "utter_nothing_listed"
    dispatcher.utter_message(response=response, language=turn.language)
    return [] if state is None else remember(turn)


def side_of(turn: Turn) -> Wanted:
    """What is looked for: the words that tell it count more than the intent, which a bare occupation leaves open."""
    jobs, people = has_words("seeking_jobs", turn.text), has_words("seeking_people", turn.text)
    if jobs != people and not turn.is_button:
        return "jobs" if jobs else "candidates"
    return "candidates" if turn.intent == "find_candidates" else "jobs"


def _may_be_a_question(turn: Turn) -> bool:
    """Whether words that sound like a wish for jobs or candidates may ask about a program instead."""
    doubted = turn.confidence < SURE_OF_SEARCH and (asks(turn.text) or not tells_work(turn.wishes))
    return doubted or bool(turn.mentions("program"))


def _may_ask(turn: Turn) -> bool:
    """Whether somebody who seems to tell of themselves may ask: by the form, or since nothing sure is told."""
    if asks(turn.text):
        return True
    is_opening = read_state(turn.context) is None and read_search(turn.context) is None
    told = turn.wishes or read_told(turn, None, (), date.today()).values
    return is_opening and (not told or turn.confidence < HALF_SURE)


def _awaiting(turn: Turn, tracker: Tracker) -> SearchState | None:
    """The search whose question is open, which whatever somebody tells of themselves answers."""
    state = read_search(turn.context)
    return state if state is not None and state.asked and is_at_hand(tracker) else None
