"""What goes in and out of the HTTP API."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, Field, root_validator

_CLIENT_ID = r"^[!-~]{1,100}$"


class Model(BaseModel):
    """Base of all: a field that may be empty says so in its schema."""

    class Config:
        @staticmethod
        def schema_extra(schema: dict[str, Any], model: type[BaseModel]) -> None:
            for field in model.__fields__.values():
                if field.allow_none:
                    _allow_null(schema["properties"][field.alias])


class Kind(StrEnum):
    """What sort of message the assistant sent."""

    greeting = "greeting"
    answer = "answer"
    question = "question"
    eligibility = "eligibility"
    screening = "screening"
    jobs = "jobs"
    candidates = "candidates"
    handoff = "handoff"
    counselor = "counselor"
    not_in_documents = "not_in_documents"
    out_of_scope = "out_of_scope"
    service = "service"
    error = "error"


class Thumb(StrEnum):
    """What a person thinks of an answer."""

    up = "up"
    down = "down"


class Role(StrEnum):
    """Who a message is from."""

    user = "user"
    assistant = "assistant"


class Source(Model):
    """Where in the documents a statement stands. What a document does not give is empty."""

    document: str
    lines: list[int] = []
    title: str | None = None
    publisher: str | None = None
    dateline: str | None = Field(None, description="As the document gives it; empty when it gives none.")


class Button(Model):
    """A reply that the person may choose: send its payload back."""

    title: str
    payload: str


class Message(Model):
    """A message of the assistant."""

    id: str = Field(..., description="Counts up within the conversation; the id of the server-sent event as well.")
    kind: Kind
    text: str
    language: str
    programs: list[str] = []
    sources: list[Source] = []
    buttons: list[Button] = []
    results: list[dict[str, Any]] = []


class HistoryMessage(Model):
    """A message of either side."""

    id: str
    role: Role
    kind: str
    text: str
    language: str
    programs: list[str] = []
    sources: list[Source] = []
    buttons: list[Button] = []
    results: list[dict[str, Any]] = []
    created_at: datetime
    thumb: Thumb | None = None


class NewConversation(Model):
    """How to open a conversation."""

    language: str | None = Field(None, min_length=2, max_length=8, description="Default: the best of Accept-Language.")


class OpenedConversation(Model):
    """A conversation and the only copy of its token."""

    id: str
    token: str
    language: str


class ConversationState(Model):
    """A conversation as it stands."""

    id: str
    language: str


class LanguageChoice(Model):
    """The language to go on in."""

    language: str = Field(..., min_length=2, max_length=8)


class NewMessage(Model):
    """Words, or the payload of an offered button: exactly one of the two."""

    text: str | None = None
    payload: str | None = Field(None, min_length=1, max_length=2000)
    client_id: str | None = Field(
        None, regex=_CLIENT_ID, description="The same id again is the same message: the stored reply comes back."
    )

    @root_validator(skip_on_failure=True)
    def one_of_two(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Refuse both and neither."""
        if (values.get("text") is None) == (values.get("payload") is None):
            raise ValueError("give either text or payload")
        return values


class Replies(Model):
    """What the assistant says to one message."""

    messages: list[Message]


class History(Model):
    """A conversation since its last start."""

    language: str
    messages: list[HistoryMessage]


class NewFeedback(Model):
    """A thumb on one answer."""

    thumb: Thumb
    reason: str | None = Field(None, max_length=2000)


class Problem(Model):
    """An error, as RFC 9457 has it."""

    type: str
    title: str
    status: int
    detail: str


class Health(Model):
    """State of the assistant; `parts` tells it for each part that was asked."""

    status: str
    parts: dict[str, str] = {}


def _allow_null(schema: dict[str, Any]) -> None:
    described = {key: schema.pop(key) for key in list(schema) if key not in ("title", "description", "default")}
    schema["anyOf"] = [described, {"type": "null"}]
