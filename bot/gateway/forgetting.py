"""Forgetting a conversation where Rasa keeps it."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from bot.gateway.offers import RESTART
from bot.gateway.rasa import RasaClient, RasaError
from bot.storage.tracker import forget_tracker

log = logging.getLogger(__name__)


async def forget_at_rasa(rasa: RasaClient, tracker_file: Path | None, sender: str, language: str) -> None:
    """Delete all that Rasa has of a sender; what cannot be deleted is logged."""
    # The restart empties what Rasa may hold in memory, then the rows go. Neither may keep a person from leaving.
    with contextlib.suppress(RasaError):
        await rasa.ask(sender, RESTART, language)
    if tracker_file is not None:
        try:
            await run_in_threadpool(forget_tracker, tracker_file, sender)
        except sqlite3.Error as error:
            log.error("tracker rows not deleted: %s", type(error).__name__)
