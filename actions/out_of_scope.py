"""Messages that look foreign to the policies: refused kindly, unless a fact answers them after all."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import find_answer, reply
from actions.turn import read_turn
from knowledge.answering import Outcome


class OutOfScope(Action):
    """Says what the assistant is for; a message that names a record is answered instead."""

    def name(self) -> str:
        return "action_out_of_scope"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        if turn.values("program", "background"):
            found = find_answer(turn)
            if found.outcome in (Outcome.ANSWERED, Outcome.NOT_STATED):
                return reply(dispatcher, turn, found)
        dispatcher.utter_message(response="utter_out_of_scope", language=turn.language)
        return []
