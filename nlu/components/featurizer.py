"""Sentence vectors of a message: for its intent, and for search."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.fingerprints import code_fingerprint
from nlu.components.outputs import SEARCH, SENTENCE, intent_text, is_payload
from nlu.encoder import ENCODER_VARIABLE
from nlu.features import MAX_CHARACTERS, load_features
from nlu.focus import WITH_SUBJECT, focus
from nlu.scripts import script
from nlu.tokens import load_tokenizer, search_terms
from nlu.vector_cache import VectorCache


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectorFeaturizer(DenseFeaturizer, GraphComponent):
    """Encodes the masked text for the intent and for search, which also gets the terms of the text as written."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        return ["torch", "kiwipiepy"]

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to configure; the environment names the encoder."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Lets Rasa train anew when another encoder is chosen."""
        return f"{os.environ.get(ENCODER_VARIABLE)} {code_fingerprint()}"

    def __init__(self, name: str, config: dict[str, Any]) -> None:
        super().__init__(name, config)
        self._features = load_features()
        load_tokenizer()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceVectorFeaturizer:
        return cls(execution_context.node_name, config)

    @classmethod
    def load(cls, *given: Any, **named: Any) -> SentenceVectorFeaturizer:
        """For a trained model, which gets one message at a time."""
        component: SentenceVectorFeaturizer = super().load(*given, **named)
        component._features.make_small(_vectors_directory())
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Adds the vectors of all examples, kept on disk between trainings."""
        examples = [message for message in training_data.training_examples if message.get(TEXT)]
        cache = VectorCache(_vectors_directory())
        name = f"intent features {self._features.encoder.name}"
        vectors = cache.vectors([intent_text(message) for message in examples], self._features.extract, name)
        for message, vector in zip(examples, vectors, strict=True):
            self._add(message, vector)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the vector, and what search needs."""
        for message in messages:
            if is_payload(message) or not (message.get(TEXT) or "").strip():
                continue
            text: str = message.get(TEXT)
            meant = intent_text(message)
            vector = self._features.extract_one(meant)
            self._add(message, vector)
            query = {"vector": _encoded(vector[self._features.query]), "script": script(meant)}
            message.set(SENTENCE, query, add_to_output=True)
            wanted = dict.fromkeys([text[:MAX_CHARACTERS], focus(text, WITH_SUBJECT)[:MAX_CHARACTERS]])
            message.set(SEARCH, [search_terms(asked) for asked in wanted], add_to_output=True)
        return messages

    def _add(self, message: Message, vector: np.ndarray) -> None:
        message.add_features(Features(vector[np.newaxis, :], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))


def _vectors_directory() -> Path:
    return Path(os.environ.get("IEUM_DATA_DIR") or "var") / "vectors"


def _encoded(vector: np.ndarray) -> str:
    return base64.b64encode(vector.astype(np.float16).tobytes()).decode("ascii")
