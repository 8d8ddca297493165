"""What an action needs to know of the message it answers, read from the tracker once."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.search_told import overheard
from knowledge.search.hybrid import Query
from knowledge.search.likeness import Sentence
from knowledge.store import load_knowledge
from nlu.asking import speaks_for_oneself

FALLBACK_LANGUAGE = "en"
TOPIC_INTENT = "ask_"


@dataclass(frozen=True)
class Turn:
    """One message, as understood, with what the conversation is about."""

    text: str
    language: str
    intent: str
    ranking: Mapping[str, float]
    """Probability of each intent, best first."""
    out_of_scope: float
    """Scope score in [0, 1]; 0 for a pressed button."""
    entities: tuple[Mapping[str, Any], ...]
    queries: tuple[Query, ...]
    """The message for search, of a long one also the part that asks; none for a pressed button."""
    context: Mapping[str, Any]
    """The `context` slot: `owners`, `facts`, `topic`, `offer`, `question`, `rest`, `check`, `guided`, `search`,
    `overheard`."""
    wishes: Mapping[str, Any] = field(default_factory=dict)
    """What the message tells of work or people looked for, as `nlu.wishes` puts it out."""
    sentence: Sentence | None = None
    """The message as likeness to example questions is judged on; None for a pressed button."""

    @property
    def is_button(self) -> bool:
        return self.text.startswith("/")

    @property
    def confidence(self) -> float:
        """Probability of the likeliest intent; a pressed button is certain."""
        return 1.0 if self.is_button else max(self.ranking.values(), default=0.0)

    @property
    def topics(self) -> dict[str, float]:
        """Probability of each kind of question, given that it is a question; a pressed button is certain."""
        ranking = {self.intent: 1.0} if self.is_button else self.ranking
        kinds = load_knowledge().topics
        asked = {
            name.removeprefix(TOPIC_INTENT): share for name, share in ranking.items() if name.startswith(TOPIC_INTENT)
        }
        asked = {kind: share for kind, share in asked.items() if kind in kinds}
        total = sum(asked.values()) or 1.0
        return {kind: share / total for kind, share in asked.items()}

    def values(self, *kinds: str) -> tuple[str, ...]:
        """Distinct values of the entities of these kinds, in the order of the text."""
        return tuple(dict.fromkeys(str(entity["value"]) for entity in self.entities if entity.get("entity") in kinds))

    def mentions(self, *kinds: str) -> tuple[tuple[str, ...], ...]:
        """Values by place in the text: a name that several records share gives all of them as one mention."""
        places: dict[tuple[int, int], list[str]] = {}
        for entity in self.entities:
            if entity.get("entity") in kinds:
                place = (entity.get("start") or 0, entity.get("end") or 0)
                places.setdefault(place, []).append(str(entity["value"]))
        return tuple(tuple(dict.fromkeys(values)) for values in places.values())


def read_turn(tracker: Tracker) -> Turn:
    """The present turn of a conversation."""
    message: Mapping[str, Any] = tracker.latest_message
    ranking = message.get("intent_ranking") or []
    sentence = _sentence(message)
    return Turn(
        text=message.get("text") or "",
        language=spoken_language(message),
        intent=(message.get("intent") or {}).get("name") or "",
        ranking={entry["name"]: float(entry["confidence"]) for entry in ranking if entry.get("name")},
        out_of_scope=float(message.get("out_of_scope") or 0.0),
        entities=tuple(message.get("entities") or ()),
        queries=tuple(_queries(message, sentence)),
        context=tracker.get_slot("context") or {},
        wishes=message.get("wishes") or {},
        sentence=sentence,
    )


def spoken_language(message: Mapping[str, Any]) -> str:
    """The language to answer in: the one asked for, or the message's own, or the conversation's, or English.

    The gateway says with each message in which `languages` there is wording.
    """
    metadata = message.get("metadata") or {}
    detected = (message.get("language") or {}).get("code")
    code = str(detected or metadata.get("language") or FALLBACK_LANGUAGE)
    asked_for = _language_asked_for(message)
    worded = metadata.get("languages")
    if worded is None:
        return asked_for or code
    return next((one for one in (asked_for, code) if one in worded), FALLBACK_LANGUAGE)


def _language_asked_for(message: Mapping[str, Any]) -> str:
    if (message.get("intent") or {}).get("name") != "switch_language":
        return ""
    named = (entity["value"] for entity in message.get("entities") or () if entity.get("entity") == "language")
    return str(next(named, ""))


def remember(turn: Turn, **changes: Any) -> list[dict[str, Any]]:
    """The event that stores what the conversation is about now. An offer holds for one turn only."""
    kept = {key: value for key, value in turn.context.items() if key not in ("offer", "rest")}
    if turn.wishes and speaks_for_oneself(turn.text):
        kept["overheard"] = overheard(kept.get("overheard", {}), turn.wishes)
    return [SlotSet("context", {**kept, **changes})]


def last_reply(tracker: Tracker) -> str | None:
    """The name of the response that the person has read last."""
    said = (event.get("metadata") or {} for event in reversed(tracker.events) if event.get("event") == "bot")
    name: str | None = next(said, {}).get("utter_action")
    return name


def _queries(message: Mapping[str, Any], sentence: Sentence | None) -> Iterator[Query]:
    """The message for search. One that came without an analysis is encoded when it is searched for."""
    text = message.get("text") or ""
    if sentence is None:
        if not text.startswith("/"):
            yield Query.of(text)
        return
    for terms in message.get("search") or ():
        yield Query(text=text, vector=sentence.vector, terms=tuple(terms))


def _sentence(message: Mapping[str, Any]) -> Sentence | None:
    sentence = message.get("sentence")
    return Sentence(_vector(sentence["vector"]), sentence["script"]) if sentence else None


def _vector(encoded: str) -> np.ndarray:
    return np.frombuffer(base64.b64decode(encoded), dtype=np.float16).astype(np.float32)
