"""People of a test: what they do becomes updates as Telegram sends them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from tests.telegram.bot_api import BOT, BotApi, Sent, eventually


@dataclass
class Person:
    """Someone in a chat with the bot: alone, or in a group when `chat_id` is negative."""

    api: BotApi
    id: int
    chat_id: int = 0
    language: str = "en"
    name: str = "Lan"
    is_forum: bool = False

    @property
    def chat(self) -> int:
        return self.chat_id or self.id

    def message(self, text: str | None = None, **rest: Any) -> dict[str, Any]:
        """An update with a new message, not delivered yet."""
        return self.api.update(message=self._message(self.api.next_message(), text, rest))

    def edit(self, message_id: int, text: str) -> dict[str, Any]:
        return self.api.update(edited_message={**self._message(message_id, text, {}), "edit_date": int(time.time())})

    def press(self, sent: Sent, title: str, below: dict[str, Any] | None = None) -> dict[str, Any]:
        """An update in which a button is pressed; `below` is the update that the message with it replies to."""
        message = {**self._message(sent.message_id, sent.text, {}), "from": BOT}
        if below is not None:
            message["reply_to_message"] = below["message"]
        if sent.thread is not None:
            message |= {"message_thread_id": sent.thread, "is_topic_message": True}
        update = self.api.update()
        query = {"id": str(update["update_id"]), "from": self._user(), "chat_instance": "1", "data": sent.data(title)}
        return {**update, "callback_query": {**query, "message": message}}

    def file(self, name: str, content: bytes, **rest: Any) -> dict[str, Any]:
        """An update with a new file, not delivered yet."""
        number = f"file-{self.api.next_message()}"
        self.api.files[number] = content
        document = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": len(content)}
        return self.message(document=document, **rest)

    def say(self, text: str, **rest: Any) -> list[Sent]:
        """Send a text and return what the bot sends into the chat upon it."""
        return self.do(self.message(text, **rest))

    def do(self, *updates: dict[str, Any], answers: int = 1, seconds: float = 10.0) -> list[Sent]:
        """Deliver updates and return the answers, of which there must be at least so many within these seconds."""
        before = len(self.heard())
        self.api.deliver(*updates)
        return eventually(lambda: self.heard()[before:] if len(self.heard()) >= before + answers else [], seconds)

    def heard(self) -> list[Sent]:
        return self.api.in_chat(self.chat)

    def _user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    def _message(self, message_id: int, text: str | None, rest: dict[str, Any]) -> dict[str, Any]:
        group = self.chat < 0
        chat: dict[str, Any] = {"id": self.chat, "type": "supergroup" if group else "private"}
        if group:
            chat |= {"title": "Group", "is_forum": self.is_forum}
        message = {"message_id": message_id, "date": int(time.time()), "chat": chat, "from": self._user(), **rest}
        if text is not None:
            message |= {"text": text, "entities": _entities(text)}
        return message


def _entities(text: str) -> list[dict[str, Any]]:
    found = []
    for word in text.split():
        kind = "bot_command" if word.startswith("/") else "mention" if word.startswith("@") else None
        if kind:
            found.append({"type": kind, "offset": text.index(word), "length": len(word)})
    return found
