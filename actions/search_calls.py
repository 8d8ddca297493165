"""How actions call matching: in a thread, and with a plain message where the profiles are out of reach."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.about_posts import asked_of_posts, tell_of_posts
from actions.search_cues import UNSURE, is_spoken_of, meant_after_list, opens_a_search, tells_of_a_search
from actions.search_state import SearchState
from actions.searching import Events, Facts, begin, refine
from actions.turn import Turn, read_turn
from nlu.asking import asks

Reply = Callable[[CollectingDispatcher, Turn, Facts], Events]


async def aside(reply: Reply, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Run a reply that may wait for the database or the encoder in a thread, so that other conversations go on."""
    return await asyncio.to_thread(
        _told_plainly, reply, dispatcher, read_turn(tracker), tracker.get_slot("facts") or {}
    )


def _told_plainly(reply: Reply, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
    from matching.storage.database import StorageError
    from nlu.encoder import EncoderError

    try:
        return reply(dispatcher, turn, facts)
    except (StorageError, EncoderError):
        dispatcher.utter_message(response="utter_no_profiles", language=turn.language)
        return []


async def taken_into_search(
    dispatcher: CollectingDispatcher, turn: Turn, tracker: Tracker, is_about_a_record: Callable[[], bool]
) -> Events | None:
    """What a message that was taken for a question does to a search; None where it is a question after all."""
    about_list = meant_after_list(turn, tracker)
    if about_list is not None:
        return await _about_list(about_list, dispatcher, tracker)
    of_posts = asked_of_posts(turn, tracker)
    if of_posts is not None:
        return await aside(lambda d, t, f: tell_of_posts(d, t, f, of_posts), dispatcher, tracker)
    if turn.mentions("program"):
        return None
    if opens_a_search(turn) and not asks(turn.text):
        return await aside(lambda d, t, f: begin(d, t, f, "jobs"), dispatcher, tracker)
    search = _search_meant(turn, tracker, is_about_a_record)
    return await aside(lambda d, t, f: refine(d, t, search, f), dispatcher, tracker) if search else None


async def _about_list(intent: str, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """The reply to one, called outright: after a follow-up action with a rule of its own, Rasa speaks once more."""
    # Imported here: these know how questions are answered, which knows this file.
    from actions.about_matches import WhatToLearn, WhyMatch
    from actions.introducing import Introduce, SaveMatch

    answering: dict[str, Any] = {"introduce": Introduce, "save_match": SaveMatch, "ask_why_match": WhyMatch}
    events: Events = await answering.get(intent, WhatToLearn)().run(dispatcher, tracker, {})
    return events


def _search_meant(turn: Turn, tracker: Tracker, is_about_a_record: Callable[[], bool]) -> SearchState | None:
    """The open search that a message goes on with: right after a list, or an unclear one that no record answers."""
    search = tells_of_a_search(turn, tracker)
    if search is None or is_spoken_of(tracker):
        return search
    return search if turn.intent in UNSURE and not is_about_a_record() else None
