"""One message of a conversation at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.gateway.problems import ProblemError


class Turns:
    """A lock for each conversation, first come first served. At most `queue_limit` messages wait for one."""

    def __init__(self, queue_limit: int) -> None:
        self._queue_limit = queue_limit
        self._locks: dict[str, asyncio.Lock] = {}
        self._present: dict[str, int] = {}

    @asynccontextmanager
    async def turn(self, conversation_id: str, language: str) -> AsyncIterator[None]:
        """Wait for the conversation's turn and hold it; raises a 429 problem when too many wait already."""
        present = self._present.get(conversation_id, 0)
        if present > self._queue_limit:
            raise ProblemError(429, "too-many", language, {"Retry-After": "1"}, seconds=1)
        self._present[conversation_id] = present + 1
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        try:
            async with lock:
                yield
        finally:
            self._present[conversation_id] -= 1
            if not self._present[conversation_id]:
                del self._present[conversation_id], self._locks[conversation_id]
