"""Files that people send: asked about before they are fetched, read into the conversation, kept nowhere else."""

from __future__ import annotations

import logging
from pathlib import PurePath

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from telegram import Bot
from telegram.error import TelegramError

from bot.gateway.exchange import Exchange
from bot.gateway.problems import ProblemError
from bot.gateway.text import clean
from bot.storage.chats import Chat
from bot.storage.records import Asked, Said
from bot.telegram.file_report import Outcome, told_of
from bot.telegram.reading import File, Incoming
from bot.telegram.speaking import Speaker
from bot.wording import Wording, wording
from matching.importing.apart import ReadApart, read_apart
from matching.importing.problems import FileError
from matching.storage import Kind

log = logging.getLogger(__name__)

MOST_BYTES = 1_000_000
TYPES = (".csv", ".tsv", ".txt", ".xlsx", ".json", ".jsonl", ".jsonld")
_SIGN = "file:"
_KINDS: dict[str, Kind] = {"candidates": "candidates", "jobs": "jobs"}
_CHOICES = (*_KINDS, "no")
_LONGEST_NAME = 60


class Documents:
    """Takes a file in two steps: the question whether to read it, and what its sender decides.

    The question replies to the message with the file, and Telegram shows us that message again when a button is
    pressed: so nothing about the file is stored in between.
    """

    def __init__(self, api: Bot, exchange: Exchange, speaker: Speaker) -> None:
        self._api, self._exchange, self._speaker = api, exchange, speaker
        # Reading takes seconds and would keep a thread from the database.
        self._one_at_a_time = CapacityLimiter(1)

    async def ask(self, incoming: Incoming, file: File, chat: Chat) -> None:
        """Ask whether the file may be read, or refuse what cannot be."""
        if PurePath(file.name).suffix.lower() not in TYPES:
            await self._speaker.say(incoming, chat, "telegram-file-type")
        elif file.size > MOST_BYTES:
            await self._speaker.say(incoming, chat, "telegram-file-large", most=MOST_BYTES // 1000)
        else:
            words = wording(chat.language)
            buttons = [[words.text(f"telegram-file-{choice}"), _SIGN + choice] for choice in _CHOICES]
            place = {**incoming.place, "reply_to": incoming.message_id}
            await self._speaker.say(incoming, chat, "telegram-file-ask", buttons, place, name=_shown(file.name))

    async def decide(self, incoming: Incoming, file: File, chat: Chat) -> Asked | None:
        """Do what the pressed button says; returns what the assistant is to be asked then.

        Raises ProblemError for a button that is not one of the question.
        """
        choice = incoming.pressed.removeprefix(_SIGN)
        if choice not in _CHOICES or choice == incoming.pressed:
            raise ProblemError(422, "not-offered", chat.language)
        if choice == "no":
            await self._speaker.say(incoming, chat, "telegram-file-left")
            return None
        read = await self._read(incoming, file, chat, _KINDS[choice])
        return (
            None if read is None else await self._answer(incoming, chat, told_of(read, _KINDS[choice], chat.language))
        )

    async def _read(self, incoming: Incoming, file: File, chat: Chat, kind: Kind) -> ReadApart | None:
        try:
            content = await self._fetched(file)
        except TelegramError as error:
            log.warning("a file could not be fetched: %s", type(error).__name__)
            await self._speaker.say(incoming, chat, "telegram-file-unreachable")
            return None
        try:
            return await run_sync(read_apart, kind, file.name, content, limiter=self._one_at_a_time)
        except FileError as error:
            await self._speaker.say(incoming, chat, "telegram-file-unread", why=str(error))
            return None

    async def _fetched(self, file: File) -> bytes:
        found = await self._api.get_file(file.id)
        if (found.file_size or 0) > MOST_BYTES:
            raise TelegramError("larger than it was said to be")
        return bytes(await found.download_as_bytearray())

    async def _answer(self, incoming: Incoming, chat: Chat, outcome: Outcome) -> Asked | None:
        words = wording(chat.language)
        asked = Asked(words.text(f"telegram-file-{outcome.kind}"), None, f"tg-{incoming.update_id}")
        report = Said("service", outcome.text, chat.language, buttons=outcome.buttons)
        stored = await self._exchange.tell(chat.conversation_id, chat.language, asked, [report])
        await self._speaker.deliver(incoming, chat, stored, chat.conversation_id)
        if outcome.payload is None:
            return None
        return Asked(_title(words, outcome), outcome.payload, f"tg-{incoming.update_id}-read", vouched=True)


def _title(words: Wording, outcome: Outcome) -> str:
    """What the conversation shows in place of the payload, which no one could read."""
    return words.text(f"telegram-file-told-{outcome.kind}")


def _shown(name: str) -> str:
    name = clean(name)
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
