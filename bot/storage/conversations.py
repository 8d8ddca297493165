"""Storing conversations and their messages."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from bot.storage.channel_models import OutboxRow
from bot.storage.database import BLIND, Database
from bot.storage.message_rows import (
    UnknownConversationError,
    conversation_row,
    next_number,
    reply_row,
    stored_message,
)
from bot.storage.models import ConversationRow, FeedbackRow, InquiryRow, MessageRow, OfferRow
from bot.storage.records import Asked, Conversation, Inquiry, Said, Stored

__all__ = ["ConversationStore", "UnknownConversationError"]


class ConversationStore:
    """Conversations in the database. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, conversation_id: str, token_hash: str, language: str) -> None:
        """Store a new, empty conversation."""
        with self._database.write() as session:
            session.add(ConversationRow(id=conversation_id, token_hash=token_hash, language=language))

    def get(self, conversation_id: str) -> Conversation:
        """The conversation; raises UnknownConversationError."""
        with self._database.read() as session:
            row = conversation_row(session, conversation_id)
            return Conversation(row.id, row.token_hash, row.language, row.restarted_after)

    def set_language(self, conversation_id: str, language: str) -> None:
        """Switch the conversation to another language; raises UnknownConversationError."""
        with self._database.write() as session:
            conversation_row(session, conversation_id).language = language

    def delete(self, conversation_id: str) -> None:
        """Delete the conversation and all that belongs to it; an unknown one is no error."""
        with self._database.write() as session:
            _delete_contents(session, conversation_id)
            session.execute(sa.delete(ConversationRow).where(ConversationRow.id == conversation_id))

    def forget(self, conversation_id: str) -> None:
        """Delete all that was said, keeping the conversation itself open for what comes next."""
        with self._database.write() as session:
            _delete_contents(session, conversation_id)

    def restart(self, conversation_id: str, before: int) -> None:
        """Stop showing the messages numbered below `before`, and stop accepting their buttons."""
        with self._database.write() as session:
            conversation_row(session, conversation_id).restarted_after = before - 1
            session.execute(sa.delete(OfferRow).where(OfferRow.conversation_id == conversation_id))

    def save_question(self, conversation_id: str, asked: Asked) -> Stored:
        """Store what a person sent and return it; one with a known client id is returned as it was stored then."""
        with self._database.write() as session:
            conversation = conversation_row(session, conversation_id, change=True)
            known = _by_client_id(session, conversation_id, asked.client_id)
            if known is not None:
                return stored_message(known)
            row = MessageRow(
                conversation_id=conversation_id,
                number=next_number(conversation),
                role="user",
                kind="button" if asked.payload else "text",
                text=asked.text,
                language=conversation.language,
                body={"payload": asked.payload} if asked.payload else {},
                client_id=asked.client_id,
            )
            session.add(row)
            session.flush()
            return stored_message(row)

    def find_question(self, conversation_id: str, client_id: str | None) -> Stored | None:
        """The message that came with this client id before, if any."""
        with self._database.read() as session:
            row = _by_client_id(session, conversation_id, client_id)
            return None if row is None else stored_message(row)

    def save_replies(
        self, conversation_id: str, question: int | None, replies: Sequence[Said], inquiries: Sequence[Inquiry] = ()
    ) -> list[Stored]:
        """Store what the assistant says to message `question`, the buttons it offers and inquiries for a counselor."""
        with self._database.write() as session:
            conversation = conversation_row(session, conversation_id, change=True)
            rows = [reply_row(conversation, question, said) for said in replies]
            session.add_all(rows)
            for said in replies:
                _offer(session, conversation_id, said.buttons)
            session.add_all(InquiryRow(conversation_id=conversation_id, **asdict(inquiry)) for inquiry in inquiries)
            if question is not None:
                session.execute(
                    sa.update(MessageRow)
                    .values(answered=True)
                    .where(MessageRow.conversation_id == conversation_id, MessageRow.number == question),
                    execution_options=BLIND,
                )
            if replies:
                conversation.language = replies[-1].language
            session.flush()
            return [stored_message(row) for row in rows]

    def replies_to(self, conversation_id: str, question: int) -> list[Stored]:
        """What the assistant said to message `question`, in order."""
        return self._messages(conversation_id, MessageRow.reply_to == question)

    def said_after(self, conversation_id: str, number: int) -> list[Stored]:
        """All that the assistant has said after message `number`, in order."""
        return self._messages(conversation_id, MessageRow.role == "assistant", MessageRow.number > number)

    def history(self, conversation_id: str) -> list[Stored]:
        """Both sides' messages since the last start over, in order; raises UnknownConversationError."""
        return self._messages(conversation_id, MessageRow.number > self.get(conversation_id).restarted_after)

    def offered_title(self, conversation_id: str, payload: str) -> str | None:
        """The title of the button that offered this payload here, or None when none did."""
        with self._database.read() as session:
            row = session.get(OfferRow, (conversation_id, _hash(payload)))
            return None if row is None else str(row.title)

    def button_payload(self, conversation_id: str, number: int, place: int) -> str | None:
        """The payload of a button of message `number`, counted from 0; None when there is no such button."""
        with self._database.read() as session:
            row = session.get(MessageRow, (conversation_id, number))
            buttons = row.body.get("buttons", []) if row is not None else []
            return str(buttons[place]["payload"]) if place < len(buttons) else None

    def _messages(self, conversation_id: str, *conditions: Any) -> list[Stored]:
        with self._database.read() as session:
            rows = session.execute(
                sa.select(MessageRow, FeedbackRow.thumb)
                .outerjoin(
                    FeedbackRow,
                    sa.and_(
                        FeedbackRow.conversation_id == MessageRow.conversation_id,
                        FeedbackRow.message_number == MessageRow.number,
                    ),
                )
                .where(MessageRow.conversation_id == conversation_id, *conditions)
                .order_by(MessageRow.number)
            )
            return [stored_message(row, thumb) for row, thumb in rows]


def _by_client_id(session: Session, conversation_id: str, client_id: str | None) -> Any:
    if client_id is None:
        return None
    return session.execute(
        sa.select(MessageRow).where(MessageRow.conversation_id == conversation_id, MessageRow.client_id == client_id)
    ).scalar_one_or_none()


def _offer(session: Session, conversation_id: str, buttons: Sequence[dict[str, str]]) -> None:
    for button in buttons:
        session.merge(
            OfferRow(conversation_id=conversation_id, payload_hash=_hash(button["payload"]), title=button["title"])
        )


def _delete_contents(session: Session, conversation_id: str) -> None:
    for table in (FeedbackRow, InquiryRow, OfferRow, OutboxRow, MessageRow):
        session.execute(sa.delete(table).where(table.conversation_id == conversation_id))


def _hash(payload: str) -> str:
    return hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()
