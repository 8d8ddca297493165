"""The queue, what someone holds, and how the desk does."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Any

import sqlalchemy as sa

from bot.desk.states import HELD, Status
from bot.storage.database import Database
from bot.storage.models import InquiryRow


@dataclass(frozen=True)
class Line:
    """One inquiry in a list."""

    id: int
    status: str
    language: str
    question: str
    created_at: datetime


@dataclass(frozen=True)
class Figures:
    """How the desk does. Times are in seconds; the median is None before the first answer."""

    waiting: int
    held: int
    closed: int
    first_answer: float | None
    languages: Counter[str]
    programs: Counter[str]


def queue(database: Database) -> list[Line]:
    """Inquiries that nobody holds, oldest first."""
    return _lines(database, InquiryRow.status == Status.open.value)


def held_by(database: Database, counselor_id: int) -> list[Line]:
    """Inquiries that a counselor holds, oldest first."""
    held = InquiryRow.status.in_([status.value for status in HELD])
    return _lines(database, InquiryRow.assignee_id == counselor_id, held)


def figures(database: Database) -> Figures:
    """Counts over all inquiries that are kept; those merged into another do not count."""
    columns = (InquiryRow.status, InquiryRow.language, InquiryRow.draft, InquiryRow.created_at, InquiryRow.answered_at)
    merged = sa.and_(InquiryRow.status == Status.closed.value, InquiryRow.head_id.is_(None))
    with database.read() as session:
        rows = list(session.execute(sa.select(*columns).where(InquiryRow.announced.is_(True), ~merged)))
    waits = [(row.answered_at - row.created_at).total_seconds() for row in rows if row.answered_at]
    statuses = Counter(row.status for row in rows)
    return Figures(
        waiting=statuses[Status.open.value],
        held=sum(statuses[status.value] for status in HELD),
        closed=statuses[Status.closed.value],
        first_answer=median(waits) if waits else None,
        languages=Counter(row.language for row in rows),
        programs=Counter(program for row in rows for program in (row.draft or {}).get("programs", [])),
    )


def _lines(database: Database, *conditions: Any) -> list[Line]:
    query = sa.select(InquiryRow).where(InquiryRow.announced.is_(True), *conditions).order_by(InquiryRow.id)
    with database.read() as session:
        return [
            Line(row.id, row.status, row.language, row.question, row.created_at)
            for row in session.execute(query).scalars()
        ]
