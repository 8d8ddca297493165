"""Messages as actions get them, without Rasa."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.turn import Turn


def turn(
    intent: str, text: str = "…", context: Mapping[str, Any] | None = None, language: str = "en", **entities: Any
) -> Turn:
    """A message of this intent; `entities` by kind."""
    return Turn(
        text=text,
        language=language,
        intent=intent,
        ranking={intent: 1.0},
        out_of_scope=0.0,
        entities=tuple({"entity": kind, "value": value} for kind, value in entities.items()),
        queries=(),
        context=context or {},
    )
