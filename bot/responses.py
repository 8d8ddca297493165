"""Rasa's response generator: words the plain results of actions in the person's language.

`endpoints.yml` names `LocalizedResponses`; Rasa calls it for every response. What comes out is the body of a Message
(kind, text, language, programs, sources, buttons, results, effects) as the gateway stores and sends it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.action_calls import make_action_calls_cheap
from bot.composing import COMPOSERS, Body, button
from bot.wording import languages, wording

REPLIES = Path(__file__).parent / "dialogue" / "replies.yml"
FALLBACK_LANGUAGE = "en"


class LocalizedResponses(NaturalLanguageGenerator):
    """Fixed replies come from `dialogue/replies.yml`, the rest from one composer a response."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        self._replies = fixed_replies()
        make_action_calls_cheap()  # the first of our code that Rasa's server runs

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The message for one response; None (and so nothing said) for a response that nobody worded."""
        language = kwargs.pop("language", None) or conversation_language(tracker)
        if utter_action in COMPOSERS:
            body = COMPOSERS[utter_action](wording(language), kwargs)
        elif utter_action in self._replies:
            body = fixed_reply(self._replies[utter_action], language)
        else:
            return None
        note = note_of_other_language(tracker, language)
        text = f"{note}\n\n{body['text']}" if note and body.get("text") else body.get("text")
        return {"custom": {**body, "text": text, "language": language}}


@lru_cache(maxsize=1)
def fixed_replies() -> dict[str, Any]:
    """The replies that need no look-up, by response name."""
    replies: dict[str, Any] = yaml.safe_load(REPLIES.read_text(encoding="utf-8"))
    return replies


def fixed_reply(reply: dict[str, Any], language: str) -> Body:
    """One fixed reply in one language."""
    words = wording(language)
    return {
        "kind": reply["kind"],
        "text": words.text(reply["text"]),
        "buttons": [button(words.text(b["title"]), b["payload"]) for b in reply.get("buttons", ())],
        "effects": reply.get("effects", []),
    }


def note_of_other_language(tracker: DialogueStateTracker, language: str) -> str:
    """That the answer is not in the language of the message, once in a conversation; empty otherwise."""
    message = tracker.latest_message
    written = dict((message.parse_data if message else None) or {}).get("language") or {}
    if not written.get("certain") or written.get("code") in languages():
        return ""
    note = wording(language).text("other-language")
    said = (str((event.data or {}).get("custom", {}).get("text")) for event in _bot_events(tracker))
    return "" if any(text.startswith(note) for text in said) else note


def _bot_events(tracker: DialogueStateTracker) -> list[BotUttered]:
    return [event for event in tracker.events if isinstance(event, BotUttered)]


def conversation_language(tracker: DialogueStateTracker) -> str:
    """The language of the last message, else the conversation's, else English."""
    message = tracker.latest_message
    parse_data: dict[str, Any] = dict(message.parse_data or {}) if message else {}
    metadata: dict[str, Any] = (message.metadata if message else None) or {}
    detected = (parse_data.get("language") or {}).get("code")
    code = detected or metadata.get("language")
    return code if code in languages() else FALLBACK_LANGUAGE
