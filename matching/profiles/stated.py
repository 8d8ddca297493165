"""What a document states, before it is understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Stated(NamedTuple):
    """A value as the document gives it, and the key that it stands under."""

    where: str
    raw: Any
    unit: str = ""
    """The unit that the key tells of a bare number."""


Document = Mapping[str, Any]
"""A JSON object."""


def objects(value: Any) -> Iterator[Document]:
    """The objects of a list, or the object itself; nothing for anything else."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            yield one


def is_said(value: Any) -> bool:
    """Whether a value holds anything: False and 0 do."""
    return value is not None and value not in ("", [], {})
