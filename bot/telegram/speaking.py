"""Putting what is said in a chat into the outbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool

from bot.storage.chats import Chat
from bot.storage.outbox import Letter, Outbox
from bot.storage.records import Stored
from bot.telegram.reading import Incoming
from bot.telegram.rendering import plain, rendered
from bot.wording import wording


class Speaker:
    """Says things to people. The same thing said again upon the same update goes out once."""

    def __init__(self, outbox: Outbox, wake: Callable[[int], None]) -> None:
        self._outbox, self._wake = outbox, wake

    async def deliver(self, incoming: Incoming, chat: Chat, stored: Sequence[Stored], conversation: str | None) -> None:
        """Send messages of the assistant; what waits of them goes when `conversation` is forgotten."""
        await self._send(
            [
                Letter(f"c{chat.conversation_id}:{message.number}:{part}", chat.chat_id, content, conversation)
                for message in stored
                for part, content in enumerate(rendered(message, incoming.place))
            ]
        )

    async def say(
        self,
        incoming: Incoming,
        chat: Chat,
        message: str,
        buttons: list[list[str]] | None = None,
        place: dict[str, Any] | None = None,
        **arguments: Any,
    ) -> None:
        """Send a wording that is no part of the conversation, below the update that it answers or at `place`."""
        contents = plain(wording(chat.language).text(message, **arguments), place or incoming.place)
        if buttons:
            contents[-1]["buttons"] = buttons
        await self._send(
            [
                Letter(f"u{incoming.update_id}:{message}:{part}", chat.chat_id, content)
                for part, content in enumerate(contents)
            ]
        )

    async def _send(self, letters: list[Letter]) -> None:
        await run_in_threadpool(self._outbox.add, letters)
        for chat_id in {letter.chat_id for letter in letters}:
            self._wake(chat_id)
