"""Sending what waits in the outbox: each message once, in order within its chat, chats side by side."""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool
from telegram import Bot, LinkPreviewOptions, ReplyParameters
from telegram.error import TelegramError

from bot.desk.book import UnknownInquiryError
from bot.gateway.metrics import Metrics
from bot.storage.chats import ChatStore
from bot.storage.outbox import Due, Outbox
from bot.telegram.keyboards import keyboard
from bot.telegram.lanes import Lanes
from bot.telegram.states import Fate, Verdict, judge
from bot.telegram.topics import Topics

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
_LOOK_SECONDS = 5.0


class Sender:
    """Works through the outbox. `wake` says that something was put in."""

    def __init__(self, bot: Bot, outbox: Outbox, chats: ChatStore, metrics: Metrics, topics: Topics | None) -> None:
        self._bot, self._outbox, self._chats, self._metrics = bot, outbox, chats, metrics
        self._topics = topics
        self.group_refuses = False
        """Whether the counselors' group did not take the last message."""
        self._lanes: Lanes[int] = Lanes(self._empty, width=30)
        self._busy: dict[int, bool] = {}
        """Chats whose lane is at work, and whether something was put in for them meanwhile."""
        self._woken = asyncio.Event()

    async def run(self) -> None:
        """Send until cancelled."""
        for lost in await run_in_threadpool(self._outbox.recover):
            log.warning("a message was being sent when the process ended: uncertain")
            self._metrics.faults.labels("telegram", "interrupted").inc()
            await self._tell_counselor(lost.chat_id, lost.inquiry_id, lost.id, "uncertain")
        try:
            while True:
                self._woken.clear()
                await self._start_chats()
                try:
                    await asyncio.wait_for(self._woken.wait(), _LOOK_SECONDS)
                except TimeoutError:
                    continue
        finally:
            await self._lanes.close()

    def wake(self, chat_id: int | None = None) -> None:
        """Something waits in the outbox, for this chat alone where one is named."""
        if chat_id is None:
            self._woken.set()
        elif chat_id in self._busy:
            self._busy[chat_id] = True
        else:
            self._busy[chat_id] = False
            self._lanes.put(chat_id, chat_id)

    async def _start_chats(self) -> None:
        try:
            waiting = await run_in_threadpool(self._outbox.chats)
        except DBAPIError as error:
            log.warning("outbox waits for the database: %s", type(error.orig).__name__)
            return
        for chat_id in waiting:
            self.wake(chat_id)

    async def _empty(self, chat_id: int) -> None:
        again = True
        try:
            while again:
                self._busy[chat_id] = False
                due = await run_in_threadpool(self._outbox.take, chat_id)
                while due is not None:
                    due = await self._next(due)
                # Something may have been put in after the last look.
                again = self._busy[chat_id]
        except DBAPIError as error:
            log.warning("outbox waits for the database: %s", type(error.orig).__name__)
            await asyncio.sleep(_FIRST_WAIT)
            self._woken.set()
        finally:
            del self._busy[chat_id]

    async def _next(self, due: Due) -> Due | None:
        """Deal with a message; returns the one after it."""
        if due.wait:
            await asyncio.sleep(due.wait)
            return await run_in_threadpool(self._outbox.take, due.chat_id)
        try:
            with self._metrics.stage("telegram_send"):
                message_id = await self._call(due)
        except TelegramError as error:
            await self._settle(due, judge(error), type(error).__name__)
        except UnknownInquiryError:
            await run_in_threadpool(self._outbox.failed, due.id, "forgotten")
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            # The server's answer is of no known shape: it may have taken the message.
            log.error("answer to a message not understood: %s", type(error).__name__)
            await run_in_threadpool(self._outbox.uncertain, due.id, type(error).__name__)
        else:
            if self._is_for_group(due):
                self.group_refuses = False
            return await run_in_threadpool(self._outbox.sent, due, message_id)
        return await run_in_threadpool(self._outbox.take, due.chat_id)

    def _is_for_group(self, due: Due) -> bool:
        return self._topics is not None and due.chat_id == self._topics.group

    async def _call(self, due: Due) -> int | None:
        content = due.content
        if "desk" in content and self._topics is not None:
            return await self._topics.post(due)
        reply = content.get("reply_to")
        message = await self._bot.send_message(
            due.chat_id,
            content["text"],
            message_thread_id=content.get("thread"),
            reply_parameters=ReplyParameters(reply, allow_sending_without_reply=True) if reply else None,
            reply_markup=keyboard(content.get("buttons")),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return message.message_id

    async def _settle(self, due: Due, verdict: Verdict, fault: str) -> None:
        log.warning("message not sent: %s (%s)", fault, verdict.fate)
        self._metrics.faults.labels("telegram", fault).inc()
        if verdict.fate is Fate.blocked and self._is_for_group(due):
            # What counselors have to read waits until the bot is let in again.
            self.group_refuses = True
            verdict = Verdict(Fate.later)
        if verdict.fate is Fate.later:
            wait = verdict.wait or min(_FIRST_WAIT * 2**due.attempts, _LONGEST_WAIT)
            await run_in_threadpool(self._outbox.postpone, due.id, wait, fault)
        elif verdict.fate is Fate.uncertain:
            await run_in_threadpool(self._outbox.uncertain, due.id, fault)
            await self._tell_counselor(due.chat_id, due.inquiry_id, due.id, "uncertain")
        elif verdict.fate is Fate.moved:
            await run_in_threadpool(self._outbox.postpone, due.id, 0.0, fault)
            await self.moved(due.chat_id, verdict.new_chat)
        else:
            await run_in_threadpool(self._outbox.failed, due.id, fault)
            if verdict.fate is Fate.blocked:
                await self.blocked(due.chat_id)
            await self._tell_counselor(due.chat_id, due.inquiry_id, due.id, "undelivered")

    async def _tell_counselor(self, chat_id: int, inquiry_id: int | None, letter_id: int, how: str) -> None:
        """Say in an inquiry's topic what has become of a message to its person."""
        if self._topics is not None and inquiry_id is not None and chat_id != self._topics.group:
            await run_in_threadpool(self._topics.tell_lost, inquiry_id, letter_id, how)
            self.wake(self._topics.group)

    async def blocked(self, chat_id: int) -> None:
        """The person has closed the chat to us."""
        await run_in_threadpool(self._chats.block, chat_id)
        await run_in_threadpool(self._outbox.fail_chat, chat_id, "blocked")

    async def moved(self, chat_id: int, new_chat_id: int) -> None:
        """A group has become another chat."""
        if self._topics is not None and chat_id == self._topics.group:
            await run_in_threadpool(self._topics.moved, new_chat_id)
        await run_in_threadpool(self._chats.move, chat_id, new_chat_id)
        await run_in_threadpool(self._outbox.move, chat_id, new_chat_id)
        self.wake()
