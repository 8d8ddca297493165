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
from bot.composing.names import with_korean_names
from bot.wording import FALLBACK_LANGUAGE, Wording, language_names, languages, wording

REPLIES = Path(__file__).parent / "dialogue" / "replies.yml"


class LocalizedResponses(NaturalLanguageGenerator):
    """Fixed replies come from `dialogue/replies.yml`, the rest from one composer a response."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        self._replies = fixed_replies()
        make_action_calls_cheap()  # the first of our code that Rasa's server runs

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The message for one response; None (and so nothing said) for a response that nobody worded."""
        words = wording(_worded(kwargs.pop("language", None) or conversation_language(tracker))).anew()
        if utter_action in COMPOSERS:
            body = COMPOSERS[utter_action](words, kwargs)
        elif utter_action in self._replies:
            body = fixed_reply(self._replies[utter_action], words)
        else:
            return None
        said = said_before(tracker)
        body = with_korean_names(words, body, kwargs.get("korean_names", {}), said[-1] if said else "")
        partly_english = bool(words.said_in_english) or kwargs.get("untranslated", False)
        notes = [note_of_other_language(tracker, words), words.text("partly-english") if partly_english else ""]
        new = [note for note in notes if note and not any(note in text for text in said)]
        text = "\n\n".join([*new, body["text"]]) if body.get("text") else None
        return {"custom": {"language": words.language, **body, "text": text}}


@lru_cache(maxsize=1)
def fixed_replies() -> dict[str, Any]:
    """The replies that need no look-up, by response name."""
    replies: dict[str, Any] = yaml.safe_load(REPLIES.read_text(encoding="utf-8"))
    return replies


def fixed_reply(reply: dict[str, Any], words: Wording) -> Body:
    """One fixed reply in one language."""
    return {
        "kind": reply["kind"],
        "text": words.text(reply["text"], languages=language_names(words)),
        "buttons": [button(words.text(b["title"]), b["payload"]) for b in reply.get("buttons", ())],
        "effects": reply.get("effects", []),
    }


def note_of_other_language(tracker: DialogueStateTracker, words: Wording) -> str:
    """That the answer is not in the language of the message, which has no wording; empty where it is."""
    message = tracker.latest_message
    written = dict((message.parse_data if message else None) or {}).get("language") or {}
    if not written.get("certain") or written.get("code") in languages():
        return ""
    return words.text("other-language", languages=language_names(words))


def said_before(tracker: DialogueStateTracker) -> list[str]:
    """The texts of the conversation's replies so far."""
    replies = (event for event in tracker.events if isinstance(event, BotUttered))
    return [str((reply.data or {}).get("custom", {}).get("text") or "") for reply in replies]


def conversation_language(tracker: DialogueStateTracker) -> str:
    """The language of the last message, else the conversation's, else English."""
    message = tracker.latest_message
    parse_data: dict[str, Any] = dict(message.parse_data or {}) if message else {}
    metadata: dict[str, Any] = (message.metadata if message else None) or {}
    detected = (parse_data.get("language") or {}).get("code")
    code = detected or metadata.get("language")
    return _worded(code)


def _worded(language: str | None) -> str:
    return language if language in languages() else FALLBACK_LANGUAGE
