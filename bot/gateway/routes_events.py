"""The stream of the assistant's messages (server-sent events)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Header, Query, Request
from sse_starlette.event import ServerSentEvent
from sse_starlette.sse import AppStatus, EventSourceResponse
from starlette.concurrency import run_in_threadpool

from bot.gateway.access import StreamHolder
from bot.gateway.hub import Cleared
from bot.gateway.openapi import problems
from bot.gateway.routes_messages import message_of
from bot.storage.records import Conversation, Stored

router = APIRouter(prefix="/api/conversations/{conversation_id}", tags=["messages"])

# How often an idle stream looks whether the process is about to end.
_LOOK_SECONDS = 0.5
_RESPONSES = problems(401, 404, 422) | {
    200: {
        "description": "Server-sent events named `message`, each with a Message as its data and the message's id.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@router.get("/events", response_class=EventSourceResponse, responses=_RESPONSES)
async def stream_events(
    request: Request,
    conversation: StreamHolder,
    last_event_id: str | None = Header(None),
    seen: str | None = Query(None, alias="last_event_id"),
) -> EventSourceResponse:
    """First what was missed after the last event id (all of it, without one), then each message as it is stored.

    The last event id comes in the header or, for clients that cannot set one, in the query as `last_event_id`.
    """
    heartbeat = request.app.state.settings.heartbeat
    events = _events(request, conversation, _number(last_event_id or seen))
    return EventSourceResponse(events, ping=heartbeat, ping_message_factory=lambda: ServerSentEvent(comment="alive"))


async def _events(request: Request, conversation: Conversation, after: int) -> AsyncIterator[ServerSentEvent]:
    state = request.app.state
    after = max(after, conversation.restarted_after)
    # Subscribing comes before reading: a message stored in between is then seen twice, and not missed.
    with state.hub.subscribe(conversation.id) as feed, state.metrics.streams.track_inprogress():
        for message in await run_in_threadpool(state.store.said_after, conversation.id, after):
            yield _event(message)
            after = message.number
        while not AppStatus.should_exit:
            try:
                message = await asyncio.wait_for(feed.get(), _LOOK_SECONDS)
            except TimeoutError:
                continue
            if message is None:
                yield ServerSentEvent("{}", event="forgotten")
                return
            if isinstance(message, Cleared):
                yield ServerSentEvent(json.dumps({"before": message.before}), event="cleared")
            elif message.number > after:
                yield _event(message)
                after = message.number


def _event(message: Stored) -> ServerSentEvent:
    return ServerSentEvent(message_of(message).json(ensure_ascii=False), event="message", id=str(message.number))


def _number(event_id: str | None) -> int:
    """The number in an event id; one that was never given out counts as nothing seen."""
    return int(event_id) if event_id and event_id.isascii() and event_id.isdigit() and len(event_id) < 10 else 0
