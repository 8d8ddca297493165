"""Entities of a message, and its text with program names masked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.fingerprints import code_fingerprint
from nlu.components.outputs import MASKED_TEXT, is_payload
from nlu.components.trained import Trained
from nlu.entities.finder import EntityFinder
from nlu.entities.gazetteer import Gazetteer
from nlu.entities.model import Entity
from nlu.intent_text import masked

_FILE = "gazetteer.json"


# Also a featurizer to Rasa, since only those see the training examples, which need their program names masked.
@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER],
    is_trainable=True,
)
class NameEntityExtractor(Trained[EntityFinder], EntityExtractorMixin):
    """Runs the entity finder with the names of the records, which it keeps in the model."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`gazetteers`: folders of records by entity kind. `mask_programs`: hide program names from the intent."""
        return {"gazetteers": {}, "mask_programs": True}

    @staticmethod
    def required_packages() -> list[str]:
        return ["spacy", "rapidfuzz"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Lets Rasa train anew when a record's names, or how they are found, have changed."""
        return Gazetteer.read(config.get("gazetteers") or {}).fingerprint() + code_fingerprint()

    @classmethod
    def empty(cls) -> EntityFinder:
        return EntityFinder(Gazetteer())

    @classmethod
    def stored(cls, folder: Path) -> EntityFinder:
        return EntityFinder(Gazetteer.load(folder / _FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Puts the names of the records into the model."""
        with self._storage.write_to(self._resource) as folder:
            Gazetteer.read(self._config["gazetteers"]).save(folder / _FILE)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Masks the examples; their entities are left as annotated."""
        for message in training_data.training_examples:
            if message.get(TEXT):
                self._mask(message, self._learnt.find(message.get(TEXT)))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the entities and the masked text."""
        for message in messages:
            if is_payload(message) or not message.get(TEXT):
                continue
            found = self._learnt.find(message.get(TEXT))
            entities = self.add_extractor_name([_rasa_entity(entity) for entity in found])
            message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
            self._mask(message, found)
        return messages

    def _mask(self, message: Message, found: list[Entity]) -> None:
        if self._config["mask_programs"]:
            message.set(MASKED_TEXT, masked(message.get(TEXT), found))


def _rasa_entity(entity: Entity) -> dict[str, Any]:
    form: dict[str, Any] = {
        "entity": entity.kind,
        "value": entity.value,
        "start": entity.start,
        "end": entity.end,
        "confidence_entity": entity.score,
    }
    if entity.detail:
        form["detail"] = entity.detail
    return form
