"""What components that learn something share."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any, Generic, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

Learnt = TypeVar("Learnt")


class Trained(GraphComponent, Generic[Learnt]):
    """A component around one thing that is empty before training and lies in the model afterwards."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, learnt: Learnt) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._learnt = learnt

    @classmethod
    @abstractmethod
    def empty(cls) -> Learnt:
        """What there is before training."""

    @classmethod
    @abstractmethod
    def stored(cls, folder: Path) -> Learnt:
        """What training has put into this folder of the model."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> GraphComponent:
        return cls(config, model_storage, resource, cls.empty())

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> GraphComponent:
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, cls.stored(folder))
