"""What the desk does by itself: new inquiries are put before the counselors, silent claims go back to the queue."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from bot.desk.book import MOST_MESSAGES, SYSTEM, Book, Entry, UnknownInquiryError
from bot.desk.briefing import drafted
from bot.desk.drafts import draft_of
from bot.desk.hours import day_and_time, described, parse_hours
from bot.desk.states import Act, Status
from bot.storage.message_rows import messages_before
from bot.storage.models import InquiryActRow, InquiryRow, now
from bot.storage.records import Stored

Published = list[tuple[str, Stored]]


def announce_new(book: Book) -> Published:
    """Take in inquiries that the desk has not seen; what people are told on it."""
    with book.database.read() as session:
        query = sa.select(InquiryRow.id).where(InquiryRow.announced.is_(False)).order_by(InquiryRow.id)
        fresh = list(session.execute(query).scalars())
    told: Published = []
    for inquiry_id in fresh:
        try:
            with book.entry(inquiry_id) as entry:
                _announce(book, entry)
                told += entry.published
        except UnknownInquiryError:
            continue  # forgotten in between
    return told


def return_silent(book: Book, silence: float) -> Published:
    """Give inquiries back whose counselor has not answered for `silence` seconds; what people are told on it."""
    before = now() - timedelta(seconds=silence)
    with book.database.read() as session:
        query = sa.select(InquiryRow.id, InquiryRow.touched_at).where(
            InquiryRow.status == Status.claimed.value, InquiryRow.touched_at < before
        )
        silent = [tuple(row) for row in session.execute(query)]
    told: Published = []
    for inquiry_id, touched in silent:
        with book.entry(inquiry_id) as entry:
            if entry.row.touched_at != touched or entry.row.status != Status.claimed.value:
                continue  # something happened in between
            give_up(book, entry, Act.expire, f"expire:{inquiry_id}:{touched.isoformat()}", "desk-silent")
            told += entry.published
    return told


def give_up(book: Book, entry: Entry, act: Act, cause: str, said: str) -> None:
    """Put an inquiry back into the queue without its counselor's doing."""
    name = entry.row.assignee_name or ""
    if book.apply(entry, act, SYSTEM, cause):
        book.tell_person(entry, "service", book.person_words(entry).text("desk-person-returned"))
        book.tell_counselors(entry, f"{cause}:said", book.words.text(said, name=name))
        book.refresh_head(entry, f"{cause}:head")


def _announce(book: Book, entry: Entry) -> None:
    session, row = entry.session, entry.row
    if row.announced:
        return
    row.announced = True
    before = messages_before(session, row.conversation_id, row.created_at, MOST_MESSAGES)
    row.draft = draft_of(before, book.language)
    earlier = _active(session, row)
    if earlier is not None:
        _merge(book, entry, earlier)
        return
    book.refresh_head(entry, "head")
    book.tell_counselors(entry, "draft", drafted(book.words, row.draft))
    hours = parse_hours(book.value("hours"))
    moment = datetime.now(UTC)
    if hours is not None and not hours.covers(moment):
        words = book.person_words(entry)
        when = day_and_time(hours.next_start(moment), words.language)
        text = words.text("desk-person-hours", **described(hours, words.language), when=when)
        book.tell_person(entry, "handoff", text)


def _active(session: Session, row: InquiryRow) -> InquiryRow | None:
    """An inquiry of the same conversation that is still dealt with."""
    found: InquiryRow | None = session.execute(
        sa.select(InquiryRow)
        .where(
            InquiryRow.conversation_id == row.conversation_id,
            InquiryRow.status != Status.closed.value,
            InquiryRow.announced.is_(True),
            InquiryRow.id < row.id,
        )
        .limit(1)
    ).scalar_one_or_none()
    return found


def _merge(book: Book, entry: Entry, earlier: InquiryRow) -> None:
    """One conversation is one inquiry as long as it is open: a further question is told with the first."""
    row = entry.row
    entry.session.add(
        InquiryActRow(
            inquiry_id=row.id,
            cause=f"merge:{row.id}",
            actor=SYSTEM,
            act="merge",
            status_before=row.status,
            status_after=Status.closed.value,
            text=str(earlier.id),
        )
    )
    row.status, row.closed_at = Status.closed.value, now()
    further = Entry(entry.session, earlier)
    book.tell_counselors(further, f"merge:{row.id}", book.words.text("desk-further", question=row.question))
