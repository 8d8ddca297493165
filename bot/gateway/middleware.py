"""Around every request: security headers, size limit, metrics, and no trace of an error leaving the process."""

from __future__ import annotations

import logging
import time
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.languages import best_language
from bot.gateway.metrics import Metrics
from bot.gateway.problems import ProblemError, problem_response

log = logging.getLogger(__name__)

_HEADERS = [
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        b"manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]
# A body over the limit is read to its end before it is refused, so that the sender can read the answer; not for ever.
_DRAINED = 16


class Guard:
    """ASGI middleware for the whole app."""

    def __init__(self, app: ASGIApp, metrics: Metrics, body_limit: int, language: str) -> None:
        self.app, self.metrics, self.body_limit, self.language = app, metrics, body_limit, language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer(send)
        started = time.perf_counter()
        try:
            await self.app(scope, _limited(receive, self.body_limit), answer)
        except Exception as error:
            log.error("unexpected %s at %s", type(error).__name__, _place(error))
            self.metrics.faults.labels("gateway", "exception").inc()
            if answer.status is None:
                await self._internal(scope, receive, answer)
        route = _route(scope)
        self.metrics.requests.labels(scope["method"], route, str(answer.status)).inc()
        log.info("%s %s %s %.0f ms", scope["method"], route, answer.status, 1000 * (time.perf_counter() - started))

    async def _internal(self, scope: Scope, receive: Receive, send: Send) -> None:
        accept = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
        await problem_response(500, "internal", best_language(accept, self.language))(scope, receive, send)


class _Answer:
    """Sends on, adding the security headers and remembering the status."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status: int | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message.get("headers", []), *_HEADERS]
        await self._send(message)


def _limited(receive: Receive, limit: int) -> Receive:
    size = 0

    async def read() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size <= limit:
            return message
        while message.get("more_body") and size <= _DRAINED * limit:
            message = await receive()
            size += len(message.get("body", b""))
        raise ProblemError(413, "too-large", kilobytes=limit // 1024)

    return read


def _route(scope: Scope) -> str:
    """The route's template: paths hold conversation ids, which belong in no log and no metric."""
    if scope.get("path", "").startswith("/web/"):
        return "/web"
    return str(getattr(scope.get("route"), "path", "unknown"))


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].name}:{frames[-1].lineno}" if frames else "unknown"
