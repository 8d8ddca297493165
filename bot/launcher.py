"""Starts the three processes, waits until all of them answer, restarts one that dies, stops all together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from bot.build import rasa_environment
from bot.children import leave_terminal_and_die_with_parent
from bot.paths import PROJECT, data_directory
from bot.ports import free_port

Report = Callable[[str], None]

START_TIMEOUT_SECONDS = 180.0
STOP_TIMEOUT_SECONDS = 10.0
QUICK_DEATHS_ALLOWED = 3
QUICK_DEATH_SECONDS = 60.0


class StartError(RuntimeError):
    """The assistant could not be started; the message says why in one line."""


@dataclass
class Part:
    """One of the three processes."""

    name: str
    command: list[str]
    health_url: str
    environment: dict[str, str]
    process: asyncio.subprocess.Process | None = None
    deaths: list[float] = field(default_factory=list)

    @property
    def log(self) -> Path:
        return data_directory() / "log" / f"{self.name}.log"


@dataclass(frozen=True)
class Address:
    """Where the gateway listens."""

    host: str
    port: int

    @property
    def url(self) -> str:
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host
        return f"http://{host}:{self.port}"


class Assistant:
    """The running assistant: rasa and the action server on loopback, the gateway as the one door.

    Inner ports are free ones unless `IEUM_RASA_PORT` and `IEUM_ACTIONS_PORT` name them.
    """

    def __init__(self, model: Path, address: Address) -> None:
        self.address = address
        rasa_port = int(os.environ.get("IEUM_RASA_PORT") or free_port())
        actions_port = int(os.environ.get("IEUM_ACTIONS_PORT") or free_port())
        tracker_database = data_directory() / "tracker.db"
        environment = {
            **rasa_environment(),
            "IEUM_ACTIONS_PORT": str(actions_port),
            "RASA_URL": f"http://127.0.0.1:{rasa_port}",
            "ACTIONS_URL": f"http://127.0.0.1:{actions_port}",
            "IEUM_TRACKER_DB": str(tracker_database),
            "IEUM_HOST": address.host,
            "IEUM_PORT": str(address.port),
            "SANIC_HOST": "127.0.0.1",
        }
        python = sys.executable
        self.parts = [
            Part(
                "actions",
                [python, "-m", "actions.serving", "--actions", "actions", "--port", str(actions_port)],
                f"http://127.0.0.1:{actions_port}/health",
                {**environment, "IEUM_ENCODER_ENGINE": "light"},
            ),
            Part(
                "rasa",
                [
                    *(python, "-m", "bot.rasa_process", "run", "--interface", "127.0.0.1", "--port", str(rasa_port)),
                    *("--model", str(model), "--endpoints", "endpoints.yml", "--credentials", "credentials.yml"),
                    "--enable-api",  # counselors' words are added to conversations; still on loopback only
                ],
                f"http://127.0.0.1:{rasa_port}/",
                environment,
            ),
            Part("gateway", [python, "-m", "bot.gateway"], f"{address.url}/readyz", environment),
        ]
        self._stopping = False

    async def start(self, report: Report) -> None:
        """Start all parts side by side and wait until each answers. Raises `StartError`."""
        for part in self.parts:
            await self._spawn(part)
        waiting = {part.name for part in self.parts}
        report(f"waiting for {', '.join(sorted(waiting))}")
        await asyncio.gather(*(self._until_healthy(part, waiting, report) for part in self.parts))

    async def shortcomings(self) -> list[str]:
        """What does not work although the assistant runs, one line each."""
        async with httpx.AsyncClient(timeout=5.0, trust_env=False) as client:
            try:
                parts = (await client.get(f"{self.address.url}/readyz")).json().get("parts", {})
            except (httpx.HTTPError, ValueError):
                return []
        return [f"{name}: {state}" for name, state in parts.items() if state != "ok"]

    async def supervise(self, report: Report) -> None:
        """Restart a part that dies until `stop` is called. Raises `StartError` when one keeps dying."""
        await asyncio.gather(*(self._keep_alive(part, report) for part in self.parts))

    async def stop(self) -> None:
        """End all parts, by force after `STOP_TIMEOUT_SECONDS`."""
        self._stopping = True
        running = [part.process for part in self.parts if part.process and part.process.returncode is None]
        for process in running:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        if running:
            _, late = await asyncio.wait(
                [asyncio.create_task(process.wait()) for process in running], timeout=STOP_TIMEOUT_SECONDS
            )
            if late:
                for process in running:
                    with contextlib.suppress(ProcessLookupError):
                        process.kill()

    async def _spawn(self, part: Part) -> None:
        part.log.parent.mkdir(exist_ok=True)
        with part.log.open("ab") as log:
            part.process = await asyncio.create_subprocess_exec(
                *part.command,
                cwd=PROJECT,
                env=part.environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=leave_terminal_and_die_with_parent,
            )

    async def _until_healthy(self, part: Part, waiting: set[str], report: Report) -> None:
        deadline = time.monotonic() + START_TIMEOUT_SECONDS
        async with httpx.AsyncClient(timeout=2.0, trust_env=False) as client:
            while time.monotonic() < deadline:
                assert part.process is not None
                if part.process.returncode is not None:
                    raise StartError(f"{part.name} ended while starting; its log is {part.log}")
                with contextlib.suppress(httpx.HTTPError):
                    if (await client.get(part.health_url)).status_code == 200:
                        waiting.discard(part.name)
                        report(f"waiting for {', '.join(sorted(waiting))}" if waiting else "all parts answer")
                        return
                await asyncio.sleep(0.2)
        raise StartError(f"{part.name} did not answer within {START_TIMEOUT_SECONDS:.0f} s; its log is {part.log}")

    async def _keep_alive(self, part: Part, report: Report) -> None:
        while not self._stopping:
            assert part.process is not None
            await part.process.wait()
            if self._stopping:
                return
            now = time.monotonic()
            part.deaths = [moment for moment in part.deaths if now - moment < QUICK_DEATH_SECONDS] + [now]
            if len(part.deaths) > QUICK_DEATHS_ALLOWED:
                raise StartError(f"{part.name} keeps ending; its log is {part.log}")
            report(f"{part.name} ended and is started again; its log is {part.log}")
            await self._spawn(part)
