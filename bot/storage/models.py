"""Tables of the assistant's database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import declarative_base

Base: Any = declarative_base(
    metadata=sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
)


def now() -> datetime:
    """The present moment in UTC, without a zone, as the tables hold it."""
    return datetime.now(UTC).replace(tzinfo=None)


def _conversation_key(primary: bool = False) -> sa.Column[str]:
    return sa.Column(
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary,
        index=not primary,
    )


class ConversationRow(Base):
    """One conversation. Its token is kept only as a hash."""

    __tablename__ = "conversations"
    id = sa.Column(sa.String(32), primary_key=True)
    token_hash = sa.Column(sa.String(64), nullable=False)
    language = sa.Column(sa.String(8), nullable=False)
    # Numbers are never given twice, so a reader's last seen number stays valid even after messages were forgotten.
    last_number = sa.Column(sa.Integer, nullable=False, default=0)
    # Messages up to this number belong to an earlier start and are no longer shown.
    restarted_after = sa.Column(sa.Integer, nullable=False, default=0)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)


class MessageRow(Base):
    """One message of a person or of the assistant; `number` counts up within its conversation."""

    __tablename__ = "messages"
    conversation_id = _conversation_key(primary=True)
    number = sa.Column(sa.Integer, primary_key=True, autoincrement=False)
    role = sa.Column(sa.String(16), nullable=False)
    kind = sa.Column(sa.String(32), nullable=False)
    text = sa.Column(sa.Text, nullable=False)
    language = sa.Column(sa.String(8), nullable=False)
    # Programs, sources, buttons and results of an answer; the payload of a pressed button.
    body = sa.Column(sa.JSON, nullable=False, default=dict)
    client_id = sa.Column(sa.String(100))
    reply_to = sa.Column(sa.Integer)
    answered = sa.Column(sa.Boolean, nullable=False, default=False)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)
    __table_args__ = (sa.UniqueConstraint("conversation_id", "client_id"),)


class OfferRow(Base):
    """A button that the conversation has been shown: only these payloads are accepted back."""

    __tablename__ = "offers"
    conversation_id = _conversation_key(primary=True)
    payload_hash = sa.Column(sa.String(64), primary_key=True)
    title = sa.Column(sa.Text, nullable=False)


class FeedbackRow(Base):
    """A thumb on one answer, with the question and sources it was given for."""

    __tablename__ = "feedback"
    id = sa.Column(sa.Integer, primary_key=True)
    conversation_id = _conversation_key()
    message_number = sa.Column(sa.Integer, nullable=False)
    thumb = sa.Column(sa.String(8), nullable=False)
    reason = sa.Column(sa.Text)
    question = sa.Column(sa.Text, nullable=False)
    answer = sa.Column(sa.Text, nullable=False)
    kind = sa.Column(sa.String(32), nullable=False)
    language = sa.Column(sa.String(8), nullable=False)
    sources = sa.Column(sa.JSON, nullable=False, default=list)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)
    __table_args__ = (sa.UniqueConstraint("conversation_id", "message_number"),)


class InquiryRow(Base):
    """A question handed to a counselor, with what the assistant said about it and how far it has come."""

    __tablename__ = "inquiries"
    id = sa.Column(sa.Integer, primary_key=True)
    conversation_id = _conversation_key()
    question = sa.Column(sa.Text, nullable=False)
    answer = sa.Column(sa.Text, nullable=False)
    language = sa.Column(sa.String(8), nullable=False)
    status = sa.Column(sa.String(16), nullable=False, default="open", index=True)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)
    # Whether the desk has it: counselors were told, its draft is made.
    announced = sa.Column(sa.Boolean, nullable=False, default=False)
    draft = sa.Column(sa.JSON)
    # The counselor who holds the conversation, by their number.
    assignee_id = sa.Column(sa.BigInteger)
    assignee_name = sa.Column(sa.String(100))
    # Where it lies in the counselors' group. A head of 0 was sent, and its number is not known.
    topic_id = sa.Column(sa.BigInteger, index=True)
    head_id = sa.Column(sa.BigInteger)
    # The last moment at which its counselor did something.
    touched_at = sa.Column(sa.DateTime)
    answered_at = sa.Column(sa.DateTime)
    closed_at = sa.Column(sa.DateTime)
    # A number is never given twice: buttons of a forgotten inquiry may still hang in the group.
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 (read by the library, never changed)


class InquiryActRow(Base):
    """One act upon an inquiry. It stays when the inquiry is forgotten, without its text."""

    __tablename__ = "inquiry_acts"
    id = sa.Column(sa.Integer, primary_key=True)
    inquiry_id = sa.Column(sa.Integer, nullable=False, index=True)
    # What brought it about: the same cause again is the same act.
    cause = sa.Column(sa.String(80), nullable=False, unique=True)
    # "person", "system", or the number of a counselor
    actor = sa.Column(sa.String(32), nullable=False)
    act = sa.Column(sa.String(16), nullable=False)
    status_before = sa.Column(sa.String(16), nullable=False)
    status_after = sa.Column(sa.String(16), nullable=False)
    text = sa.Column(sa.Text)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)


class DeskValueRow(Base):
    """Something that counselors have set, such as their hours."""

    __tablename__ = "desk_values"
    name = sa.Column(sa.String(64), primary_key=True)
    value = sa.Column(sa.Text, nullable=False)
