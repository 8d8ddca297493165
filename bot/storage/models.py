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
    """A question handed to a counselor, with what the assistant said about it."""

    __tablename__ = "inquiries"
    id = sa.Column(sa.Integer, primary_key=True)
    conversation_id = _conversation_key()
    question = sa.Column(sa.Text, nullable=False)
    answer = sa.Column(sa.Text, nullable=False)
    language = sa.Column(sa.String(8), nullable=False)
    status = sa.Column(sa.String(16), nullable=False, default="open", index=True)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)
