"""Jobs and candidates: what the documents say of matching, and a counselor for the matching itself."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer_after_all
from actions.results import fact_json, owner_json
from actions.turn import read_turn, remember
from knowledge.store import load_knowledge

FOR_PEOPLE = ("foreign-talent-matching", "workforce-difficulty-center")
FOR_FIRMS = ("workforce-difficulty-center", "foreign-talent-matching")


class PointToMatching(Action):
    """Names the programs that match people and firms. Single companies are not suggested yet, and it says so."""

    def name(self) -> str:
        return "action_matching"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        answered = answer_after_all(dispatcher, turn)
        if answered is not None:
            return answered
        knowledge = load_knowledge()
        named = FOR_FIRMS if turn.intent == "find_candidates" else FOR_PEOPLE
        programs = [knowledge.programs[name] for name in named]
        dispatcher.utter_message(
            response="utter_matching",
            language=turn.language,
            wanted="candidates" if turn.intent == "find_candidates" else "jobs",
            programs=[
                {
                    "owner": owner_json(program, turn.language),
                    "summary": program.summary.in_language(turn.language),
                    "facts": [fact_json(program.facts[0], turn.language)],
                }
                for program in programs
            ],
        )
        facts = [[program.id, program.facts[0].id] for program in programs]
        return remember(turn, owners=list(named[:1]), facts=facts, question=turn.text, offer="counselor")
