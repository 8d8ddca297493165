"""A running assistant for tests: started by its own command, asked over HTTP, hurt on purpose."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import psutil

from bot.children import leave_terminal_and_die_with_parent
from bot.paths import PROJECT
from bot.ports import free_port

START_SECONDS = 240


def linked(folder: Path, prepared: Path) -> None:
    """Let a data folder share the model, index and vectors of another one."""
    for name in ("models", "index", "vectors"):
        if (prepared / name).exists() and not (folder / name).exists():
            (folder / name).symlink_to(prepared / name)


class RunningAssistant:
    """`ieum run` with a data folder of its own; model, index and vectors are those that `ieum prepare` made."""

    def __init__(self, folder: Path, prepared: Path, **environment: str) -> None:
        linked(folder, prepared)
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._environment = {**os.environ, "IEUM_DATA_DIR": str(folder), "IEUM_PORT": str(self.port), **environment}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait until all parts answer."""
        self.launch()
        self.wait_until_ready()

    def launch(self) -> None:
        """Start without waiting."""
        with (self.folder / "launcher.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=PROJECT,
                env=self._environment,
                stdout=log,
                stderr=log,
                preexec_fn=leave_terminal_and_die_with_parent,
            )

    def wait_until_ready(self) -> None:
        """Wait until `/readyz` says so. Raises TimeoutError."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self._process is not None
            if self._process.poll() is not None:
                raise RuntimeError(self.output()[-2000:])
            try:
                if httpx.get(f"{self.url}/readyz", timeout=2.0, trust_env=False).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.3)
        raise TimeoutError(self.output()[-2000:])

    def wait_until_told(self, words: str, seconds: float = 10.0) -> None:
        """Wait until the launcher has printed these words, which it may do a moment after `/readyz` says so.

        Raises TimeoutError.
        """
        deadline = time.monotonic() + seconds
        while words not in self.output():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{words!r} was not told: {self.output()[-2000:]}")
            time.sleep(0.05)

    def stop(self) -> int:
        """Ask the launcher to stop as Ctrl-C does; returns its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(timeout=30)

    def kill(self) -> None:
        """End the launcher by force, if it runs."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=30)

    def output(self) -> str:
        """What the launcher has printed so far."""
        return (self.folder / "launcher.log").read_text(encoding="utf-8")

    def processes(self) -> list[psutil.Process]:
        """The launcher and all that it started."""
        assert self._process is not None
        launcher = psutil.Process(self._process.pid)
        return [launcher, *launcher.children(recursive=True)]

    def part(self, name: str) -> psutil.Process:
        """The process of one part: `rasa`, `actions` or `gateway`."""
        marks = {"rasa": "bot.rasa_process run", "actions": "actions.serving", "gateway": "bot.gateway"}
        assert self._process is not None
        for child in psutil.Process(self._process.pid).children():
            if marks[name] in " ".join(child.cmdline()):
                return child
        raise LookupError(f"no process of {name} runs")

    def client(self, **options: Any) -> httpx.Client:
        return httpx.Client(base_url=self.url, timeout=60.0, trust_env=False, **options)


class Conversation:
    """One conversation as a person has it: writes, presses buttons, reads."""

    def __init__(self, client: httpx.Client, language: str | None = None) -> None:
        created = client.post("/api/conversations", json={"language": language} if language else {})
        assert created.status_code == 201, created.text
        self.id: str = created.json()["id"]
        self.token: str = created.json()["token"]
        self.buttons: list[dict[str, str]] = []
        self._client = client

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def post(self, body: dict[str, Any]) -> httpx.Response:
        """The raw response to one message."""
        return self._client.post(f"/api/conversations/{self.id}/messages", json=body, headers=self.headers)

    def say(self, text: str) -> list[dict[str, Any]]:
        """Write a text; returns the replies."""
        return self._read(self.post({"text": text}))

    def press(self, title: str) -> list[dict[str, Any]]:
        """Press the offered button whose title contains `title`; returns the replies."""
        for offered in self.buttons:
            if title in offered["title"]:
                return self._read(self.post({"payload": offered["payload"]}))
        raise AssertionError(f"no button {title!r} among {[offered['title'] for offered in self.buttons]}")

    def payload(self, payload: str) -> list[dict[str, Any]]:
        """Send a payload that need not have been offered."""
        return self._read(self.post({"payload": payload}))

    def history(self) -> list[dict[str, Any]]:
        """Both sides' messages since the last start over."""
        response = self._client.get(f"/api/conversations/{self.id}/messages", headers=self.headers)
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["messages"]
        return messages

    def _read(self, response: httpx.Response) -> list[dict[str, Any]]:
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["messages"]
        self.buttons = [offered for message in messages for offered in message["buttons"]] or self.buttons
        return messages
