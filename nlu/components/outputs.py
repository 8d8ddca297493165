"""What the components add to a message, by name."""

from __future__ import annotations

from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.focus import focus

LANGUAGE = "language"
"""`{"code": "ko", "certain": true}`"""

SEARCH = "search"
"""Lists of search terms: those of the text, then of the part that asks."""

SENTENCE = "sentence"
"""`{"vector": base64 of the query vector as float16, "script": ...}` of the text that the intent is judged on."""

WISHES = "wishes"
"""`nlu.wishes.Wishes` as plain values; absent where a message tells none."""

SCOPE = "out_of_scope"
"""Score from 0 to 1; higher is farther from anything the examples ask."""

MASKED_TEXT = "masked_text"
"""The text with program names replaced and Vietnamese marks put in, for intents only; not put out."""

METADATA = "metadata"
"""What the gateway sent along: `{"language": code of the conversation}`."""


def is_payload(message: Message) -> bool:
    """Whether the text is a button's payload, which Rasa reads by itself."""
    text = message.get(TEXT)
    return isinstance(text, str) and text.startswith(INTENT_MESSAGE_PREFIX)


def intent_text(message: Message) -> str:
    """The text that the intent is judged on: without program names, and of a long message the part that asks."""
    return focus(message.get(MASKED_TEXT) or message.get(TEXT))
