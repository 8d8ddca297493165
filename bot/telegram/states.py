"""How the connection to Telegram is, and what an error of a call means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import httpx
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError


class State(StrEnum):
    """The connection, as /readyz and `make run` tell it."""

    ok = "ok"
    connecting = "connecting"
    refused = "the token was refused"
    unreachable = "the server cannot be reached"
    taken = "another program receives the updates of this bot"
    trouble = "the server answers with errors"
    group = "the counselors' group does not let the bot in"


class Fate(StrEnum):
    """What has become of a message whose sending failed."""

    later = "later"
    """It was not taken; another try may help."""
    uncertain = "uncertain"
    """The server may have taken it: sending it again could show it twice."""
    blocked = "blocked"
    """The person wants no messages, or the chat is gone."""
    moved = "moved"
    """The group has another number now."""
    refused = "refused"
    """It will never be taken as it is."""


@dataclass(frozen=True)
class Verdict:
    """A fate, with the seconds to wait (0: as you like) or the new number of the chat."""

    fate: Fate
    wait: float = 0.0
    new_chat: int = 0


_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def judge(error: TelegramError) -> Verdict:
    """What an error of a sending call means for the message."""
    if isinstance(error, RetryAfter):
        return Verdict(Fate.later, wait=_seconds(error))
    if isinstance(error, ChatMigrated):
        return Verdict(Fate.moved, new_chat=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Verdict(Fate.blocked)
    if isinstance(error, BadRequest):
        return Verdict(Fate.blocked if "chat not found" in error.message.lower() else Fate.refused)
    if isinstance(error, (InvalidToken, Conflict)):
        return Verdict(Fate.later)
    # What is left are network errors: without a cause the server did answer, with a status that took nothing.
    transport = error.__cause__
    if transport is None or isinstance(transport, _NEVER_LEFT):
        return Verdict(Fate.later)
    return Verdict(Fate.uncertain)


def state_after(error: TelegramError) -> State:
    """What an error of a call that only asks means for the connection."""
    if isinstance(error, InvalidToken):
        return State.refused
    if isinstance(error, Conflict):
        return State.taken
    if isinstance(error.__cause__, httpx.HTTPError):
        return State.unreachable
    return State.trouble


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait if isinstance(wait, (int, float)) else wait.total_seconds())
