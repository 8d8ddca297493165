"""Fetching updates by long polling."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from sqlalchemy.exc import DBAPIError
from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from bot.telegram.intake import Intake
from bot.telegram.states import State, judge, state_after

log = logging.getLogger(__name__)

WANTED = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
_POLL_SECONDS = 25
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0


async def poll(bot: Bot, intake: Intake, tell: Callable[[State], None]) -> None:
    """Fetch updates until cancelled. A batch is acknowledged by the next call, after it was stored."""
    offset: int | None = None
    wait, seconds = _FIRST_WAIT, _POLL_SECONDS
    while True:
        try:
            updates = await bot.get_updates(offset=offset, timeout=seconds, allowed_updates=WANTED)
            tell(State.ok)
            if updates:
                await intake.take(updates)
                offset = updates[-1].update_id + 1
            wait, seconds = _FIRST_WAIT, _POLL_SECONDS
        except TelegramError as error:
            tell(state_after(error))
            await asyncio.sleep(judge(error).wait if isinstance(error, RetryAfter) else wait)
            # The next call answers at once, so that a recovery is known early.
            wait, seconds = min(2 * wait, _LONGEST_WAIT), 0
        except DBAPIError as error:
            log.warning("updates wait for the database: %s", type(error.orig).__name__)
            await asyncio.sleep(wait)
