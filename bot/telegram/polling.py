"""Fetching updates by long polling."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.exc import DBAPIError
from telegram import Bot, Update
from telegram.error import RetryAfter, TelegramError

from bot.telegram.intake import Intake
from bot.telegram.states import State, judge, state_after

log = logging.getLogger(__name__)

WANTED = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
_POLL_SECONDS = 25
_ANSWER_SECONDS = 10
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0


async def poll(bot: Bot, intake: Intake, tell: Callable[[State], None]) -> None:
    """Fetch updates until cancelled. A batch is acknowledged by the next call, after it was stored."""
    offset: int | None = None
    wait, seconds = _FIRST_WAIT, _POLL_SECONDS
    while True:
        try:
            found = await _fetch(bot, offset, seconds)
            tell(State.ok)
            if found:
                await intake.take(understood(found, bot))
                offset = max(int(update["update_id"]) for update in found) + 1
            wait, seconds = _FIRST_WAIT, _POLL_SECONDS
        except TelegramError as error:
            tell(state_after(error))
            await asyncio.sleep(judge(error).wait if isinstance(error, RetryAfter) else wait)
            # The next call answers at once, so that a recovery is known early.
            wait, seconds = min(2 * wait, _LONGEST_WAIT), 0
        except DBAPIError as error:
            log.warning("updates wait for the database: %s", type(error.orig).__name__)
            await asyncio.sleep(wait)


def understood(found: Sequence[dict[str, Any]], bot: Bot) -> list[Update]:
    """The updates of a batch; one that the library cannot read is left out and holds up none of the others."""
    updates: list[Update] = []
    for update in found:
        try:
            updates.append(Update.de_json(update, bot))
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            log.error("update not understood: %s", type(error).__name__)
    return updates


async def _fetch(bot: Bot, offset: int | None, seconds: int) -> list[dict[str, Any]]:
    asked = {"timeout": seconds, "allowed_updates": WANTED, **({"offset": offset} if offset else {})}
    found: Any = await bot.do_api_request("getUpdates", api_kwargs=asked, read_timeout=seconds + _ANSWER_SECONDS)
    return found if isinstance(found, list) else []
