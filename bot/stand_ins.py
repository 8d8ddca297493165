"""Lets Rasa run without packages that it imports but, configured as it is here, never uses.

`leave_out` puts modules in their place whose every attribute is an empty class, enough for Rasa to define what rests on
them; making an instance of one, or calling anything of the package, raises `LeftOutError`.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any

_ERRORS = ("Error", "Exception", "Failure", "Warning")


class LeftOutError(RuntimeError):
    """Something wants a package that was left out after all."""


def leave_out(packages: Iterable[str]) -> None:
    """Put stand-ins for these packages (`boto3`, `google.auth`) in place; to be called before Rasa is imported."""
    sys.meta_path.insert(0, _Finder(tuple(packages)))


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
        raise LeftOutError(f"{cls.__name__} is wanted, but its package is left out of this process")


def _empty(name: str) -> type:
    # What is named in an `except` clause must be an exception.
    return _EmptyType(name, (Exception,) if name.endswith(_ERRORS) else (), {})


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, packages: tuple[str, ...]) -> None:
        self._packages = packages

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if not any(name == package or name.startswith(f"{package}.") for package in self._packages):
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
