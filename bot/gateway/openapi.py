"""The machine-readable description of the API."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from bot.gateway.problems import MEDIA_TYPE
from bot.gateway.schemas import Message, Problem

_REFERENCE = "#/components/schemas/"
_MEANINGS = {
    400: "The body is not JSON.",
    401: "The token is missing or wrong.",
    404: "There is no such thing here.",
    413: "The text or the body is too long.",
    422: "The request asks for something that cannot be done.",
    429: "Too many requests; Retry-After says when to come back.",
    503: "The database or another part does not answer for the moment.",
}

Responses = dict[int | str, dict[str, Any]]


def problems(*statuses: int) -> Responses:
    """The `responses` of a route that may answer with these problems, and with 503 as any may."""
    content = {MEDIA_TYPE: {"schema": {"$ref": f"{_REFERENCE}Problem"}}}
    return {status: {"description": _MEANINGS[status], "content": content} for status in (*statuses, 503)}


def install_openapi(app: FastAPI) -> None:
    """Serve a description with the schemas that the routes refer to by name."""

    def describe() -> dict[str, Any]:
        if not app.openapi_schema:
            schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            schemas = schema["components"]["schemas"]
            for model in (Problem, Message):
                schemas.setdefault(model.__name__, _plain_schema(model))
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]


def _plain_schema(model: Any) -> dict[str, Any]:
    schema: dict[str, Any] = model.schema(ref_template=f"{_REFERENCE}{{model}}")
    schema.pop("definitions", None)
    return schema
