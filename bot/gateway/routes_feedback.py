"""Thumbs on answers."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from bot.gateway.access import Holder
from bot.gateway.openapi import problems
from bot.gateway.problems import ProblemError
from bot.gateway.schemas import NewFeedback
from bot.gateway.text import clean
from bot.storage.feedback import UnknownAnswerError

router = APIRouter(prefix="/api/conversations/{conversation_id}", tags=["feedback"])


@router.post(
    "/messages/{message_id}/feedback",
    status_code=204,
    response_class=Response,
    responses=problems(400, 401, 404, 413, 422),
)
async def give_feedback(request: Request, message_id: str, given: NewFeedback, conversation: Holder) -> Response:
    """Say whether an answer helped, and why if you like. Saying it again replaces what was said."""
    number = int(message_id) if message_id.isascii() and message_id.isdigit() and len(message_id) < 10 else 0
    reason = clean(given.reason or "").strip() or None
    save = request.app.state.feedback.save
    try:
        await run_in_threadpool(save, conversation.id, number, given.thumb.value, reason)
    except UnknownAnswerError:
        raise ProblemError(404, "unknown-message", conversation.language) from None
    return Response(status_code=204)
