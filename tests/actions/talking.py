"""Actions run on a conversation in memory, with profiles at hand instead of a database."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping
from typing import Any

import numpy as np
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

_NO_VECTOR = base64.b64encode(np.zeros(384, np.float16).tobytes()).decode()
"""Of a message that no record answers."""


class Talk:
    """One conversation: slots are kept, what is said is kept as it goes to the response generator."""

    def __init__(self) -> None:
        self.slots: dict[str, Any] = {"context": {}, "facts": {}}
        self.events: list[dict[str, Any]] = []
        self.followed: list[str] = []
        """Actions that were named to come next."""
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    def act(self, action: str, intent: str, text: str = "…", language: str = "en", **message: Any) -> Mapping[str, Any]:
        """Run an action on a message; returns the last response with its arguments."""
        latest = {
            "text": text,
            "intent": {"name": intent, "confidence": 1.0},
            "intent_ranking": [{"name": intent, "confidence": 1.0}],
            "language": {"code": language},
            **({} if text.startswith("/") else {"search": [[]], "sentence": {"vector": _NO_VECTOR, "script": "other"}}),
            **message,
        }
        tracker = Tracker("talk", self.slots, latest, self.events, False, None, {}, action)
        dispatcher = CollectingDispatcher()
        run = self._executor.actions[action]
        for event in asyncio.run(_result(run(dispatcher, tracker, {}))):
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            if event["event"] == "followup":
                self.followed.append(event["name"])
        for said in dispatcher.messages:
            self.events.append({"event": "bot", "metadata": {"utter_action": said["response"]}})
        return dispatcher.messages[-1] if dispatcher.messages else {}

    def press(self, action: str, intent: str, **entities: str) -> Mapping[str, Any]:
        """Run an action on a pressed button."""
        listed = [{"entity": kind, "value": value} for kind, value in entities.items()]
        return self.act(action, intent, f"/{intent}", entities=listed)

    @property
    def told(self) -> Mapping[str, Any]:
        """What the search of the conversation goes by."""
        told: Mapping[str, Any] = self.slots["context"]["search"]["told"]
        return told


async def _result(result: Any) -> Any:
    return await result if asyncio.iscoroutine(result) else result
