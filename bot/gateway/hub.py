"""Passing stored messages on to the event streams that are open now."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from bot.storage.records import Stored


@dataclass(frozen=True)
class Cleared:
    """Messages numbered below `before` are no longer to be shown."""

    before: int


Feed = asyncio.Queue["Stored | Cleared | None"]


class Hub:
    """Feeds by conversation. None in a feed means that the conversation is no more."""

    def __init__(self) -> None:
        self._feeds: defaultdict[str, set[Feed]] = defaultdict(set)

    @contextmanager
    def subscribe(self, conversation_id: str) -> Iterator[Feed]:
        """A feed of what is published from now on, until the block ends."""
        feed: Feed = asyncio.Queue()
        self._feeds[conversation_id].add(feed)
        try:
            yield feed
        finally:
            self._feeds[conversation_id].discard(feed)
            if not self._feeds[conversation_id]:
                del self._feeds[conversation_id]

    def publish(self, conversation_id: str, messages: Sequence[Stored | Cleared]) -> None:
        """Hand messages that are stored already to all feeds of their conversation."""
        for feed in self._feeds.get(conversation_id, ()):
            for message in messages:
                feed.put_nowait(message)

    def end(self, conversation_id: str) -> None:
        """End all feeds of a conversation that was deleted."""
        for feed in self._feeds.get(conversation_id, ()):
            feed.put_nowait(None)
