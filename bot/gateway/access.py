"""Who may use a conversation: the holder of its token."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from bot.gateway.languages import best_language
from bot.gateway.problems import ProblemError
from bot.gateway.tokens import token_fits
from bot.storage.conversations import UnknownConversationError
from bot.storage.records import Conversation

Bearer = Annotated[
    HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False, scheme_name="conversation token"))
]


async def conversation_of_token(request: Request, token: str | None, conversation_id: str) -> Conversation:
    """The conversation when the token is its own; a 401 or 404 problem otherwise."""
    language = best_language(request.headers.get("accept-language", ""), request.app.state.settings.language)
    challenge = {"WWW-Authenticate": "Bearer"}
    if not token:
        raise ProblemError(401, "token-missing", language, challenge)
    conversation = await _find(request, conversation_id)
    if conversation is None:
        raise ProblemError(404, "unknown-conversation", language)
    if not token_fits(token, conversation.token_hash):
        raise ProblemError(401, "token-wrong", language, challenge)
    return conversation


async def authorised(request: Request, conversation_id: str, bearer: Bearer) -> Conversation:
    """Dependency: the conversation named in the path, its token in the Authorization header."""
    return await conversation_of_token(request, bearer.credentials if bearer else None, conversation_id)


async def authorised_stream(
    request: Request, conversation_id: str, bearer: Bearer, token: str | None = None
) -> Conversation:
    """Dependency: as `authorised`, for clients that cannot set headers also with the token in the query."""
    return await conversation_of_token(request, bearer.credentials if bearer else token, conversation_id)


Holder = Annotated[Conversation, Depends(authorised)]
StreamHolder = Annotated[Conversation, Depends(authorised_stream)]


async def _find(request: Request, conversation_id: str) -> Conversation | None:
    if not re.fullmatch("[0-9a-f]{32}", conversation_id):
        return None
    try:
        found: Conversation = await run_in_threadpool(request.app.state.store.get, conversation_id)
        return found
    except UnknownConversationError:
        return None
