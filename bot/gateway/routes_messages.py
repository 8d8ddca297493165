"""Sending messages and reading them again."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from bot.gateway.access import Holder
from bot.gateway.openapi import problems
from bot.gateway.problems import ProblemError
from bot.gateway.schemas import History, HistoryMessage, Kind, Message, NewMessage, Replies, Role, Thumb
from bot.gateway.text import clean, is_blank
from bot.storage.conversations import UnknownConversationError
from bot.storage.records import Asked, Stored

router = APIRouter(prefix="/api/conversations/{conversation_id}", tags=["messages"])


@router.post("/messages", response_model=Replies, responses=problems(400, 401, 404, 413, 422, 429))
async def send_message(request: Request, sent: NewMessage, conversation: Holder) -> Replies:
    """Say something or press a button; the answer holds what the assistant says to it."""
    state = request.app.state
    asked = _asked(sent, conversation.language, state.settings.text_limit)
    state.limits.count_message(conversation.id, conversation.language)
    try:
        stored = await state.exchange.send(conversation.id, conversation.language, asked)
    except UnknownConversationError:
        # It was deleted while this message waited for its turn.
        raise ProblemError(404, "unknown-conversation", conversation.language) from None
    return Replies(messages=[message_of(message) for message in stored])


@router.get("/messages", response_model=History, responses=problems(401, 404))
async def read_history(request: Request, conversation: Holder) -> History:
    """Both sides' messages since the conversation was last started over."""
    stored = await run_in_threadpool(request.app.state.store.history, conversation.id)
    shown = [message for message in stored if message.role == "assistant" or message.text]
    return History(language=conversation.language, messages=[_history_message(message) for message in shown])


def message_of(stored: Stored) -> Message:
    """A stored message of the assistant as the API shows it."""
    return Message(
        id=str(stored.number), kind=Kind(stored.kind), text=stored.text, language=stored.language, **_parts(stored)
    )


def _history_message(stored: Stored) -> HistoryMessage:
    return HistoryMessage(
        id=str(stored.number),
        role=Role(stored.role),
        kind=stored.kind,
        text=stored.text,
        language=stored.language,
        created_at=stored.created_at.replace(tzinfo=UTC),
        thumb=Thumb(stored.thumb) if stored.thumb else None,
        **_parts(stored),
    )


def _parts(stored: Stored) -> dict[str, Any]:
    return {name: stored.body.get(name, []) for name in ("programs", "sources", "buttons", "results")}


def _asked(sent: NewMessage, language: str, text_limit: int) -> Asked:
    if sent.payload is not None:
        return Asked("", sent.payload, sent.client_id)
    text = clean(sent.text or "")
    if is_blank(text):
        raise ProblemError(422, "empty", language)
    if len(text) > text_limit:
        raise ProblemError(413, "too-long", language, limit=text_limit, length=len(text))
    return Asked(text, None, sent.client_id)
