"""The desk as the gateway and the counselors' channel use it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Protocol

from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool

from bot.desk import acts
from bot.desk.announcing import Published, announce_new, return_silent
from bot.desk.book import Book, held_inquiry
from bot.gateway.hub import Hub
from bot.storage.records import Stored

log = logging.getLogger(__name__)


class Dialogue(Protocol):
    """The assistant's own memory of conversations."""

    async def heard(self, conversation_id: str, text: str) -> None:
        """A person said something to a counselor."""

    async def told(self, conversation_id: str, text: str) -> None:
        """A counselor said something to a person."""


class Desk:
    """Runs the book's transactions in worker threads, and passes on what they say to people."""

    def __init__(self, book: Book, hub: Hub, dialogue: Dialogue, silence: float, wake: Callable[[], None]) -> None:
        """`silence` is how many seconds a counselor may leave a person waiting; `wake` rouses the outbox."""
        self.book, self._hub, self._dialogue, self._silence, self._wake = book, hub, dialogue, silence, wake

    async def look(self) -> None:
        """Put new inquiries before the counselors and take silent claims back."""
        try:
            await self.do(announce_new)
            await self.do(return_silent, self._silence)
        except DBAPIError as error:
            log.warning("desk waits for the database: %s", type(error.orig).__name__)

    async def takes(self, conversation_id: str, question: Stored) -> bool:
        """Carry a person's message to the counselor who holds the conversation; False when none does."""
        held = await run_in_threadpool(self._held, conversation_id)
        if held is None:
            return False
        await run_in_threadpool(acts.person_wrote, self.book, held, question.number, question.text)
        self._wake()
        await self._dialogue.heard(conversation_id, question.text)
        return True

    async def withdraw(self, conversation_id: str) -> None:
        """Take back all that counselors have of a conversation."""
        await run_in_threadpool(acts.withdraw, self.book, conversation_id)
        self._wake()

    async def do(self, act: Callable[..., Published | None], *arguments: Any) -> None:
        """Carry out an act of `acts` or `announcing`. Raises what it raises."""
        published = await run_in_threadpool(act, self.book, *arguments)
        self._wake()
        for conversation_id, stored in published or ():
            self._hub.publish(conversation_id, [stored])
        for conversation_id, stored in published or ():
            if stored.kind == "counselor":
                await self._dialogue.told(conversation_id, stored.text)

    def _held(self, conversation_id: str) -> int | None:
        with self.book.database.read() as session:
            found = held_inquiry(session, conversation_id)
            return None if found is None else int(found.id)
