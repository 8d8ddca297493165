"""Where Rasa keeps its conversations: its SQL store, with the recent ones also at hand in memory.

Rasa's own store reads and rebuilds the whole conversation at each message, and counts its rows before it adds to them:
over forty messages that was a third of Rasa's work.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, Restarted
from rasa.shared.core.trackers import DialogueStateTracker

MOST_RECENT = 64
"""Conversations kept in memory, each some ten kilobytes a message."""


class _Kept(NamedTuple):
    tracker: DialogueStateTracker
    stored: int
    """How many of its events are in the database."""


class RecentTrackers(SQLTrackerStore):
    """The SQL store of `endpoints.yml`; a conversation at hand is used as long as it is just what was stored.

    With several workers (`SANIC_WORKERS`) another one may have gone on with the conversation, so nothing is kept.
    """

    engine: Any

    def __init__(self, domain: Domain | None = None, event_broker: EventBroker | None = None, **options: Any) -> None:
        super().__init__(domain=domain, event_broker=event_broker, **options)
        if self.engine.dialect.name == "sqlite":
            self._keep_connections()
        self._most = MOST_RECENT if os.environ.get("SANIC_WORKERS", "1") == "1" else 0
        self._recent: OrderedDict[str, _Kept] = OrderedDict()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it was last stored; None for an unknown one."""
        kept = self._recent.get(sender_id)
        # A turn that failed half-way leaves events that were never stored: they do not count.
        if kept is None or len(kept.tracker.events) != kept.stored:
            return await super().retrieve(sender_id)
        return kept.tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store what is new. A conversation that starts over is let go, since it may be about to be forgotten."""
        await super().save(tracker)
        before = self._recent.pop(tracker.sender_id, None)
        new = islice(tracker.events, before.stored if before and before.tracker is tracker else 0, None)
        if not any(isinstance(event, Restarted) for event in new):
            self._recent[tracker.sender_id] = _Kept(tracker, len(tracker.events))
        while len(self._recent) > self._most:
            self._recent.popitem(last=False)

    def _keep_connections(self) -> None:
        """SQLAlchemy would open a SQLite file anew for each transaction, and SQLite read its schema: 5 ms a message."""
        options = {"check_same_thread": False}
        self.engine = sa.create_engine(self.engine.url, poolclass=sa.pool.QueuePool, connect_args=options)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)

    def _additional_events(self, session: Any, tracker: DialogueStateTracker) -> Iterator[Event]:
        kept = self._recent.get(tracker.sender_id)
        if kept is None or kept.tracker is not tracker:
            return super()._additional_events(session, tracker)
        return islice(tracker.events, kept.stored, None)
