"""What counselors and people do with an inquiry. Each function is one transaction; the same cause counts once.

All raise UnknownInquiryError, and RefusedError where the state does not allow the act.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.desk.announcing import Published, give_up
from bot.desk.book import PERSON, SYSTEM, Book, Entry
from bot.desk.briefing import Button, draft_text
from bot.desk.states import HELD, Act, RefusedError
from bot.storage.channel_models import OutboxRow
from bot.storage.models import InquiryActRow, InquiryRow
from bot.storage.records import Stored


@dataclass(frozen=True)
class Counselor:
    """Who acts: a member of the counselors' group."""

    id: int
    name: str


def claim(book: Book, inquiry_id: int, by: Counselor, cause: str) -> Published:
    """Take the conversation over; the person hears by whom they are answered."""

    def said(entry: Entry) -> None:
        entry.row.assignee_name = by.name
        book.tell_person(entry, "handoff", book.person_words(entry).text("desk-person-claimed", name=by.name))

    return _act(book, inquiry_id, Act.claim, by, cause, said)


def answer(
    book: Book, inquiry_id: int, by: Counselor, cause: str, text: str, sources: list[dict[str, Any]] | None = None
) -> Published:
    """Say something to the person."""
    return _act(
        book,
        inquiry_id,
        Act.answer,
        by,
        cause,
        lambda entry: book.tell_person(entry, "counselor", text, sources=sources or []),
    )


def send_draft(book: Book, inquiry_id: int, by: Counselor, cause: str) -> Published:
    """Say the draft to the person, with its sources."""

    def said(entry: Entry) -> None:
        draft = entry.row.draft
        if draft is None:
            raise RefusedError("no-draft")
        parts = {name: draft[name] for name in ("sources", "programs")}
        book.tell_person(entry, "counselor", draft["text"], **parts)
        book.tell_counselors(entry, f"{cause}:sent", book.words.text("desk-draft-sent"))

    return _act(book, inquiry_id, Act.answer, by, cause, said)


def ask(book: Book, inquiry_id: int, by: Counselor, cause: str, text: Callable[[str], str]) -> Published:
    """Ask the person something and wait for them; `text` words the question in their language."""

    def said(entry: Entry) -> None:
        question = text(book.person_words(entry).language)
        book.tell_person(entry, "counselor", question)
        book.tell_counselors(entry, f"{cause}:asked", book.words.text("desk-asked", question=question))

    return _act(book, inquiry_id, Act.ask, by, cause, said)


def give_back(book: Book, inquiry_id: int, by: Counselor, cause: str) -> Published:
    """Put it back into the queue; the assistant takes over until another counselor comes."""
    return _act(book, inquiry_id, Act.give_back, by, cause, lambda entry: _farewell(book, entry, "returned"))


def close(book: Book, inquiry_id: int, by: Counselor, cause: str) -> Published:
    """Finish it; the assistant takes over."""

    def said(entry: Entry) -> None:
        _farewell(book, entry, "closed")
        book.post(entry, f"{cause}:close", {"desk": "close"})

    return _act(book, inquiry_id, Act.close, by, cause, said)


def note(book: Book, inquiry_id: int, by: Counselor, cause: str, text: str) -> Published:
    """Keep something that only counselors read."""
    return _act(book, inquiry_id, Act.note, by, cause, lambda entry: None, text)


def leave(book: Book, counselor_id: int, cause: str) -> Published:
    """Somebody is no counselor any more: what they hold goes back to the queue."""
    told: Published = []
    with book.database.read() as session:
        query = sa.select(InquiryRow.id).where(
            InquiryRow.assignee_id == counselor_id, InquiryRow.status.in_([status.value for status in HELD])
        )
        held = list(session.execute(query).scalars())
    for inquiry_id in held:
        with book.entry(inquiry_id) as entry:
            give_up(book, entry, Act.leave, f"{cause}:{inquiry_id}", "desk-left")
            told += entry.published
    return told


def person_wrote(book: Book, inquiry_id: int, number: int, text: str) -> None:
    """Carry message `number` of the person to the counselor."""
    with book.entry(inquiry_id) as entry:
        cause = f"p{entry.row.conversation_id}:{number}"
        before = entry.row.status
        if book.apply(entry, Act.person_wrote, PERSON, cause):
            book.tell_counselors(entry, cause, book.words.text("desk-person-wrote", text=text))
            if entry.row.status != before:
                book.refresh_head(entry, f"{cause}:head")


def show_draft(book: Book, inquiry_id: int, by: Counselor, cause: str) -> None:
    """Put the draft into the group as a text of its own, to be copied, changed and sent."""
    with book.entry(inquiry_id) as entry:
        _require_holder(entry, by)
        if entry.row.draft is None:
            raise RefusedError("no-draft")
        book.tell_counselors(entry, f"{cause}:how", book.words.text("desk-edit-how"))
        book.tell_counselors(entry, f"{cause}:draft", draft_text(entry.row.draft))


def offer_facts(book: Book, inquiry_id: int, by: Counselor, cause: str, text: str, buttons: list[Button]) -> None:
    """Offer the holder questions that can be asked with one press."""
    with book.entry(inquiry_id) as entry:
        _require_holder(entry, by)
        book.tell_counselors(entry, f"{cause}:facts", text, buttons=buttons)


def withdraw(book: Book, conversation_id: str) -> None:
    """The person wants to be forgotten: what lies in the group is deleted, and what was noted loses its words."""
    with book.database.write() as session:
        rows = session.execute(sa.select(InquiryRow).where(InquiryRow.conversation_id == conversation_id)).scalars()
        for row in list(rows):
            entry = Entry(session, row)
            session.execute(sa.update(InquiryActRow).where(InquiryActRow.inquiry_id == row.id).values(text=None))
            session.add(_forgotten(row))
            if row.announced:
                sent = sa.select(OutboxRow.message_id).where(
                    OutboxRow.inquiry_id == row.id, OutboxRow.chat_id == book.group, OutboxRow.message_id.is_not(None)
                )
                messages = sorted({*session.execute(sent).scalars(), *([row.head_id] if row.head_id else [])})
                content = {"desk": "delete", "topic": row.topic_id, "messages": messages}
                book.post(entry, "delete", content, kept=True)
                text = book.words.text("desk-withdrawn", number=row.id)
                book.post(entry, "withdrawn", {"text": text}, kept=True)


def _forgotten(row: InquiryRow) -> InquiryActRow:
    return InquiryActRow(
        inquiry_id=row.id,
        cause=f"forget:{row.id}",
        actor=SYSTEM,
        act="forget",
        status_before=row.status,
        status_after="forgotten",
    )


def _act(
    book: Book,
    inquiry_id: int,
    act: Act,
    by: Counselor,
    cause: str,
    said: Callable[[Entry], None],
    text: str | None = None,
) -> list[tuple[str, Stored]]:
    with book.entry(inquiry_id) as entry:
        before = entry.row.status
        if book.apply(entry, act, str(by.id), cause, text):
            said(entry)
            if entry.row.status != before:
                book.refresh_head(entry, f"{cause}:head")
        return entry.published


def _require_holder(entry: Entry, by: Counselor) -> None:
    if entry.row.assignee_id != by.id:
        raise RefusedError("held" if entry.row.assignee_id else "unclaimed")


def _farewell(book: Book, entry: Entry, how: str) -> None:
    book.tell_person(entry, "service", book.person_words(entry).text(f"desk-person-{how}"))
