"""When the intent should not be trusted."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from nlu.components.outputs import SCOPE, is_payload
from nlu.components.untrained import Untrained

OUT_OF_SCOPE = "out_of_scope"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ScopeFallback(Untrained, IntentClassifier):
    """Turns the intent into `out_of_scope` or `nlu_fallback`; the ranking stays as it was, for actions to look at."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [IntentClassifier]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Thresholds, as calibrated on held-out examples.

        `scope_threshold`: scope score above which a message is out of scope, unless it has an entity of
        `in_scope_entities`. `confidence_threshold`: probability below which the intent is not trusted.
        `sure_confidence`: probability below which `out_of_scope` is not believed of a message with such an entity.
        """
        return {
            "scope_threshold": 0.8,
            "confidence_threshold": 0.25,
            "sure_confidence": 0.5,
            "in_scope_entities": ["program"],
        }

    def process(self, messages: list[Message]) -> list[Message]:
        """Replaces the intent where it should not be trusted; a message without one is a fallback."""
        for message in messages:
            if not is_payload(message) and (replacement := self._replacement(message)) is not None:
                message.set(INTENT, replacement, add_to_output=True)
        return messages

    def _replacement(self, message: Message) -> dict[str, Any] | None:
        intent = message.get(INTENT) or {}
        name, confidence = intent.get(INTENT_NAME_KEY), intent.get(PREDICTED_CONFIDENCE_KEY, 0.0)
        if name is None:
            message.set(INTENT_RANKING_KEY, [], add_to_output=True)
            return _intent(DEFAULT_NLU_FALLBACK_INTENT_NAME, 1.0)
        score = message.get(SCOPE) or 0.0
        if name == OUT_OF_SCOPE:
            unsure = confidence < self._config["sure_confidence"] and self._names_ours(message)
            return _intent(DEFAULT_NLU_FALLBACK_INTENT_NAME, 1.0 - confidence) if unsure else None
        if score > self._config["scope_threshold"] and not self._names_ours(message):
            return _intent(OUT_OF_SCOPE, score)
        if confidence < self._config["confidence_threshold"]:
            return _intent(DEFAULT_NLU_FALLBACK_INTENT_NAME, 1.0 - confidence)
        return None

    def _names_ours(self, message: Message) -> bool:
        kinds = {entity["entity"] for entity in message.get(ENTITIES) or []}
        return bool(kinds & set(self._config["in_scope_entities"]))


def _intent(name: str, confidence: float) -> dict[str, Any]:
    return {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: float(confidence)}
