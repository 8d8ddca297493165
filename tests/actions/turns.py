"""Messages as actions get them, without Rasa."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.turn import Turn


def turn(
    intent: str,
    text: str = "…",
    context: Mapping[str, Any] | None = None,
    language: str = "en",
    entities: Sequence[Mapping[str, Any]] = (),
    **named: Any,
) -> Turn:
    """A message of this intent, with `entities` as Rasa has them, or `named` by kind where places do not matter."""
    return Turn(
        text=text,
        language=language,
        intent=intent,
        ranking={intent: 1.0},
        out_of_scope=0.0,
        entities=(*entities, *({"entity": kind, "value": value} for kind, value in named.items())),
        queries=(),
        context=context or {},
    )
