"""Tables for a channel that people are reached through: their chats, what came in, what goes out."""

from __future__ import annotations

import sqlalchemy as sa

from bot.storage.models import Base, now


class ChatRow(Base):
    """Which conversation a chat is. A blocked chat takes no messages until its person writes again."""

    __tablename__ = "telegram_chats"
    chat_id = sa.Column(sa.BigInteger, primary_key=True, autoincrement=False)
    conversation_id = sa.Column(
        sa.String(32), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, unique=True
    )
    blocked = sa.Column(sa.Boolean, nullable=False, default=False)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)


class UpdateRow(Base):
    """Something that came in, under the sender's number: kept until it is dealt with, then only its number stays."""

    __tablename__ = "telegram_updates"
    update_id = sa.Column(sa.BigInteger, primary_key=True, autoincrement=False)
    payload = sa.Column(sa.JSON)
    done = sa.Column(sa.Boolean, nullable=False, default=False, index=True)
    received_at = sa.Column(sa.DateTime, nullable=False, default=now)


class OutboxRow(Base):
    """One message on its way out. Its content goes once it is dealt with; that it was sent stays known."""

    __tablename__ = "outbox"
    id = sa.Column(sa.Integer, primary_key=True)
    # The same key again is the same message.
    key = sa.Column(sa.String(120), nullable=False, unique=True)
    chat_id = sa.Column(sa.BigInteger, nullable=False)
    # The conversation that its content comes from: what waits is dropped when that is forgotten.
    conversation_id = sa.Column(sa.String(32), index=True)
    # The inquiry that it belongs to.
    inquiry_id = sa.Column(sa.Integer, index=True)
    content = sa.Column(sa.JSON)
    # pending, sending, sent, uncertain or failed
    status = sa.Column(sa.String(16), nullable=False, default="pending")
    attempts = sa.Column(sa.Integer, nullable=False, default=0)
    due_at = sa.Column(sa.DateTime, nullable=False, default=now)
    fault = sa.Column(sa.String(32))
    message_id = sa.Column(sa.BigInteger)
    created_at = sa.Column(sa.DateTime, nullable=False, default=now)
    __table_args__ = (sa.Index("ix_outbox_status_chat_id", "status", "chat_id"),)
