"""Where the last answer stands in the documents."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.results import fact_json
from actions.saying import say
from actions.turn import read_turn
from knowledge.store import load_knowledge


class TellSource(Action):
    """The document and lines of the facts shown last."""

    def name(self) -> str:
        return "action_source"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        knowledge = load_knowledge()
        shown = [knowledge.fact(owner, fact) for owner, fact in turn.context.get("facts", ())]
        notes = {
            fact.source.document: note.in_language(turn.language)
            for fact in shown
            if (note := knowledge.documents[fact.source.document].year_note)
        }
        say(
            dispatcher,
            "utter_source",
            turn.language,
            programs=turn.context.get("owners", []),
            facts=[fact_json(fact, turn.language) for fact in shown],
            notes=list(notes.values()),
        )
        return []
