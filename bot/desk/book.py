"""Inquiries in the database: every act is one transaction, together with the messages that it sends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from bot.desk.states import HELD, Act, Case, Status, step
from bot.storage.channel_models import ChatRow, OutboxRow
from bot.storage.database import Database
from bot.storage.message_rows import add_reply
from bot.storage.models import ConversationRow, DeskValueRow, InquiryActRow, InquiryRow, now
from bot.storage.outbox import Letter, add_letters
from bot.storage.records import Said, Stored
from bot.wording import Wording, wording

Render = Callable[[Stored], list[dict[str, Any]]]
"""The messages that a channel sends for a stored one."""
Split = Callable[[str], list[str]]
"""A text in pieces that the group takes."""

MOST_MESSAGES = 8
"""Messages of the transcript."""

PERSON, SYSTEM = "person", "system"


@dataclass
class Entry:
    """One open transaction on one inquiry."""

    session: Session
    row: Any
    published: list[tuple[str, Stored]] = field(default_factory=list)


class UnknownInquiryError(LookupError):
    """There is no such inquiry (any more)."""


class Book:
    """The desk's book. `group` is the counselors' chat, `language` the one that they read."""

    def __init__(self, database: Database, group: int, language: str, render: Render, split: Split) -> None:
        self.database, self.group, self.language = database, group, language
        self._render, self._split = render, split
        self._configured = group

    def find_group(self) -> None:
        """Look whether the configured group has moved since."""
        self.group = int(self.value(self._moved) or self._configured)

    def move(self, group: int) -> None:
        """The counselors' chat has another number now; where inquiries lay in the old one no longer counts."""
        self.group = group
        self.set_value(self._moved, str(group))
        with self.database.write() as session:
            session.execute(sa.update(InquiryRow).values(topic_id=None, head_id=None))

    @property
    def _moved(self) -> str:
        return f"moved:{self._configured}"

    @property
    def words(self) -> Wording:
        """Wording for counselors."""
        return wording(self.language)

    @contextmanager
    def entry(self, inquiry_id: int) -> Iterator[Entry]:
        """A transaction on an inquiry; raises UnknownInquiryError."""
        with self.database.write() as session:
            row = session.get(InquiryRow, inquiry_id, with_for_update=True)
            if row is None:
                raise UnknownInquiryError(inquiry_id)
            yield Entry(session, row)

    def apply(self, entry: Entry, act: Act, actor: str, cause: str, text: str | None = None) -> bool:
        """Carry out an act and note it; False when the same cause has done so before. Raises RefusedError."""
        session, row = entry.session, entry.row
        known = sa.select(InquiryActRow.id).where(InquiryActRow.cause == cause)
        if session.execute(known).first() is not None:
            return False
        by = int(actor) if actor not in (PERSON, SYSTEM) else None
        before = Status(row.status)
        after = step(Case(before, row.assignee_id), act, by)
        row.status, row.assignee_id = after.status.value, after.holder
        row.assignee_name = row.assignee_name if after.holder is not None else None
        # The clock of a silent counselor starts with their own act, or when the person answers them.
        if by is not None or (act is Act.person_wrote and before is not Status.claimed):
            row.touched_at = now()
        if after.status in (Status.answered, Status.waiting) and row.answered_at is None:
            row.answered_at = now()
        if after.status is Status.closed and before is not Status.closed:
            row.closed_at = now()
        session.add(
            InquiryActRow(
                inquiry_id=row.id,
                cause=cause,
                actor=actor,
                act=act.value,
                status_before=before.value,
                status_after=after.status.value,
                text=text,
            )
        )
        return True

    def tell_person(self, entry: Entry, kind: str, text: str, **parts: Any) -> None:
        """Say something to the person, where they are."""
        session, row = entry.session, entry.row
        language = session.get(ConversationRow, row.conversation_id).language
        stored = add_reply(session, row.conversation_id, Said(kind, text, language, **parts))
        entry.published.append((row.conversation_id, stored))
        chat = session.execute(
            sa.select(ChatRow.chat_id).where(ChatRow.conversation_id == row.conversation_id)
        ).scalar_one_or_none()
        if chat is not None:
            add_letters(
                session,
                [
                    Letter(f"c{row.conversation_id}:{stored.number}:{part}", chat, content, row.conversation_id, row.id)
                    for part, content in enumerate(self._render(stored))
                ],
            )

    def person_words(self, entry: Entry) -> Wording:
        """Wording for the person."""
        return wording(entry.session.get(ConversationRow, entry.row.conversation_id).language)

    def tell_counselors(self, entry: Entry, key: str, text: str, **rest: Any) -> None:
        """Write something where the inquiry lies in the group."""
        for part, piece in enumerate(self._split(text)):
            self.post(entry, f"{key}:{part}", {"desk": "text", "text": piece, **rest})

    def refresh_head(self, entry: Entry, key: str) -> None:
        """Let the head show how things are now; changes that follow one another closely are shown together."""
        row = entry.row
        waiting = entry.session.execute(
            sa.select(OutboxRow).where(OutboxRow.inquiry_id == row.id, OutboxRow.status == "pending")
        ).scalars()
        if not any((letter.content or {}).get("desk") == "head" for letter in waiting):
            self.post(entry, key, {"desk": "head"})

    def post(self, entry: Entry, key: str, content: dict[str, Any], kept: bool = False) -> None:
        """Put something for the group into the outbox; `kept` says that it goes out even if the person is forgotten."""
        row = entry.row
        conversation, inquiry = (None, None) if kept else (row.conversation_id, row.id)
        add_letters(entry.session, [Letter(f"d{row.id}:{key}", self.group, content, conversation, inquiry)])

    def value(self, name: str) -> str:
        """Something that counselors have set, "" for nothing."""
        with self.database.read() as session:
            row = session.get(DeskValueRow, name)
            return "" if row is None else str(row.value)

    def set_value(self, name: str, value: str) -> None:
        """Keep something that counselors have set."""
        with self.database.write() as session:
            session.merge(DeskValueRow(name=name, value=value))


def held_inquiry(session: Session, conversation_id: str) -> Any:
    """The inquiry through which a counselor holds the conversation; None when the assistant has it."""
    return session.execute(
        sa.select(InquiryRow)
        .where(InquiryRow.conversation_id == conversation_id, InquiryRow.status.in_([status.value for status in HELD]))
        .order_by(InquiryRow.id)
        .limit(1)
        .with_for_update()
    ).scalar_one_or_none()
