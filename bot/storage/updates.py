"""Storing what comes in before it is acknowledged, so that nothing is lost and nothing counts twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from bot.storage.channel_models import UpdateRow
from bot.storage.database import BLIND, Database
from bot.storage.models import now

KEPT = timedelta(days=3)
"""How long a number is remembered after its update is done; the sender repeats one for a day at most."""


class UpdateStore:
    """Updates in the database, by number. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, updates: Mapping[int, dict[str, Any]]) -> list[int]:
        """Store the updates and return the numbers of those that were not known, in the given order."""
        with self._database.write() as session:
            known = set(
                session.execute(sa.select(UpdateRow.update_id).where(UpdateRow.update_id.in_(updates))).scalars()
            )
            fresh = [number for number in updates if number not in known]
            session.add_all(UpdateRow(update_id=number, payload=updates[number]) for number in fresh)
            return fresh

    def waiting(self) -> dict[int, dict[str, Any]]:
        """Updates that were kept and not dealt with, by number, in order."""
        query = sa.select(UpdateRow).where(UpdateRow.done.is_(False)).order_by(UpdateRow.update_id)
        with self._database.read() as session:
            return {row.update_id: row.payload for row in session.execute(query).scalars()}

    def finish(self, numbers: Sequence[int]) -> None:
        """These updates are dealt with: their content goes."""
        change = sa.update(UpdateRow).where(UpdateRow.update_id.in_(numbers)).values(done=True, payload=None)
        with self._database.write() as session:
            session.execute(change, execution_options=BLIND)

    def prune(self) -> None:
        """Forget the numbers of updates that were done long ago."""
        old = sa.delete(UpdateRow).where(UpdateRow.done.is_(True), UpdateRow.received_at < now() - KEPT)
        with self._database.write() as session:
            session.execute(old)
