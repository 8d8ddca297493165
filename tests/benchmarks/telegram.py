"""Many people writing on Telegram at once: the gateway beside a plain echo bot of the same library."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measuring import Load, measure_load
from tests.bot.servers import RasaStub, serving
from tests.telegram.bot_api import BotApi, eventually
from tests.telegram.persons import Person
from tests.telegram.processes import Gateway

PEOPLE = 100
MESSAGES = 5
_LOOK_SECONDS = 0.005


def measure_telegram() -> tuple[Load, Load]:
    """Latency and throughput of the gateway with an assistant that answers at once, and of the echo bot.

    Raises AssertionError when an answer is missing or out of order.
    """
    return _measured(_gateway), _measured(_echo)


def _measured(start: Callable[[BotApi], contextlib.AbstractContextManager[None]]) -> Load:
    api = BotApi()
    with serving(api.app, api.port), start(api):
        eventually(lambda: api.count("getUpdates"), 60)
        load = asyncio.run(_load(api))
        api.closing = True
    return load


async def _load(api: BotApi) -> Load:
    people = [Person(api, 3000 + number) for number in range(PEOPLE)]

    async def send(place: int, number: int) -> None:
        person = people[place]
        api.deliver(person.message(f"message {number}"))
        while len(api.answers[person.id]) <= number:
            await asyncio.sleep(_LOOK_SECONDS)
        assert api.answers[person.id][number].text == f"message {number}"

    return await measure_load(send, PEOPLE, MESSAGES)


@contextlib.contextmanager
def _gateway(api: BotApi) -> Iterator[None]:
    rasa = RasaStub()
    rasa.answer = lambda _, message, language: [{"custom": {"kind": "answer", "text": message, "language": language}}]
    rasa.start()
    with tempfile.TemporaryDirectory() as folder:
        gateway = Gateway(Path(folder), rasa, api)
        gateway.start()
        try:
            yield
        finally:
            gateway.kill()
            rasa.stop()


@contextlib.contextmanager
def _echo(api: BotApi) -> Iterator[None]:
    environment = {**os.environ, "TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_BASE_URL": api.url}
    process = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.telegram_echo"], env=environment)
    try:
        yield
    finally:
        process.kill()
        process.wait()
