"""Where an eligibility check stands, as the `context` slot keeps it between messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

Goal = Literal["program", "screening", "worked"]
"""One program, all of them, or what saving adds up to."""

Ending = Literal["settled", "cancelled", "answered"]
"""Told an outcome, stopped by the person, or not a check at all but a question to answer."""


@dataclass(frozen=True)
class Note:
    """What the next message says before it asks on or tells the outcome; it is said once."""

    corrected: tuple[str, ...] = ()
    """Facts whose value replaced an earlier one."""
    heard: tuple[str, ...] = ()
    """Facts told beside the one that was asked for, repeated so that a misreading shows."""
    problems: tuple[Mapping[str, Any], ...] = ()
    """Values that made no sense, as `{"fact", "code", "other"}`; they were not stored."""
    unclear: bool = False
    """The answer could not be read at all."""
    why: bool = False
    """The person asked why this is asked."""
    switched: bool = False
    """The person asked for another language."""
    without: str | None = None
    """The fact that the check goes on without."""


@dataclass(frozen=True)
class CheckState:
    """One check: what it is about, what was asked, and how it ended."""

    goal: Goal = "program"
    program: str | None = None
    choices: tuple[str, ...] = ()
    """Programs that a message may have meant, where it left that open."""
    asked: str | None = None
    """The fact that the last question asked for."""
    skipped: tuple[str, ...] = ()
    """Facts the person does not know or would not tell."""
    questions: int = 0
    """How many facts were asked for so far."""
    tries: int = 0
    """How often the present question got no answer that makes sense."""
    introduced: bool = False
    """Whether the person was told what the document asks for."""
    ending: Ending | None = None
    note: Note = field(default_factory=Note)

    def with_note(self, **changes: Any) -> CheckState:
        return replace(self, note=replace(self.note, **changes))


def read_state(context: Mapping[str, Any]) -> CheckState | None:
    """The check that the conversation is in, or had last; None when there was none."""
    stored = context.get("check")
    if not stored:
        return None
    rest = {key: value for key, value in _with_tuples(stored).items() if key != "note"}
    return CheckState(**rest, note=Note(**_with_tuples(stored["note"])))


def _with_tuples(stored: Mapping[str, Any]) -> dict[str, Any]:
    """JSON knows lists only."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()}


def stored_state(state: CheckState) -> dict[str, Any]:
    """The JSON form that `read_state` reads."""
    return asdict(state)
