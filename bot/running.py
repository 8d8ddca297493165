"""Runs the assistant in the foreground until it is asked to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path

from bot.console import Steps
from bot.launcher import Address, Assistant, StartError
from bot.ports import bind_problem
from bot.settings import load_settings


def chosen_address() -> Address:
    """Where the settings put the gateway. Raises `SettingsError`."""
    settings = load_settings()
    return Address(settings.host, settings.port)


def require_free(address: Address) -> None:
    """Raises `StartError` when nothing can listen at this address, before any work is done for it."""
    problem = bind_problem(address.host, address.port)
    if problem:
        raise StartError(f"{problem}; stop what listens there or set IEUM_PORT to another port")


async def serve(model: Path, steps: Steps) -> None:
    """Start all parts, print the address, supervise until SIGINT or SIGTERM. Raises `StartError`."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    assistant = Assistant(model, chosen_address())
    try:
        steps.begin("starting the assistant")
        if await _finished_before(stopped, assistant.start(steps.report)):
            steps.done("the assistant runs")
            for line in await assistant.shortcomings():
                steps.say(line)
            steps.say(f"Ieum is ready: {assistant.address.url}  (Ctrl-C stops it)")
            await _finished_before(stopped, assistant.supervise(steps.say))
        steps.say("stopping …")
    finally:
        await assistant.stop()


@contextlib.asynccontextmanager
async def running_assistant(model: Path, steps: Steps) -> AsyncIterator[Assistant]:
    """The started and supervised assistant; stopped on leaving, whatever happens. Raises `StartError`."""
    assistant = Assistant(model, chosen_address())
    steps.begin("starting the assistant")
    try:
        await assistant.start(steps.report)
        steps.done("the assistant runs")
        watching = asyncio.create_task(assistant.supervise(steps.say))
        yield assistant
        watching.cancel()
    finally:
        await assistant.stop()


async def _finished_before(stopped: asyncio.Event, work: Coroutine[None, None, None]) -> bool:
    """Whether the work ended before the stop was asked for, which cuts it off. Raises what the work raises."""
    working, waiting = asyncio.create_task(work), asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        return working.done()
    finally:
        for task in (working, waiting):
            task.cancel()
        await asyncio.gather(working, waiting, return_exceptions=True)
