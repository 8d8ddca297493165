"""What a message tells of the work or the people looked for."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.outputs import WISHES, is_payload
from nlu.components.untrained import Untrained
from nlu.wishes import wish_finder


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class WishReader(Untrained):
    """Puts out what `nlu.wishes` finds."""

    @staticmethod
    def required_packages() -> list[str]:
        return ["spacy"]

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        wish_finder()  # built now, not at the first message

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the wishes of each message that tells any."""
        for message in messages:
            if is_payload(message) or not message.get(TEXT):
                continue
            wishes = wish_finder().find(message.get(TEXT)).as_dict()
            if wishes:
                message.set(WISHES, wishes, add_to_output=True)
        return messages
