"""Plain records that the storage takes and gives, free of the database library."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Conversation:
    """A conversation as it stands; `restarted_after` is the number of the last message of an earlier start."""

    id: str
    token_hash: str
    language: str
    restarted_after: int


@dataclass(frozen=True)
class Asked:
    """What a person sent: words, or the payload of a button together with the title that it showed."""

    text: str
    payload: str | None = None
    client_id: str | None = None
    vouched: bool = False
    """A channel of ours made the payload, and `text` tells it to a reader: nothing need have offered it."""


@dataclass(frozen=True)
class Said:
    """What the assistant says, before it is stored."""

    kind: str
    text: str
    language: str
    programs: list[str] = field(default_factory=list)
    sources: list[dict[str, Any]] = field(default_factory=list)
    buttons: list[dict[str, str]] = field(default_factory=list)
    results: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Stored:
    """A stored message of either side. `role` is "user" or "assistant"; `answered` matters for a user's only."""

    number: int
    role: str
    kind: str
    text: str
    language: str
    body: dict[str, Any]
    created_at: datetime
    answered: bool = False
    thumb: str | None = None
    reply_to: int | None = None
    """The number of the message that it answers; None for what is said unasked, or after all was forgotten."""


@dataclass(frozen=True)
class Inquiry:
    """A question for a counselor, and what the assistant said to it."""

    question: str
    answer: str
    language: str
