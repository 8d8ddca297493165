"""Choosing a language for a request."""

from __future__ import annotations

from fastapi import Request
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from bot.storage.conversations import UnknownConversationError
from bot.wording import languages


def best_language(accept: str, default: str) -> str:
    """The best language of an Accept-Language header that has wording, or the default."""
    wanted = [_weighted(part, place) for place, part in enumerate(accept.split(",")) if part.strip()]
    for _weight, _place, code in sorted(wanted):
        if code in languages():
            return code
    return default


async def request_language(request: Request, ask_database: bool = True) -> str:
    """The language of the conversation that the request names, else of its Accept-Language, else the default."""
    state = request.app.state
    conversation_id = request.path_params.get("conversation_id")
    if conversation_id and ask_database:
        try:
            return str((await run_in_threadpool(state.store.get, conversation_id)).language)
        except (UnknownConversationError, SQLAlchemyError):
            pass
    return best_language(request.headers.get("accept-language", ""), state.settings.language)


def _weighted(part: str, place: int) -> tuple[float, int, str]:
    tag, _, parameter = part.strip().partition(";")
    try:
        weight = float(parameter.strip().removeprefix("q=") or 1)
    except ValueError:
        weight = 0.0
    return -weight, place, tag.split("-")[0].strip().lower()
