"""How actions call matching: in a thread, and with a plain message where the profiles are out of reach."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.searching import Events, Facts
from actions.turn import Turn, read_turn

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
