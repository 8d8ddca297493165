"""Messages on their way out: each once, in order within its chat, kept across restarts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from bot.storage.channel_models import OutboxRow
from bot.storage.database import BLIND, Database
from bot.storage.models import now

KEPT = timedelta(days=30)
"""How long it stays known that a message was sent."""


@dataclass(frozen=True)
class Letter:
    """A message to be sent. The same key again is the same message."""

    key: str
    chat_id: int
    content: dict[str, Any]
    conversation_id: str | None = None
    inquiry_id: int | None = None


@dataclass(frozen=True)
class Due:
    """The first message of a chat; `wait` seconds must pass before it may be taken, and `attempts` came before."""

    id: int
    key: str
    chat_id: int
    content: dict[str, Any]
    inquiry_id: int | None
    attempts: int
    wait: float


@dataclass(frozen=True)
class Lost:
    """A message of which nobody knows whether it was taken."""

    id: int
    chat_id: int
    inquiry_id: int | None


class Outbox:
    """The outbox in the database. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, letters: Sequence[Letter]) -> None:
        """Put messages in, in order; those whose key is known are passed over."""
        with self._database.write() as session:
            add_letters(session, letters)

    def chats(self) -> list[int]:
        """Chats in which something waits."""
        query = sa.select(OutboxRow.chat_id).where(OutboxRow.status == "pending").distinct()
        with self._database.read() as session:
            return list(session.execute(query).scalars())

    def take(self, chat_id: int) -> Due | None:
        """What has to go next in this chat, noted as being sent now unless it has to wait; None when nothing waits."""
        with self._database.write() as session:
            return _take(session, chat_id)

    def sent(self, due: Due, message_id: int | None) -> Due | None:
        """It was taken, under this number; what has to go next in its chat is taken at once, as by `take`."""
        with self._database.write() as session:
            _change(session, due.id, status="sent", message_id=message_id, content=None)
            return _take(session, due.chat_id)

    def uncertain(self, letter_id: int, fault: str) -> None:
        """Whether it was taken is not known, so it is not sent again."""
        self._change(letter_id, status="uncertain", fault=fault, content=None)

    def failed(self, letter_id: int, fault: str) -> None:
        """It was refused for good."""
        self._change(letter_id, status="failed", fault=fault, content=None)

    def postpone(self, letter_id: int, seconds: float, fault: str) -> None:
        """It was not taken and waits for another try."""
        self._change(letter_id, status="pending", fault=fault, due_at=now() + timedelta(seconds=seconds))

    def fail_chat(self, chat_id: int, fault: str) -> None:
        """Give up all that waits for a chat."""
        change = (
            sa.update(OutboxRow)
            .where(OutboxRow.chat_id == chat_id, OutboxRow.status == "pending")
            .values(status="failed", fault=fault, content=None)
        )
        with self._database.write() as session:
            session.execute(change)

    def move(self, chat_id: int, new_chat_id: int) -> None:
        """What waits for a chat goes to another one."""
        change = sa.update(OutboxRow).where(OutboxRow.chat_id == chat_id).values(chat_id=new_chat_id)
        with self._database.write() as session:
            session.execute(change)

    def recover(self) -> list[Lost]:
        """After a restart: what was being sent when the process ended is uncertain. Returns it."""
        old = sa.delete(OutboxRow).where(OutboxRow.status != "pending", OutboxRow.created_at < now() - KEPT)
        with self._database.write() as session:
            session.execute(old)
            rows = list(session.execute(sa.select(OutboxRow).where(OutboxRow.status == "sending")).scalars())
            for row in rows:
                row.status, row.fault, row.content = "uncertain", "interrupted", None
            return [Lost(row.id, row.chat_id, row.inquiry_id) for row in rows]

    def _change(self, letter_id: int, **values: Any) -> None:
        with self._database.write() as session:
            _change(session, letter_id, **values)


def _take(session: Session, chat_id: int) -> Due | None:
    query = (
        sa.select(OutboxRow)
        .where(OutboxRow.status == "pending", OutboxRow.chat_id == chat_id)
        .order_by(OutboxRow.id)
        .limit(1)
        .with_for_update()
    )
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        return None
    wait = max(0.0, (row.due_at - now()).total_seconds())
    due = Due(row.id, row.key, row.chat_id, row.content, row.inquiry_id, row.attempts, wait)
    if not wait:
        row.status, row.attempts = "sending", row.attempts + 1
    return due


def _change(session: Session, letter_id: int, **values: Any) -> None:
    session.execute(sa.update(OutboxRow).where(OutboxRow.id == letter_id).values(**values), execution_options=BLIND)


def add_letters(session: Session, letters: Sequence[Letter]) -> None:
    """As `Outbox.add`, within a transaction that does more than this."""
    keys = [letter.key for letter in letters]
    known = set(session.execute(sa.select(OutboxRow.key).where(OutboxRow.key.in_(keys))).scalars())
    for letter in letters:
        if letter.key not in known:
            known.add(letter.key)
            session.add(
                OutboxRow(
                    key=letter.key,
                    chat_id=letter.chat_id,
                    conversation_id=letter.conversation_id,
                    inquiry_id=letter.inquiry_id,
                    content=letter.content,
                )
            )
            session.flush()
