"""Whether the assistant lives, is ready, and how it does."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import Response

from bot.gateway.languages import best_language
from bot.gateway.openapi import problems
from bot.gateway.problems import problem_response
from bot.gateway.schemas import Health

router = APIRouter(tags=["operation"])


@router.get("/healthz", response_model=Health)
async def health() -> Health:
    """The gateway itself answers."""
    return Health(status="ok")


@router.get("/readyz", response_model=Health, responses=problems())
async def readiness(request: Request) -> Response:
    """Rasa, its action server and the database answer too; a 503 problem names those that do not.

    The state of Telegram is told beside theirs: the web does without it.
    """
    state = request.app.state
    parts = await state.readiness.parts()
    failing = sorted(name for name, found in parts.items() if found != "ok")
    if not failing:
        if state.telegram is not None:
            parts["telegram"] = state.telegram.state
        return JSONResponse({"status": "ready", "parts": parts})
    language = best_language(request.headers.get("accept-language", ""), state.settings.language)
    return problem_response(503, "not-ready", language, {"Retry-After": "2"}, parts=", ".join(failing))


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(request: Request) -> Response:
    """Counters and timings for Prometheus."""
    return Response(request.app.state.metrics.exposition(), headers={"Content-Type": CONTENT_TYPE_LATEST})
