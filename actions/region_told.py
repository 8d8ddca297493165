"""A region that is told outright, as by a place on the map: whatever was going on goes on with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.check_state import read_state
from actions.checking import FORM
from actions.facts import merge
from actions.search_calls import aside
from actions.search_cues import is_at_hand
from actions.search_state import read_search
from actions.searching import Events, refine
from actions.told import read_told
from actions.turn import Turn, last_reply, remember

_OUTCOMES = frozenset({"utter_eligibility", "utter_screening"})
"""Replies that another region may change."""


def region_told(turn: Turn) -> str | None:
    """The region that a payload tells; None for words, and for payloads that tell something else."""
    if not turn.is_button:
        return None
    told = read_told(turn, None, (), date.today()).values.get("region")
    return str(told) if told else None


async def go_on_at(region: str, dispatcher: CollectingDispatcher, turn: Turn, tracker: Tracker) -> Events:
    """The search at hand or the outcome told last, with the person's region; else it is only kept."""
    last = read_state(turn.context)
    if last is not None and last.ending == "settled" and last_reply(tracker) in _OUTCOMES:
        return [FollowupAction(FORM)]
    search = read_search(turn.context) if is_at_hand(tracker) else None
    if search is not None:
        placed = replace(turn, wishes={"home": region})
        return await aside(lambda d, _, f: refine(d, placed, search, f), dispatcher, tracker)
    facts = merge(tracker.get_slot("facts") or {}, {"region": region}, date.today()).facts
    dispatcher.utter_message(response="utter_region_noted", language=turn.language)
    return [*remember(turn), SlotSet("facts", dict(facts))]
