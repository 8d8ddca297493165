"""Telegram within the gateway: connects in the background and never stands in the web's way."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from telegram import BotCommand, ChatMember, Update
from telegram.error import InvalidToken, TelegramError

from bot.desk.book import Book
from bot.desk.desk import Desk
from bot.settings import Settings, TelegramSettings
from bot.storage.chats import ChatStore
from bot.storage.database import Database
from bot.storage.outbox import Outbox
from bot.storage.updates import UpdateStore
from bot.telegram.building import build_bot
from bot.telegram.commands import COMMANDS
from bot.telegram.counselors import Counselors
from bot.telegram.desk_commands import DeskCommands
from bot.telegram.documents import Documents
from bot.telegram.intake import Intake
from bot.telegram.people import People
from bot.telegram.polling import WANTED, poll, understood
from bot.telegram.reading import Bot, read
from bot.telegram.redaction import hide_in_logs
from bot.telegram.rendering import rendered
from bot.telegram.sender import Sender
from bot.telegram.speaking import Speaker
from bot.telegram.splitting import split_text
from bot.telegram.states import State, state_after
from bot.telegram.topics import Topics
from bot.wording import FALLBACK_LANGUAGE, languages, wording

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 60.0
_LOOK_SECONDS = 10.0
_ANEW_SECONDS = 2.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_GONE = (ChatMember.BANNED, ChatMember.LEFT)


class Telegram:
    """The bot of this gateway. `state` tells how the connection is."""

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        assert settings.telegram is not None
        own = settings.telegram
        self._own = own if own.webhook_secret else replace(own, webhook_secret=secrets.token_urlsafe(32))
        hide_in_logs(own.token)
        self._state = State.connecting
        shared = app.state
        self._bot = build_bot(self._own)
        chats, outbox = ChatStore(shared.database), Outbox(shared.database)
        book = desk_book(shared.database, self._own, settings.language)
        self._sender = Sender(self._bot, outbox, chats, shared.metrics, Topics(self._bot, book) if book else None)
        self._desk: Desk | None = None
        self._counselors: Counselors | None = None
        if book is not None:
            self._desk = Desk(book, shared.hub, shared.rasa, own.silence, self._sender.wake)
            shared.exchange.desk = self._desk
            commands = DeskCommands(self._desk, shared.rasa, settings.tracker_file)
            self._counselors = Counselors(self._bot, self._desk, commands, outbox, self._sender.wake)
        speaker = Speaker(outbox, self._sender.wake)
        documents = Documents(self._bot, shared.exchange, speaker)
        self._people = People(settings, shared.exchange, shared.limits, shared.store, chats, speaker, documents)
        self._intake = Intake(UpdateStore(shared.database), self._bot, self._handle)
        self._tasks: list[asyncio.Task[None]] = []
        if self._own.webhook_url:
            path = urlsplit(self._own.webhook_url).path or "/"
            app.add_api_route(path, self._receive, methods=["POST"], include_in_schema=False)

    @property
    def state(self) -> State:
        """How the connection is, and whether counselors can be reached."""
        return State.group if self._state is State.ok and self._sender.group_refuses else self._state

    def start(self) -> None:
        """Begin to connect; returns at once."""
        self._tasks.append(asyncio.create_task(self._run()))

    async def stop(self) -> None:
        """Break off; what was taken in and is not done yet is done by the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._intake.close()
        with contextlib.suppress(TelegramError, RuntimeError):
            await self._bot.shutdown()

    async def _run(self) -> None:
        if self._desk is not None:
            desk = self._desk
            self._keep(lambda: self._watch(desk))
        await self._connect()
        self._keep(self._sender.run)
        self._keep(self._take_in)

    async def _take_in(self) -> None:
        await self._intake.resume()
        if not self._own.webhook_url:
            await poll(self._bot, self._intake, self._tell)

    def _keep(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do something side by side with the rest, and begin anew if it breaks off."""

        async def kept() -> None:
            while True:
                try:
                    return await work()
                except Exception as error:
                    log.error("telegram: %s; beginning anew", type(error).__name__)
                    await asyncio.sleep(_ANEW_SECONDS)

        self._tasks.append(asyncio.create_task(kept()))

    async def _watch(self, desk: Desk) -> None:
        await run_in_threadpool(desk.book.find_group)
        while True:
            await desk.look()
            await asyncio.sleep(min(_LOOK_SECONDS, self._own.silence / 4))

    async def _connect(self) -> None:
        wait = _FIRST_WAIT
        while True:
            try:
                await self._introduce()
                self._tell(State.ok)
                return
            except TelegramError as error:
                self._tell(state_after(error))
                await asyncio.sleep(wait)
                wait = min(2 * wait, _LONGEST_WAIT)

    async def _introduce(self) -> None:
        await self._bot.initialize()
        if self._own.webhook_url:
            await self._bot.set_webhook(
                self._own.webhook_url, secret_token=self._own.webhook_secret, allowed_updates=WANTED
            )
        else:
            # The token was found good already: whoever does not know this method has no webhook either.
            with contextlib.suppress(InvalidToken):
                await self._bot.delete_webhook()
        # Whoever has Telegram in a language without wording gets the menu that goes without a language.
        for language in (None, *languages()):
            words = wording(language or FALLBACK_LANGUAGE)
            listed = [BotCommand(name, words.text(f"telegram-command-{name}")) for name in COMMANDS]
            # A menu is a help and no more: without it the bot works all the same.
            with contextlib.suppress(TelegramError):
                await self._bot.set_my_commands(listed, language_code=language)

    async def _handle(self, update: Update) -> None:
        if update.my_chat_member is not None:
            if update.my_chat_member.new_chat_member.status in _GONE:
                await self._sender.blocked(update.my_chat_member.chat.id)
            return
        message = update.message
        if message is not None and message.migrate_to_chat_id:
            await self._sender.moved(message.chat.id, message.migrate_to_chat_id)
            return
        own = Bot(self._bot.id, self._bot.username)
        if self._counselors is not None and update.effective_chat is not None:
            assert self._desk is not None
            if update.effective_chat.id == self._desk.book.group:
                await self._counselors.handle(update, own)
                return
        incoming = read(update, own)
        if incoming is None:
            return
        await self._people.answer(incoming)
        if incoming.callback_id:
            # It only ends the waiting sign on the button, and is refused when it comes late.
            with contextlib.suppress(TelegramError):
                await self._bot.answer_callback_query(incoming.callback_id)

    async def _receive(self, request: Request) -> Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._own.webhook_secret.encode()):
            return Response(status_code=401)
        try:
            update = await request.json()
        except ValueError:
            return Response(status_code=400)
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            return Response(status_code=400)
        # One that is not understood is acknowledged all the same: it would only come again.
        await self._intake.take(understood([update], self._bot))
        return Response(status_code=200)

    def _tell(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            log.log(logging.INFO if state is State.ok else logging.WARNING, "telegram: %s", state)


def desk_book(database: Database, own: TelegramSettings, language: str) -> Book | None:
    """The desk's book; None where no counselors' group is configured."""
    if own.counselor_chat is None:
        return None
    return Book(database, own.counselor_chat, language, rendered, split_text)
