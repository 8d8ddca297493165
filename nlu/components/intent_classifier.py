"""The intent of a message, and how far it is from all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.classifier import IntentClassifier, Prediction
from nlu.components.fingerprints import code_fingerprint
from nlu.components.outputs import SCOPE, intent_text
from nlu.components.trained import Trained


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class VectorIntentClassifier(Trained[IntentClassifier], RasaIntentClassifier):
    """Runs `nlu.classifier` on the sentence vectors."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [Featurizer]

    @staticmethod
    def required_packages() -> list[str]:
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`ranking_length`: how many intents are put out, best first."""
        return {"ranking_length": 10}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Lets Rasa train anew when the classifier's code has changed."""
        return code_fingerprint()

    @classmethod
    def empty(cls) -> IntentClassifier:
        return IntentClassifier()

    @classmethod
    def stored(cls, folder: Path) -> IntentClassifier:
        return IntentClassifier.load(folder)

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the classifier to the examples and puts it into the model."""
        # Masked, many examples are the same text; each counts once, so that none is held out against its own copy.
        rows = {
            (intent_text(m), m.get(INTENT)): vector
            for m in training_data.intent_examples
            if (vector := _vector(m)) is not None
        }
        texts, labels = zip(*rows, strict=True)
        self._learnt.fit(list(texts), list(labels), np.stack(list(rows.values())))
        with self._storage.write_to(self._resource) as folder:
            self._learnt.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent, ranking and scope score; a message without a vector keeps none."""
        for message in messages:
            vector = _vector(message)
            if vector is not None:
                self._set(message, self._learnt.predict_vectors(vector[np.newaxis, :], [intent_text(message)])[0])
        return messages

    def _set(self, message: Message, prediction: Prediction) -> None:
        ranking = [
            {INTENT_NAME_KEY: label, PREDICTED_CONFIDENCE_KEY: float(probability)}
            for label, probability in prediction.ranking[: self._config["ranking_length"]]
        ]
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        message.set(SCOPE, float(prediction.scope_score), add_to_output=True)


def _vector(message: Message) -> np.ndarray | None:
    """The sentence vector, or None for a message that was not encoded."""
    _, sentence = message.get_dense_features(TEXT)
    return None if sentence is None else np.asarray(sentence.features)[0]
