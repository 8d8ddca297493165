"""Opening, switching, forgetting a conversation."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from bot.gateway.access import Holder
from bot.gateway.languages import best_language
from bot.gateway.openapi import problems
from bot.gateway.problems import ProblemError
from bot.gateway.schemas import ConversationState, LanguageChoice, NewConversation, OpenedConversation
from bot.gateway.tokens import new_id, new_token, token_hash
from bot.wording import language_names, languages, wording

router = APIRouter(prefix="/api/conversations", tags=["conversations"])


@router.post("", status_code=201, response_model=OpenedConversation, responses=problems(400, 413, 422, 429))
async def open_conversation(request: Request, wanted: NewConversation | None = None) -> OpenedConversation:
    """Open a conversation. The token is told only here."""
    state = request.app.state
    accepted = best_language(request.headers.get("accept-language", ""), state.settings.language)
    language = _known_language(wanted.language, accepted) if wanted and wanted.language else accepted
    state.limits.count_conversation(request.client.host if request.client else "unknown", language)
    conversation_id, token = new_id(), new_token()
    await run_in_threadpool(state.store.create, conversation_id, token_hash(token), language)
    return OpenedConversation(id=conversation_id, token=token, language=language)


@router.patch("/{conversation_id}", response_model=ConversationState, responses=problems(400, 401, 404, 413, 422))
async def choose_language(request: Request, choice: LanguageChoice, conversation: Holder) -> ConversationState:
    """Go on in another language."""
    language = _known_language(choice.language, conversation.language)
    await run_in_threadpool(request.app.state.store.set_language, conversation.id, language)
    return ConversationState(id=conversation.id, language=language)


@router.delete("/{conversation_id}", status_code=204, response_class=Response, responses=problems(401, 404, 429))
async def forget_conversation(request: Request, conversation: Holder) -> Response:
    """Delete the conversation and all that was kept of it."""
    await request.app.state.exchange.delete(conversation.id, conversation.language)
    return Response(status_code=204)


def _known_language(wanted: str, current: str) -> str:
    code = wanted.split("-")[0].lower()
    if code not in languages():
        raise ProblemError(422, "unknown-language", current, languages=language_names(wording(current)))
    return code
