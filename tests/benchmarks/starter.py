"""Rasa's own starter bot with its default pipeline: what anyone gets from `rasa init`."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import httpx

from bot.build import rasa_environment
from bot.ports import free_port
from tests.benchmarks.measuring import Load, measure_load, resident_megabytes

QUESTIONS = ("hello", "I am fine", "are you a bot?", "I feel sad today")


class StarterBot:
    """A starter bot in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def train(self) -> float:
        """Make and train the bot; seconds of the training alone."""
        self._rasa("init", "--no-prompt", "--init-dir", ".")
        for model in (self._folder / "models").glob("*.tar.gz"):
            model.unlink()
        began = time.perf_counter()
        self._rasa("train", "--force")
        return time.perf_counter() - began

    def start(self) -> float:
        """Start the server; seconds until it answers."""
        began = time.perf_counter()
        command = [sys.executable, "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(self._port)]
        self._process = subprocess.Popen(
            command, cwd=self._folder, env=self._environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while time.perf_counter() - began < 300:
            try:
                if httpx.get(f"http://127.0.0.1:{self._port}/", timeout=2.0, trust_env=False).status_code == 200:
                    return time.perf_counter() - began
            except httpx.HTTPError:
                time.sleep(0.2)
        raise RuntimeError("the starter bot did not answer within 300 s")

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()

    def memory(self) -> float:
        assert self._process
        return resident_megabytes([self._process.pid])

    def load(self, conversations: int, messages: int) -> Load:
        return asyncio.run(self._load(conversations, messages))

    async def _load(self, conversations: int, messages: int) -> Load:
        url = f"http://127.0.0.1:{self._port}/webhooks/rest/webhook"
        async with httpx.AsyncClient(timeout=60.0, trust_env=False) as client:

            async def send(conversation: int, number: int) -> None:
                text = QUESTIONS[number % len(QUESTIONS)]
                reply = await client.post(url, json={"sender": f"{conversations}-{conversation}", "message": text})
                reply.raise_for_status()

            await measure_load(send, conversations, 3)
            return await measure_load(send, conversations, messages)

    def _rasa(self, *arguments: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "rasa", *arguments],
            cwd=self._folder,
            env=self._environment(),
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _environment(self) -> dict[str, str]:
        return {**rasa_environment(), "RASA_CACHE_DIRECTORY": str(self._folder / "cache")}
