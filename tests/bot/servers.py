"""Real servers on loopback for the tests: the gateway, and a stand-in for Rasa that speaks its REST protocol."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from bot.ports import free_port

Answer = Callable[[str, str, str], Any]


def custom(text: str, kind: str = "answer", **rest: Any) -> dict[str, Any]:
    """One answer as Rasa's REST channel gives it."""
    return {"recipient_id": "x", "custom": {"kind": kind, "text": text, **rest}}


class RasaStub:
    """Answers on a port of its own; `answer(sender, message, language)` may be replaced by each test."""

    def __init__(self) -> None:
        self.port = free_port()
        self.asked: list[dict[str, Any]] = []
        self.answer: Answer = lambda sender, message, language: [custom(f"You said: {message}", language=language)]
        self.raw: tuple[int, bytes] | None = None
        self.facts: dict[str, Any] = {}
        """What conversations hold of the person."""
        self.noted: list[tuple[str, list[dict[str, Any]]]] = []
        """Events that were added to conversations, by path."""
        self._server: ThreadingHTTPServer | None = None
        self._connections: list[socket.socket] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def messages(self) -> list[str]:
        return [asked["message"] for asked in self.asked]

    def start(self) -> None:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"  # as Rasa's server, which keeps connections open

            def setup(self) -> None:
                super().setup()
                stub._connections.append(self.connection)

            def do_GET(self) -> None:
                self._reply(200, json.dumps({"status": "ok", "slots": {"facts": stub.facts}}).encode())

            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if self.path.endswith("/tracker/events"):
                    stub.noted.append((self.path, asked))
                    self._reply(200, b"{}")
                    return
                stub.asked.append(asked)
                if stub.raw is not None:
                    self._reply(*stub.raw)
                    return
                answers = stub.answer(asked["sender"], asked["message"], asked["metadata"]["language"])
                self._reply(200, json.dumps(answers).encode())

            def _reply(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None
            # What is kept open would go on being answered.
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            self._connections.clear()


@contextmanager
def serving(app: ASGIApp, port: int) -> Iterator[str]:
    """Serve the app on loopback; yields its address."""
    config = uvicorn.Config(app, port=port, access_log=False, ws="none", log_level="error", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert thread.is_alive(), "the gateway did not start"
        assert time.monotonic() < deadline, "the gateway took too long to start"
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
