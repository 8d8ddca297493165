"""The gateway as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import httpx

from bot.ports import free_port
from tests.bot.servers import RasaStub
from tests.telegram.bot_api import BotApi, eventually
from tests.telegram.desks import GROUP


class Gateway:
    """Starts, answers, and can be killed."""

    def __init__(self, folder: Path, rasa: RasaStub, api: BotApi) -> None:
        self.port = free_port()
        self._log = folder / "gateway.log"
        self._environment = {
            **os.environ,
            "IEUM_PORT": str(self.port),
            "IEUM_DATA_DIR": str(folder),
            "DATABASE_URL": "",
            "IEUM_LANGUAGE": "en",
            "RASA_URL": rasa.url,
            "ACTIONS_URL": rasa.url,
            "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_BASE_URL": api.url,
            "TELEGRAM_COUNSELOR_CHAT_ID": str(GROUP),
            "IEUM_TELEGRAM_RATE": "1000",
            "IEUM_TELEGRAM_GROUP_RATE": "6000",
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Launch it and wait until it answers."""
        self.launch()
        eventually(self._answers, 60)

    def launch(self) -> None:
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot.gateway"], env=self._environment, stderr=log, stdout=log
            )

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def _answers(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/healthz", timeout=2, trust_env=False).status_code == 200
        except httpx.HTTPError:
            return False
