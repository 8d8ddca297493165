"""Runs the assistant in the foreground until it is asked to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from pathlib import Path

from bot.console import Steps
from bot.launcher import Address, Assistant
from bot.settings import load_settings


async def serve(model: Path, steps: Steps) -> None:
    """Start all parts, print the address, supervise until SIGINT or SIGTERM. Raises `StartError`."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with running_assistant(model, steps) as assistant:
        steps.say(f"Ieum is ready: {assistant.address.url}  (Ctrl-C stops it)")
        watching = asyncio.create_task(assistant.supervise(steps.say))
        waiting = asyncio.create_task(stopped.wait())
        await asyncio.wait({watching, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if watching.done():
            watching.result()
        watching.cancel()
        steps.say("stopping …")


@contextlib.asynccontextmanager
async def running_assistant(model: Path, steps: Steps):  # type: ignore[no-untyped-def]
    """The started assistant; stopped on leaving, whatever happens."""
    settings = load_settings()
    assistant = Assistant(model, Address(settings.host, settings.port))
    steps.begin("starting the assistant")
    try:
        await assistant.start(steps.report)
        steps.done("the assistant runs")
        yield assistant
    finally:
        await assistant.stop()
