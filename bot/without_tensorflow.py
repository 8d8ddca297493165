"""Lets Rasa run without TensorFlow, where nothing in the pipeline needs it.

Rasa imports TensorFlow wherever one of its own neural components is defined, whether it is used or not: three seconds
and 350 MB a process. `leave_tensorflow_out` puts modules in its place whose every attribute is an empty class, enough
for Rasa to define those components; making an instance of one, or calling anything of TensorFlow, raises
`TensorFlowLeftOutError`.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

PACKAGES = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras")
_LIGHT = ("RulePolicy", "MemoizationPolicy", "AugmentedMemoizationPolicy")
_OWN = "nlu.components."


class TensorFlowLeftOutError(RuntimeError):
    """Something wants TensorFlow after all."""


def needs_tensorflow(config: Mapping[str, Any]) -> bool:
    """Whether the pipeline or the policies of a Rasa configuration hold anything but what is known to do without."""
    named: Iterable[Mapping[str, Any]] = [*(config.get("pipeline") or []), *(config.get("policies") or [])]
    return not all(entry["name"].startswith(_OWN) or entry["name"] in _LIGHT for entry in named)


def leave_tensorflow_out() -> None:
    """Put the stand-ins in place; to be called before Rasa is imported."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _EmptyType(type):
    """Class of the stand-ins: an attribute of one is another one, and none can be called."""

    def __getattr__(cls, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return _empty(name)

    def __call__(cls, *arguments: Any, **options: Any) -> Any:
        # tf.function and its like decorate what is never called.
        if len(arguments) == 1 and callable(arguments[0]) and not options:
            return arguments[0]
        raise TensorFlowLeftOutError(f"TensorFlow is left out of this process, but {cls.__name__} is wanted")


def _empty(name: str) -> type:
    return _EmptyType(name, (), {})


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name.partition(".")[0] not in PACKAGES:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


class _Module(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = _empty(name)
        setattr(self, name, value)
        return value
