"""Messages that lead the conversation itself: another language, all from the beginning, no."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.checking import FORM, corrects_last_check
from actions.matching import decline
from actions.search_calls import aside
from actions.search_cues import tells_of_a_search
from actions.searching import refine
from actions.turn import read_turn
from nlu.wish_cues import has_words


class SwitchLanguage(Action):
    """Goes on in the language that was asked for, or says which ones there are."""

    def name(self) -> str:
        return "action_switch_language"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        search = tells_of_a_search(turn, tracker) if has_words("speaking", turn.text) else None
        if search is not None:
            return await aside(lambda d, t, f: refine(d, t, search, f), dispatcher, tracker)
        wanted = next(iter(turn.values("language")), None)
        dispatcher.utter_message(response="utter_language", language=turn.language, wanted=wanted)
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

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        if corrects_last_check(turn, tracker.get_slot("facts") or {}, date.today()):
            return [FollowupAction(FORM)]
        return await decline(dispatcher, tracker)
