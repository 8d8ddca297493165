"""Changing the language of the conversation."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import SPOKEN_LANGUAGES, read_turn


class SwitchLanguage(Action):
    """Goes on in the language that was asked for, or says which ones there are."""

    def name(self) -> str:
        return "action_switch_language"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        wanted = next(iter(turn.values("language")), None)
        if wanted in SPOKEN_LANGUAGES:
            dispatcher.utter_message(response="utter_language_switched", language=wanted)
        else:
            dispatcher.utter_message(response="utter_language_unknown", language=turn.language)
        return []
