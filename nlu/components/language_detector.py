"""The language of a message."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.outputs import LANGUAGE, METADATA, is_payload
from nlu.components.untrained import Untrained
from nlu.language import DEFAULT_LANGUAGE, Detection, detect

_NAMES = ("program", "region")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LanguageDetector(Untrained):
    """Detects the language; the conversation's comes in the message's metadata. Stands after the entity extractor."""

    @staticmethod
    def required_packages() -> list[str]:
        return ["lingua"]

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        detect("warm up the detector now, not at the first message")

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the language."""
        for message in messages:
            found = _language(message)
            message.set(LANGUAGE, {"code": found.code, "certain": found.certain}, add_to_output=True)
        return messages


def _language(message: Message) -> Detection:
    current = (message.get(METADATA) or {}).get("language")
    if is_payload(message):
        return Detection(current or DEFAULT_LANGUAGE, False)
    names = [(entity["start"], entity["end"]) for entity in message.get(ENTITIES) or [] if entity["entity"] in _NAMES]
    return detect(message.get(TEXT) or "", current, names)
