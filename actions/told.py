"""What a message tells of the person or firm, read in the light of the question that is open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.turn import Turn
from knowledge.eligibility.telling.reading import read_facts, read_statements
from knowledge.eligibility.vocabulary import load_vocabulary

BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True)
class Told:
    """Facts in their JSON form, and how the open question was answered."""

    values: Mapping[str, Any] = field(default_factory=dict)
    declined: bool = False
    """The person does not know, or does not want to tell."""
    unclear: bool = False
    """It answers the question without saying what was asked, such as "many"."""


def read_told(
    turn: Turn, pending: str | None, relevant: Collection[str], today: date, known: Collection[str] = ()
) -> Told:
    """What the message tells.

    `pending` is the fact that was asked for last, `relevant` those that the check rests on, `known` those told before.
    """
    values: dict[str, Any] = dict(_pressed(entity) for entity in turn.entities if entity.get("entity") == "fact")
    if turn.is_button:
        return Told(values, declined=turn.intent == "dont_know")
    reading = read_facts(turn.text, turn.entities, pending, relevant, today, known)
    values.update(reading.values)
    answer = {"affirm": True, "deny": False}.get(turn.intent)
    if answer is not None and pending and not values and load_vocabulary().facts[pending].type == "boolean":
        values[pending] = answer
    declined = (turn.intent == "dont_know" or reading.declined) and pending not in values
    return Told(values, declined, unclear=reading.unclear)


def states(turn: Turn, today: date) -> Mapping[str, Any]:
    """The facts that the message tells apart from what it asks."""
    return {} if turn.is_button else read_statements(turn.text, turn.entities, today).values


def _pressed(entity: Mapping[str, Any]) -> tuple[str, Any]:
    """The fact that a button tells."""
    name, _, told = str(entity.get("value")).partition("=")
    return name, BOOLEANS.get(told, told)
