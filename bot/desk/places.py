"""Where inquiries lie in the counselors' group, and what is shown of them there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.desk.book import MOST_MESSAGES, Book
from bot.desk.briefing import head_buttons, head_text
from bot.storage.channel_models import ChatRow, OutboxRow
from bot.storage.message_rows import messages_before
from bot.storage.models import InquiryRow


@dataclass(frozen=True)
class Place:
    """Where an inquiry lies in the group; a `head_id` of 0 was sent and is not known."""

    topic_id: int | None
    head_id: int | None


def tell_lost(book: Book, inquiry_id: int, letter_id: int, how: str) -> None:
    """Say in the group that something was not brought to the person ("undelivered") or perhaps not ("uncertain").

    Raises UnknownInquiryError.
    """
    with book.entry(inquiry_id) as entry:
        book.tell_counselors(entry, f"lost:{letter_id}", book.words.text(f"desk-{how}"))


def head(book: Book, inquiry_id: int) -> dict[str, Any]:
    """The head of an inquiry as it is now: `text` and `buttons`. Raises UnknownInquiryError."""
    with book.entry(inquiry_id) as entry:
        session, row = entry.session, entry.row
        chat = sa.select(ChatRow.chat_id).where(ChatRow.conversation_id == row.conversation_id)
        channel = "web" if session.execute(chat).first() is None else "telegram"
        before = messages_before(session, row.conversation_id, row.created_at, MOST_MESSAGES)
        return {
            "text": head_text(book.words, row, channel, before),
            "buttons": head_buttons(book.words, row),
            "title": book.words.text("desk-topic", number=row.id, question=row.question[:60]),
        }


def place(book: Book, inquiry_id: int) -> Place:
    """Where it lies in the group. Raises UnknownInquiryError."""
    with book.entry(inquiry_id) as entry:
        return Place(entry.row.topic_id, entry.row.head_id)


def conversation_of(book: Book, inquiry_id: int) -> str:
    """The conversation that it came from. Raises UnknownInquiryError."""
    with book.entry(inquiry_id) as entry:
        return str(entry.row.conversation_id)


def programs_of(book: Book, inquiry_id: int) -> list[str]:
    """The programs that its draft is about. Raises UnknownInquiryError."""
    with book.entry(inquiry_id) as entry:
        return list((entry.row.draft or {}).get("programs", []))


def set_place(book: Book, inquiry_id: int, **place: int | None) -> None:
    """Note `topic_id` or `head_id`; nothing happens for an inquiry that is gone."""
    with book.database.write() as session:
        session.execute(sa.update(InquiryRow).where(InquiryRow.id == inquiry_id).values(**place))


def at_topic(book: Book, topic_id: int) -> int | None:
    """The inquiry of a topic."""
    return _find(book, sa.select(InquiryRow.id).where(InquiryRow.topic_id == topic_id))


def at_message(book: Book, message_id: int) -> int | None:
    """The inquiry that a message of ours in the group belongs to."""
    head = _find(book, sa.select(InquiryRow.id).where(InquiryRow.head_id == message_id))
    ours = sa.select(OutboxRow.inquiry_id).where(
        OutboxRow.chat_id == book.group, OutboxRow.message_id == message_id, OutboxRow.inquiry_id.is_not(None)
    )
    return head if head is not None else _find(book, ours)


def _find(book: Book, query: Any) -> int | None:
    with book.database.read() as session:
        found = session.execute(query.limit(1)).scalar_one_or_none()
        return None if found is None else int(found)
