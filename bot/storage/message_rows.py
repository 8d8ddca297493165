"""Messages as rows: giving them numbers, reading them back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from bot.storage.models import ConversationRow, MessageRow
from bot.storage.records import Said, Stored


class UnknownConversationError(LookupError):
    """There is no conversation of this id (any more)."""


def conversation_row(session: Session, conversation_id: str, change: bool = False) -> Any:
    # Whoever gives out the next number holds the row until the end: a person and a counselor may write at once.
    row = session.get(ConversationRow, conversation_id, with_for_update=change or None)
    if row is None:
        raise UnknownConversationError(conversation_id)
    return row


def add_reply(session: Session, conversation_id: str, said: Said) -> Stored:
    """Say something that answers no message, within a transaction that does more; raises UnknownConversationError."""
    row = reply_row(conversation_row(session, conversation_id, change=True), None, said)
    session.add(row)
    session.flush()
    return stored_message(row)


def messages_before(session: Session, conversation_id: str, moment: datetime, most: int) -> list[Stored]:
    """The last messages of both sides up to a moment, in order."""
    found = session.execute(
        sa.select(MessageRow)
        .where(MessageRow.conversation_id == conversation_id, MessageRow.created_at <= moment)
        .order_by(MessageRow.number.desc())
        .limit(most)
    ).scalars()
    return [stored_message(row) for row in reversed(list(found))]


def next_number(conversation: Any) -> int:
    conversation.last_number += 1
    return int(conversation.last_number)


def reply_row(conversation: Any, question: int | None, said: Said) -> MessageRow:
    body = {"programs": said.programs, "sources": said.sources, "buttons": said.buttons, "results": said.results}
    return MessageRow(
        conversation_id=conversation.id,
        number=next_number(conversation),
        role="assistant",
        kind=said.kind,
        text=said.text,
        language=said.language,
        body=body,
        reply_to=question,
    )


def stored_message(row: Any, thumb: str | None = None) -> Stored:
    return Stored(
        row.number,
        row.role,
        row.kind,
        row.text,
        row.language,
        row.body or {},
        row.created_at,
        bool(row.answered),
        thumb,
        row.reply_to,
    )
