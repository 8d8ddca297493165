"""Updates: stored before they are acknowledged, then handled in the order of each chat."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool
from telegram import Bot, Update
from telegram.error import NetworkError, RetryAfter

from bot.storage.updates import UpdateStore
from bot.telegram.lanes import Lanes

log = logging.getLogger(__name__)

_TRY_AGAIN_SECONDS = 0.5
_TOGETHER_SECONDS = 0.02
_CLOSE_SECONDS = 2.0


class Intake:
    """Takes updates in; `handle` sees each at least once, and again after a restart in the midst of it."""

    def __init__(self, store: UpdateStore, bot: Bot, handle: Callable[[Update], Awaitable[None]]) -> None:
        self._store, self._bot, self._handle = store, bot, handle
        self._lanes: Lanes[Update] = Lanes(self._deal_with)
        self._finished: list[int] = []
        self._finishing: asyncio.Task[None] | None = None

    async def resume(self) -> None:
        """Go on with what was taken in before the last end of the process."""
        await run_in_threadpool(self._store.prune)
        for number, payload in (await run_in_threadpool(self._store.waiting)).items():
            try:
                self._put(Update.de_json(payload, self._bot))
            except (TypeError, KeyError, ValueError, AttributeError) as error:
                log.error("update not understood: %s", type(error).__name__)
                self._done(number)

    async def take(self, updates: Sequence[Update]) -> None:
        """Store the updates; when this returns they may be acknowledged. Raises DBAPIError."""
        by_number = {update.update_id: update for update in updates}
        fresh = await run_in_threadpool(
            self._store.keep, {number: update.to_dict() for number, update in by_number.items()}
        )
        for number in fresh:
            self._put(by_number[number])

    async def close(self) -> None:
        """Stop handling; what is not done is taken up by the next start."""
        await self._lanes.close()
        if self._finishing is not None:
            await asyncio.wait([self._finishing], timeout=_CLOSE_SECONDS)

    def _put(self, update: Update) -> None:
        chat = update.effective_chat
        self._lanes.put(chat.id if chat else None, update)

    async def _deal_with(self, update: Update) -> None:
        while True:
            try:
                await self._handle(update)
                break
            except (DBAPIError, NetworkError, RetryAfter) as error:
                log.warning("update waits: %s", type(error).__name__)
                await asyncio.sleep(_TRY_AGAIN_SECONDS)
            except Exception as error:
                # It would fail again after every restart, so it counts as done.
                log.error("update not handled: %s", type(error).__name__)
                break
        self._done(update.update_id)

    def _done(self, number: int) -> None:
        self._finished.append(number)
        if self._finishing is None or self._finishing.done():
            self._finishing = asyncio.create_task(self._finish())

    async def _finish(self) -> None:
        """Note those that end close to one another together; what is not noted when the process ends comes again."""
        while self._finished:
            await asyncio.sleep(_TOGETHER_SECONDS)
            numbers, self._finished = self._finished, []
            try:
                await run_in_threadpool(self._store.finish, numbers)
            except DBAPIError as error:
                log.warning("updates wait for the database: %s", type(error.orig).__name__)
                self._finished += numbers
                await asyncio.sleep(_TRY_AGAIN_SECONDS)
