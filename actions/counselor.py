"""Handing a question to a counselor: offered, confirmed, stored by the gateway as an inquiry."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.introducing import send_introduction
from actions.search_calls import aside
from actions.turn import Turn, last_reply, read_turn, remember


class RequestCounselor(Action):
    """Someone wants a human: the last open question is passed on, or a question is asked for."""

    def name(self) -> str:
        return "action_request_counselor"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        return send_inquiry(dispatcher, turn, turn.context.get("question") or turn.text)


class SendInquiry(Action):
    """The button under an unanswered question."""

    def name(self) -> str:
        return "action_send_inquiry"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        return send_inquiry(dispatcher, turn, turn.context.get("question", ""))


class TakeUpOffer(Action):
    """A plain "yes" means what was offered or asked back last, and is otherwise only friendly."""

    def name(self) -> str:
        return "action_affirm"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        if turn.context.get("offer") == "introduce":
            return await aside(send_introduction, dispatcher, tracker)
        if turn.context.get("offer") == "counselor":
            return send_inquiry(dispatcher, turn, turn.context.get("question", ""))
        confirmed = last_reply(tracker) == "utter_ask_forget"
        dispatcher.utter_message(response="utter_forgotten" if confirmed else "utter_ok", language=turn.language)
        return []


def send_inquiry(dispatcher: CollectingDispatcher, turn: Turn, question: str) -> list[dict[str, Any]]:
    """Ask the gateway to store the inquiry, with what the conversation is about."""
    dispatcher.utter_message(
        response="utter_inquiry",
        language=turn.language,
        question=question,
        programs=list(turn.context.get("owners", ())),
    )
    return remember(turn)
