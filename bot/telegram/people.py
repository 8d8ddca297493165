"""A person in a chat: the same exchange as on the web, with the answers put into the outbox."""

from __future__ import annotations

import hashlib

from starlette.concurrency import run_in_threadpool

from bot.gateway.exchange import Exchange
from bot.gateway.limits import Limits
from bot.gateway.problems import ProblemError
from bot.gateway.text import clean, is_blank
from bot.gateway.tokens import new_id, new_token, token_hash
from bot.settings import Settings
from bot.storage.chats import Chat, ChatStore
from bot.storage.conversations import ConversationStore
from bot.storage.records import Asked
from bot.telegram.commands import payload_of
from bot.telegram.documents import Documents
from bot.telegram.reading import File, Incoming
from bot.telegram.regions import region_at, told_region
from bot.telegram.rendering import pressed
from bot.telegram.speaking import Speaker
from bot.wording import languages, wording
from nlu.regions import address


class People:
    """Answers what people do in their chats. Handling the same thing again sends nothing twice."""

    def __init__(
        self,
        settings: Settings,
        exchange: Exchange,
        limits: Limits,
        conversations: ConversationStore,
        chats: ChatStore,
        speaker: Speaker,
        documents: Documents,
    ) -> None:
        self._settings, self._exchange, self._limits = settings, exchange, limits
        self._conversations, self._chats, self._speaker, self._documents = conversations, chats, speaker, documents

    async def answer(self, incoming: Incoming) -> None:
        """Put the answer into the outbox. Raises DBAPIError when the database does not take it."""
        chat = await self._open(incoming)
        try:
            if incoming.file is not None:
                await self._take_file(incoming, incoming.file, chat)
                return
            asked = await self._asked(incoming, chat)
            if asked is None:
                await self._speaker.say(incoming, chat, f"telegram-{_not_taken(incoming)}")
                return
            self._limits.count_message(chat.conversation_id, chat.language)
            await self._exchange_words(incoming, chat, asked)
        except ProblemError as problem:
            await self._speaker.say(incoming, chat, f"problem-{problem.code}", **problem.arguments)

    async def _open(self, incoming: Incoming) -> Chat:
        language = incoming.language if incoming.language in languages() else self._settings.language
        # Nobody holds the token: a chat is known by its number.
        return await run_in_threadpool(self._chats.open, incoming.chat_id, new_id(), token_hash(new_token()), language)

    async def _asked(self, incoming: Incoming, chat: Chat) -> Asked | None:
        """What the exchange is asked; None for what it cannot be asked."""
        if incoming.location is not None:
            return await self._placed(incoming, chat, *incoming.location)
        if incoming.pressed:
            payload = await self._pressed_payload(incoming.pressed, chat)
            return Asked("", payload, f"tg-{incoming.update_id}")
        if incoming.command:
            command = payload_of(incoming.command, incoming.text)
            return Asked("", command, f"tg-{incoming.update_id}") if command else None
        text = clean(incoming.text)
        if is_blank(text):
            return None
        if len(text) > self._settings.text_limit:
            raise ProblemError(413, "too-long", chat.language, limit=self._settings.text_limit, length=len(text))
        # An edit is a new message, unless it says what was said before.
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        return Asked(text, None, f"tg-m{incoming.message_id}-{digest}")

    async def _take_file(self, incoming: Incoming, file: File, chat: Chat) -> None:
        if not incoming.pressed:
            await self._documents.ask(incoming, file, chat)
            return
        self._limits.count_message(chat.conversation_id, chat.language)
        going_on = await self._documents.decide(incoming, file, chat)
        if going_on is not None:
            await self._exchange_words(incoming, chat, going_on)

    async def _placed(self, incoming: Incoming, chat: Chat, latitude: float, longitude: float) -> Asked | None:
        """What a place on the map tells, after it was told back; None where it lies in no region that is known."""
        region = region_at(latitude, longitude)
        if region is None:
            return None
        name = address(region, chat.language)
        await self._speaker.say(incoming, chat, "telegram-location", region=name)
        told = wording(chat.language).text("telegram-location-sent", region=name)
        return Asked(told, told_region(region), f"tg-{incoming.update_id}", vouched=True)

    async def _pressed_payload(self, data: str, chat: Chat) -> str:
        place = pressed(data)
        payload: str | None = None
        if place is not None:
            payload = await run_in_threadpool(self._conversations.button_payload, chat.conversation_id, *place)
        if not payload:
            raise ProblemError(422, "not-offered", chat.language)
        return payload

    async def _exchange_words(self, incoming: Incoming, chat: Chat, asked: Asked) -> None:
        stored = await self._exchange.send(chat.conversation_id, chat.language, asked)
        # Who wants to be forgotten leaves nothing: the last word goes out without a trace of the conversation.
        forgotten = any(message.reply_to is None for message in stored)
        await self._speaker.deliver(incoming, chat, stored, None if forgotten else chat.conversation_id)
        if forgotten:
            await self._exchange.delete(chat.conversation_id, chat.language)


def _not_taken(incoming: Incoming) -> str:
    """Wording of the answer to what the exchange cannot be asked."""
    if incoming.location is not None:
        return "location-unknown"
    return incoming.media or "unknown-command"
