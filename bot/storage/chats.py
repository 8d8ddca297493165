"""Storing which conversation a chat is."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from bot.storage.channel_models import ChatRow
from bot.storage.database import Database
from bot.storage.models import ConversationRow


@dataclass(frozen=True)
class Chat:
    """A chat and the conversation that it is."""

    chat_id: int
    conversation_id: str
    language: str
    blocked: bool


class ChatStore:
    """Chats in the database. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, chat_id: int, conversation_id: str, token_hash: str, language: str) -> Chat:
        """The chat, reachable again; a chat not seen before becomes the new conversation that the rest describes."""
        with self._database.read() as session:
            known = _chat(session, chat_id)
        if known is not None and not known.blocked:
            return known
        with self._database.write() as session:
            row = session.get(ChatRow, chat_id)
            if row is None:
                session.add(ConversationRow(id=conversation_id, token_hash=token_hash, language=language))
                session.flush()
                row = ChatRow(chat_id=chat_id, conversation_id=conversation_id)
                session.add(row)
            row.blocked = False
            session.flush()
            chat = _chat(session, chat_id)
            assert chat is not None
            return chat

    def block(self, chat_id: int) -> None:
        """Note that the chat takes no messages."""
        self._change(chat_id, blocked=True)

    def move(self, chat_id: int, new_chat_id: int) -> None:
        """A group has become another chat; nothing happens when that one is known already."""
        with self._database.write() as session:
            if session.get(ChatRow, new_chat_id) is None:
                session.execute(sa.update(ChatRow).where(ChatRow.chat_id == chat_id).values(chat_id=new_chat_id))

    def _change(self, chat_id: int, **values: object) -> None:
        with self._database.write() as session:
            session.execute(sa.update(ChatRow).where(ChatRow.chat_id == chat_id).values(**values))


def _chat(session: Session, chat_id: int) -> Chat | None:
    found = session.execute(
        sa.select(ChatRow.conversation_id, ConversationRow.language, ChatRow.blocked)
        .join(ConversationRow, ConversationRow.id == ChatRow.conversation_id)
        .where(ChatRow.chat_id == chat_id)
    ).one_or_none()
    return None if found is None else Chat(chat_id, *found)
