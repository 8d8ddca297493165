"""The shipped assistant, measured from outside: through the gateway, with answers that search."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx

from bot.build import ensure_model
from bot.launcher import Address, Assistant
from bot.paths import PROJECT
from bot.ports import free_port
from tests.benchmarks.measuring import Load, measure_load, resident_megabytes

QUESTIONS = (
    "TIPS 몇 개 뽑아?",
    "how much can an employee save each month with the savings deduction?",
    "스마트공장은 언제까지 몇 개 만들어?",
    "Who can join the young entrepreneur center?",
)


class ShippedAssistant:
    """The assistant with a data folder of its own, so that nothing prepared before counts."""

    def __init__(self, folder: Path) -> None:
        os.environ["IEUM_DATA_DIR"] = str(folder)
        os.environ["IEUM_MESSAGE_RATE"] = os.environ["IEUM_CONVERSATION_RATE"] = "1000000/minute"
        self._address = Address("127.0.0.1", free_port())
        self._assistant: Assistant | None = None

    def train(self) -> float:
        """Build index and model from nothing; seconds."""
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "bot", "prepare"], cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - began
        self._model = ensure_model(lambda message: None)
        return seconds

    def measure(self, conversations: tuple[int, ...], messages: int) -> tuple[float, float, dict[int, Load]]:
        """Seconds until all parts answer, memory in MB after the load, and the load by number of conversations."""
        return asyncio.run(self._measure(conversations, messages))

    async def _measure(self, conversations: tuple[int, ...], messages: int) -> tuple[float, float, dict[int, Load]]:
        assistant = Assistant(self._model, self._address)
        began = time.perf_counter()
        try:
            await assistant.start(lambda message: None)
            ready = time.perf_counter() - began
            loads = {number: await self._load(number, messages) for number in conversations}
            memory = resident_megabytes([part.process.pid for part in assistant.parts if part.process])
        finally:
            await assistant.stop()
        return ready, memory, loads

    async def _load(self, conversations: int, messages: int) -> Load:
        async with httpx.AsyncClient(base_url=self._address.url, timeout=60.0, trust_env=False) as client:
            opened = [(await client.post("/api/conversations", json={})).json() for _ in range(conversations)]

            async def send(conversation: int, number: int) -> None:
                entry = opened[conversation]
                reply = await client.post(
                    f"/api/conversations/{entry['id']}/messages",
                    json={"text": QUESTIONS[number % len(QUESTIONS)]},
                    headers={"Authorization": f"Bearer {entry['token']}"},
                )
                kinds = [message["kind"] for message in reply.raise_for_status().json()["messages"]]
                assert kinds == ["answer"], kinds

            await measure_load(send, conversations, 3)
            return await measure_load(send, conversations, messages)
