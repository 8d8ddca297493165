"""Storing and listing what people think of answers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.storage.database import Database
from bot.storage.models import FeedbackRow, MessageRow, now


class UnknownAnswerError(LookupError):
    """The conversation has no answer of this number."""


class FeedbackStore:
    """Thumbs in the database; a second thumb on the same answer replaces the first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, conversation_id: str, number: int, thumb: str, reason: str | None) -> None:
        """Store a thumb ("up" or "down") with its question and sources; raises UnknownAnswerError."""
        with self._database.write() as session:
            answer = session.get(MessageRow, (conversation_id, number))
            if answer is None or answer.role != "assistant":
                raise UnknownAnswerError(number)
            question = session.get(MessageRow, (conversation_id, answer.reply_to or 0))
            row = session.execute(
                sa.select(FeedbackRow).where(
                    FeedbackRow.conversation_id == conversation_id,
                    FeedbackRow.message_number == number,
                )
            ).scalar_one_or_none() or FeedbackRow(conversation_id=conversation_id, message_number=number)
            row.thumb, row.reason, row.created_at = thumb, reason, now()
            row.question, row.answer = (question.text if question else ""), answer.text
            row.kind, row.language = answer.kind, answer.language
            row.sources = answer.body.get("sources", [])
            session.add(row)

    def list(self, thumb: str | None = None) -> list[dict[str, Any]]:
        """All feedback, oldest first, or only that with the given thumb; nothing in it names the person."""
        query = sa.select(FeedbackRow).order_by(FeedbackRow.created_at, FeedbackRow.id)
        if thumb is not None:
            query = query.where(FeedbackRow.thumb == thumb)
        with self._database.read() as session:
            return [_listed(row) for row in session.execute(query).scalars()]


def _listed(row: Any) -> dict[str, Any]:
    return {
        "thumb": row.thumb,
        "reason": row.reason,
        "question": row.question,
        "answer": row.answer,
        "kind": row.kind,
        "language": row.language,
        "sources": row.sources,
        "created_at": row.created_at.isoformat() + "Z",
    }
