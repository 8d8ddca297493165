"""The chat page: its files and its words."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

from bot.gateway.languages import best_language
from bot.gateway.offers import switch_payload
from bot.gateway.problems import ProblemError
from bot.wording import language_name, languages, wording

WEB = Path(__file__).parent.parent / "web"
# The browser asks each time whether a file changed, so that a new version never meets an old script.
_FRESH = {"Cache-Control": "no-cache"}

router = APIRouter(include_in_schema=False)


@router.api_route("/", methods=["GET", "HEAD"])
async def page() -> Response:
    """The chat page."""
    return FileResponse(WEB / "index.html", headers=_FRESH)


@router.get("/favicon.ico")
async def icon() -> Response:
    """The page's sign, where browsers look for it unasked."""
    return FileResponse(WEB / "icon.svg", media_type="image/svg+xml", headers=_FRESH)


@router.get("/locale.json")
async def best_page_words(request: Request) -> Response:
    """The page's own words in the language that the browser asks for."""
    accept = request.headers.get("accept-language", "")
    return await page_words(request, best_language(accept, request.app.state.settings.language))


@router.get("/locale/{language}.json")
async def page_words(request: Request, language: str) -> Response:
    """The page's own words in a language, and which languages there are."""
    if language not in languages():
        raise ProblemError(404, "not-found")
    words = _words(language) | {"text_limit": request.app.state.settings.text_limit}
    return JSONResponse(words, headers=_FRESH)


def install_page(app: FastAPI) -> None:
    """Serve the page and its files."""
    app.include_router(router)
    app.mount("/web", _Files(directory=WEB), name="web")


class _Files(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(_FRESH)
        return response


@lru_cache
def _words(language: str) -> dict[str, Any]:
    words = wording(language)
    # Arguments are filled in by the page, which finds them as {name}.
    texts = {
        name.removeprefix("web-"): words.text(name, **{argument: f"{{{argument}}}" for argument in arguments})
        for name, arguments in words.arguments("web").items()
    }
    choices = [{"code": code, "name": language_name(code), "payload": switch_payload(code)} for code in languages()]
    return {"language": language, "languages": choices, "texts": texts}
