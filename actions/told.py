"""What a message tells of the person or firm, read in the light of the question that is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.turn import Turn
from knowledge.eligibility.vocabulary import load_vocabulary

MONTHS = 12
BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True)
class Told:
    """Facts in their JSON form, and what could not be understood."""

    values: Mapping[str, Any] = field(default_factory=dict)
    declined: bool = False
    """The person does not know, or does not want to tell."""
    problems: tuple[Mapping[str, Any], ...] = ()


def read_told(turn: Turn, pending: str | None, today: date) -> Told:
    """What the message tells; `pending` is the fact that was asked for last."""
    values = {name: value for entity in turn.entities for name, value in _facts(entity, pending)}
    answer = {"affirm": True, "deny": False}.get(turn.intent)
    if answer is not None and pending and load_vocabulary().facts[pending].type == "boolean":
        values[pending] = answer
    return Told(values, declined=turn.intent == "dont_know")


def _facts(entity: Mapping[str, Any], pending: str | None) -> list[tuple[str, Any]]:
    """The facts that one entity tells."""
    kind, value = entity.get("entity"), entity.get("value")
    if kind == "fact":
        name, _, told = str(value).partition("=")
        return [(name, BOOLEANS.get(told, told))]
    if kind in ("age", "region"):
        return [(str(kind), value)]
    if kind == "money" and pending == "monthly_saving":
        return [(pending, value)]
    if kind == "duration" and pending in ("saving_years", "years_in_business"):
        return [(pending, float(str(value)) / MONTHS)]
    return []
