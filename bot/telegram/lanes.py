"""Handling in order within a lane, and side by side between lanes."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Lanes(Generic[Item]):
    """Hands each item to `handle`, one at a time in a lane, at most `width` at once in all."""

    def __init__(self, handle: Callable[[Item], Awaitable[None]], width: int = 64) -> None:
        self._handle = handle
        self._waiting: dict[Hashable, deque[Item]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(width)

    def put(self, lane: Hashable, item: Item) -> None:
        """Add an item at the end of its lane."""
        if lane in self._waiting:
            self._waiting[lane].append(item)
            return
        self._waiting[lane] = deque([item])
        task = asyncio.create_task(self._work(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Break off what is under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _work(self, lane: Hashable) -> None:
        items = self._waiting[lane]
        try:
            while items:
                async with self._room:
                    await self._handle(items.popleft())
        finally:
            del self._waiting[lane]
