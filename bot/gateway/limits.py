"""How often a conversation may write and an address may open conversations."""

from __future__ import annotations

import math
import time

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from bot.gateway.problems import ProblemError


class Limits:
    """Counts in memory: the gateway is one process, and a restart may forgive."""

    def __init__(self, message_rate: str, conversation_rate: str) -> None:
        # The limiter itself keeps only a weak reference to its storage.
        self._storage = MemoryStorage()
        self._limiter = FixedWindowRateLimiter(self._storage)
        self._rates = {"message": parse(message_rate), "conversation": parse(conversation_rate)}

    def count_message(self, conversation_id: str, language: str) -> None:
        """Count one message; raises a 429 problem when it is one too many."""
        self._count("message", conversation_id, language)

    def count_conversation(self, address: str, language: str) -> None:
        """Count one new conversation; raises a 429 problem when it is one too many."""
        self._count("conversation", address, language)

    def _count(self, what: str, who: str, language: str) -> None:
        rate = self._rates[what]
        if self._limiter.hit(rate, what, who):
            return
        free_at = self._limiter.get_window_stats(rate, what, who)[0]
        wait = max(1, math.ceil(free_at - time.time()))
        raise ProblemError(429, "too-many", language, {"Retry-After": str(wait)}, seconds=wait)
