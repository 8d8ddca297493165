"""Whether the assistant can be talked to: all parts answer, and have once answered a message."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from bot.gateway.rasa import RasaClient, RasaError
from bot.storage.database import Database
from bot.storage.tracker import forget_tracker
from bot.wording import languages, wording

SENDER = "first-messages"


class Readiness:
    """Asks all parts how they are; the first time that all are well, it has them answer a message."""

    def __init__(self, rasa: RasaClient, database: Database, tracker_file: Path | None) -> None:
        self._rasa, self._database, self._tracker_file = rasa, database, tracker_file
        self._warm = False
        self._warming = asyncio.Lock()

    async def parts(self) -> dict[str, str]:
        """State of each part: "ok" or "unreachable"."""
        found = await self._rasa.parts() | {"database": await self._database_state()}
        if set(found.values()) == {"ok"}:
            await self._warm_up()
        return found

    async def _database_state(self) -> str:
        try:
            await run_in_threadpool(self._database.ping)
        except SQLAlchemyError:
            return "unreachable"
        return "ok"

    async def _warm_up(self) -> None:
        async with self._warming:
            if self._warm:
                return
            # A first message of a language loads much, and took three seconds.
            for language in languages():
                # A part that fails now fails with real messages too, and is reported there.
                with contextlib.suppress(RasaError):
                    await self._rasa.ask(SENDER, wording(language).text("first-message"), language)
            if self._tracker_file is not None:
                with contextlib.suppress(sqlite3.Error):
                    await run_in_threadpool(forget_tracker, self._tracker_file, SENDER)
            self._warm = True
