"""Messages that look foreign to the policies: refused kindly, unless a fact answers them after all."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer_after_all
from actions.search_calls import aside
from actions.search_cues import tells_of_a_search
from actions.searching import refine
from actions.turn import read_turn


class OutOfScope(Action):
    """Says what the assistant is for; a message that is clearly about a record is answered instead."""

    def name(self) -> str:
        return "action_out_of_scope"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        search = tells_of_a_search(turn, tracker)
        if search is not None:
            return await aside(lambda d, t, f: refine(d, t, search, f), dispatcher, tracker)
        answered = answer_after_all(dispatcher, turn)
        if answered is not None:
            return answered
        dispatcher.utter_message(response="utter_out_of_scope", language=turn.language)
        return []
