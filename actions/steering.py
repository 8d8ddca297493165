"""Messages that lead the conversation itself: another language, all from the beginning, no."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.checking import FORM, corrects_last_check
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


class StartOver(Action):
    """Forgets what the conversation was about, which is Rasa's own action, and greets."""

    def name(self) -> str:
        return "action_start_over"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        return [FollowupAction("action_restart")]


class TakeNo(Action):
    """A "no" that takes back what was told before opens the check anew; any other ends what was offered."""

    def name(self) -> str:
        return "action_deny"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        if corrects_last_check(turn, tracker.get_slot("facts") or {}, date.today()):
            return [FollowupAction(FORM)]
        dispatcher.utter_message(response="utter_ok", language=turn.language)
        return []
