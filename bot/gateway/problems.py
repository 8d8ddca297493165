"""Errors as application/problem+json, in the person's language."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

from bot.gateway.languages import request_language
from bot.wording import wording

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
_BY_STATUS = {404: "not-found", 405: "method-not-allowed"}


class ProblemError(HTTPException):
    """Ends a request with a problem; `code` names its wording and its type.

    `language` is that of the conversation when it is known already; otherwise it is looked up.
    """

    def __init__(
        self,
        status: int,
        code: str,
        language: str | None = None,
        headers: Mapping[str, str] | None = None,
        **arguments: Any,
    ) -> None:
        super().__init__(status, code, dict(headers or {}))
        self.code, self.language, self.arguments = code, language, arguments


def problem_response(
    status: int, code: str, language: str, headers: Mapping[str, str] | None = None, **arguments: Any
) -> JSONResponse:
    """The response for one problem."""
    words = wording(language)
    content = {
        "type": f"urn:ieum:problem:{code}",
        "title": words.text(f"problem-{code}-title"),
        "status": status,
        "detail": words.text(f"problem-{code}", **arguments),
    }
    return JSONResponse(content, status, dict(headers or {}) | {"Content-Language": language}, media_type=MEDIA_TYPE)


def install_problems(app: FastAPI) -> None:
    """Answer every error of the app with a problem."""
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(RequestValidationError, _validation_problem)
    app.add_exception_handler(DBAPIError, _database_problem)


async def _http_problem(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    headers = error.headers
    if isinstance(error, ProblemError):
        language = error.language or await request_language(request)
        return problem_response(error.status_code, error.code, language, headers, **error.arguments)
    if error.status_code == 405:
        headers = {"Allow": ", ".join(_methods_here(request))}
    code = _BY_STATUS.get(error.status_code, "bad-request" if error.status_code < 500 else "internal")
    return problem_response(error.status_code, code, await request_language(request), headers)


def _methods_here(request: Request) -> list[str]:
    """All methods of the path: the routing itself names only those of the first route that fits."""
    found: set[str] = set()
    for route in request.app.routes:
        if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE:
            found |= route.methods or set()
    return sorted(found)


async def _validation_problem(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    language = await request_language(request)
    first = error.errors()[0]
    if "json" in str(first.get("type", "")):
        return problem_response(400, "malformed", language)
    # Only where and what is said: the value itself may be personal.
    place = ".".join(str(step) for step in first["loc"] if step not in ("body", "__root__"))
    return problem_response(422, "invalid", language, place=place or "body", reason=str(first["msg"]))


async def _database_problem(request: Request, error: Exception) -> JSONResponse:
    log.error("database unavailable: %s", type(getattr(error, "orig", error)).__name__)
    return problem_response(503, "busy", await request_language(request, ask_database=False), {"Retry-After": "2"})
