"""A Bot API server on loopback: it speaks Telegram's HTTP protocol, keeps what was sent, and fails when told to."""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.ports import free_port

TOKEN = "4711:secret-of-the-bot"
BOT = {"id": 4711, "is_bot": True, "first_name": "Ieum", "username": "ieum_bot"}
GROUP = -100500
"""The counselors' group of all tests."""
Params = dict[str, Any]
T = TypeVar("T")


@dataclass
class Fault:
    """What happens to one call. With `accepted` the server does its work and then does not answer."""

    status: int = 500
    description: str = "Internal Server Error"
    parameters: dict[str, Any] = field(default_factory=dict)
    hang: float = 0.0
    accepted: bool = False


@dataclass
class Sent:
    """A message that the bot sent, as its chat shows it now."""

    message_id: int
    chat_id: int
    text: str
    thread: int | None
    buttons: list[tuple[str, str]]
    reply_to: int | None
    at: float
    edits: int = 0

    def data(self, title: str) -> str:
        """Callback data of the button with this title."""
        return next(data for shown, data in self.buttons if shown == title)


class BotApi:
    """The state of the server. Tests act as Telegram's users by `deliver`, and look at `sent` and `calls`."""

    def __init__(self, port: int = 0) -> None:
        self.port = port or free_port()
        self.token = TOKEN
        self.calls: list[tuple[str, Params]] = []
        self.sent: list[Sent] = []
        self.answers: defaultdict[int, list[Sent]] = defaultdict(list)
        """The same by chat."""
        self.faults: defaultdict[str, list[Fault]] = defaultdict(list)
        self.blocked: set[int] = set()
        self.forums: set[int] = set()
        self.topics: dict[int, str] = {}
        self.closed_topics: set[int] = set()
        self.members: dict[int, set[int]] = {}
        self.webhook: Params = {}
        self.closing = False
        self._queue: list[dict[str, Any]] = []
        self._last_update = 1000
        self._last_message = 0
        self.files: dict[str, bytes] = {}
        """Contents of files that were sent, by their id."""
        self.app = Starlette(
            routes=[
                Route("/bot{token}/{method}", self._serve, methods=["GET", "POST"]),
                Route("/file/bot{token}/documents/{file}", self._download),
            ]
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # What people do

    def next_message(self) -> int:
        self._last_message += 1
        return self._last_message

    def update(self, **content: Any) -> dict[str, Any]:
        """A new update that is not delivered yet."""
        self._last_update += 1
        return {"update_id": self._last_update, **content}

    def deliver(self, *updates: dict[str, Any]) -> None:
        """Let the bot have these updates, in this order, however often they were delivered before."""
        if self.webhook.get("url"):
            for update in updates:
                headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
                answer = httpx.post(self.webhook["url"], json=update, headers=headers, trust_env=False)
                assert answer.status_code == 200, answer.status_code
        self._queue.extend(updates)

    def count(self, method: str) -> int:
        return sum(called == method for called, _ in self.calls)

    def in_chat(self, chat_id: int, thread: int | None = None) -> list[Sent]:
        """What the bot has sent into a chat, or into one of its topics."""
        return [
            sent for sent in list(self.sent) if sent.chat_id == chat_id and (thread is None or sent.thread == thread)
        ]

    # The protocol

    async def _serve(self, request: Request) -> Response:
        if request.path_params["token"] != self.token:
            return _refused(Fault(401, "Unauthorized"))
        method = request.path_params["method"]
        params = await _params(request)
        self.calls.append((method, params))
        fault = self.faults[method].pop(0) if self.faults[method] else None
        if fault is not None and not fault.accepted:
            await asyncio.sleep(fault.hang)
            return _refused(fault)
        if method == "getUpdates":
            return _result(await self._updates(params))
        serve: Callable[[Params], Any] = getattr(self, f"_{method}", lambda _: True)
        try:
            result = serve(params)
        except RefusedError as refused:
            return _refused(refused.fault)
        if fault is not None:
            await asyncio.sleep(fault.hang)
        return _result(result)

    async def _download(self, request: Request) -> Response:
        if request.path_params["token"] != self.token:
            return _refused(Fault(401, "Unauthorized"))
        return Response(self.files[request.path_params["file"]])

    async def _updates(self, params: Params) -> list[dict[str, Any]]:
        offset = params.get("offset", 0)
        if offset:
            self._queue = [update for update in self._queue if update["update_id"] >= offset or update.get("again")]
        deadline = time.monotonic() + float(params.get("timeout", 0))
        while not self._queue and not self.closing and time.monotonic() < deadline:
            await asyncio.sleep(0.01)
        found, self._queue = self._queue[:100], [u for u in self._queue if not u.get("again")]
        return [{name: value for name, value in update.items() if name != "again"} for update in found]

    def _getMe(self, _: Params) -> Any:  # noqa: N802 (named by the protocol)
        return BOT

    def _setWebhook(self, params: Params) -> bool:  # noqa: N802
        self.webhook = params
        return True

    def _deleteWebhook(self, _: Params) -> bool:  # noqa: N802
        self.webhook = {}
        return True

    def _sendMessage(self, params: Params) -> Any:  # noqa: N802
        chat_id, text = params["chat_id"], str(params["text"])
        thread = params.get("message_thread_id")
        self._require_reachable(chat_id, thread)
        if not text.strip() or len(text.encode("utf-16-le")) // 2 > 4096:
            raise RefusedError(400, "Bad Request: message is too long or empty")
        reply = (params.get("reply_parameters") or {}).get("message_id")
        sent = Sent(self.next_message(), chat_id, text, thread, _buttons(params), reply, time.monotonic())
        self.sent.append(sent)
        self.answers[chat_id].append(sent)
        return _message(sent)

    def _getFile(self, params: Params) -> Any:  # noqa: N802
        file = params["file_id"]
        if file not in self.files:
            raise RefusedError(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        size = len(self.files[file])
        return {"file_id": file, "file_unique_id": file, "file_size": size, "file_path": f"documents/{file}"}

    def _editMessageText(self, params: Params) -> Any:  # noqa: N802
        found = [s for s in self.sent if (s.chat_id, s.message_id) == (params["chat_id"], params["message_id"])]
        if not found:
            raise RefusedError(400, "Bad Request: message to edit not found")
        found[0].text, found[0].buttons, found[0].edits = params["text"], _buttons(params), found[0].edits + 1
        return _message(found[0])

    def _getChat(self, params: Params) -> Any:  # noqa: N802
        chat = params["chat_id"]
        shape = {"accent_color_id": 0, "max_reaction_count": 1, "accepted_gift_types": _GIFTS}
        return {"id": chat, "type": "supergroup", "title": "Desk", "is_forum": chat in self.forums, **shape}

    def _getChatMember(self, params: Params) -> Any:  # noqa: N802
        user = params["user_id"]
        inside = user in self.members.get(params["chat_id"], set())
        return {"status": "member" if inside else "left", "user": {"id": user, "is_bot": False, "first_name": "C"}}

    def _createForumTopic(self, params: Params) -> Any:  # noqa: N802
        if params["chat_id"] not in self.forums:
            raise RefusedError(400, "Bad Request: the chat is not a forum")
        topic = self.next_message()
        self.topics[topic] = params["name"]
        return {"message_thread_id": topic, "name": params["name"], "icon_color": 7322096}

    def _closeForumTopic(self, params: Params) -> bool:  # noqa: N802
        self.closed_topics.add(params["message_thread_id"])
        return True

    def _reopenForumTopic(self, params: Params) -> bool:  # noqa: N802
        self.closed_topics.discard(params["message_thread_id"])
        return True

    def _require_reachable(self, chat_id: int, thread: int | None) -> None:
        if chat_id in self.blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        if thread is not None and thread not in self.topics:
            raise RefusedError(400, "Bad Request: message thread not found")


class Door:
    """One server for many tests: it takes longer to start and stop than most of them. Each has a state of its own."""

    def __init__(self) -> None:
        self.behind = BotApi()

    def anew(self) -> BotApi:
        """A state in which nothing has happened yet, behind the same port."""
        self.behind.closing = True
        self.behind = BotApi(self.behind.port)
        return self.behind

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.behind.app(scope, receive, send)


class RefusedError(Exception):
    """The server refuses a call."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.fault = Fault(status, description)


_GIFTS = {
    name: True
    for name in ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
}


def eventually(look: Callable[[], T | None], seconds: float = 10.0) -> T:
    """What `look` finds as soon as it finds something; the last look's emptiness fails the test."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not come to pass in time"
        time.sleep(0.01)
    return found


async def _params(request: Request) -> Params:
    given = parse_qsl((await request.body()).decode(), keep_blank_values=True)
    return {name: _value(name, value) for name, value in given}


def _value(name: str, value: str) -> Any:
    if name in ("text", "name", "callback_query_id", "secret_token", "url"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _buttons(params: Params) -> list[tuple[str, str]]:
    rows = (params.get("reply_markup") or {}).get("inline_keyboard", [])
    return [(button["text"], button["callback_data"]) for row in rows for button in row]


def _message(sent: Sent) -> dict[str, Any]:
    chat = {"id": sent.chat_id, "type": "private" if sent.chat_id > 0 else "supergroup"}
    return {"message_id": sent.message_id, "date": int(time.time()), "chat": chat, "text": sent.text, "from": BOT}


def _result(result: Any) -> Response:
    return JSONResponse({"ok": True, "result": result})


def _refused(fault: Fault) -> Response:
    body = {"ok": False, "error_code": fault.status, "description": fault.description}
    if fault.parameters:
        body["parameters"] = fault.parameters
    return JSONResponse(body, fault.status)
