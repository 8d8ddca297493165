"""The way of a message through the gateway: store, ask Rasa, store the reply, deliver."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from bot.gateway.hub import Hub
from bot.gateway.metrics import Metrics
from bot.gateway.offers import GREET, RESTART, always_offered_title
from bot.gateway.problems import ProblemError
from bot.gateway.rasa import RasaBody, RasaClient, RasaFault, as_plain_text, effects, said
from bot.gateway.schemas import Kind
from bot.gateway.turns import Turns
from bot.storage.conversations import ConversationStore
from bot.storage.records import Asked, Inquiry, Stored
from bot.storage.tracker import forget_tracker
from bot.wording import languages, wording

log = logging.getLogger(__name__)


class Exchange:
    """Takes a person's messages one at a time in each conversation and returns what the assistant says."""

    def __init__(self, store: ConversationStore, rasa: RasaClient, hub: Hub, turns: Turns, metrics: Metrics,
                 tracker_file: Path | None) -> None:
        self._store, self._rasa, self._hub, self._turns, self._metrics = store, rasa, hub, turns, metrics
        self._tracker_file = tracker_file
        # Answers that the database could not take: stored before the conversation's next turn, asked for only once.
        self._unsaved: dict[str, tuple[int, str, list[RasaBody]]] = {}

    async def send(self, conversation_id: str, language: str, asked: Asked) -> list[Stored]:
        """The replies to a message. The same client id again gives the stored replies without asking anew.

        Raises a ProblemError for a payload that was never offered or when too many messages wait, UnknownConversation,
        and DBAPIError when the database does not take the message or its reply.
        """
        with self._metrics.stage("message"):
            async with self._turns.turn(conversation_id, language):
                await self._save_leftover(conversation_id)
                known = await run_in_threadpool(self._store.find_question, conversation_id, asked.client_id)
                if known is not None and known.answered:
                    return await run_in_threadpool(self._store.replies_to, conversation_id, known.number)
                return await self._ask(conversation_id, asked)

    async def delete(self, conversation_id: str, language: str) -> None:
        """Forget the conversation everywhere, after the message that is under way."""
        async with self._turns.turn(conversation_id, language):
            self._unsaved.pop(conversation_id, None)
            await run_in_threadpool(self._store.delete, conversation_id)
            await self._forget_at_rasa(conversation_id, language)
            self._hub.end(conversation_id)

    async def _ask(self, conversation_id: str, asked: Asked) -> list[Stored]:
        with self._metrics.stage("store_question"):
            language = (await run_in_threadpool(self._store.get, conversation_id)).language
            if asked.payload is not None:
                asked = await self._titled(conversation_id, asked, language)
            question = await run_in_threadpool(self._store.save_question, conversation_id, asked)
        self._metrics.messages.labels("user", question.kind, language).inc()
        with self._metrics.stage("rasa"):
            bodies = await self._answers(conversation_id, asked, language)
        self._unsaved[conversation_id] = (question.number, language, bodies)
        return await self._save_leftover(conversation_id)

    async def _titled(self, conversation_id: str, asked: Asked, language: str) -> Asked:
        assert asked.payload is not None
        title = await run_in_threadpool(self._store.offered_title, conversation_id, asked.payload)
        if title is None:
            title = always_offered_title(asked.payload, language)
        if title is None:
            raise ProblemError(422, "not-offered", language)
        return Asked(title, asked.payload, asked.client_id)

    async def _answers(self, sender: str, asked: Asked, language: str) -> list[RasaBody]:
        message = as_plain_text(asked.text) if asked.payload is None else asked.payload
        try:
            try:
                return await self._rasa.ask(sender, message, language)
            except RasaFault as fault:
                if fault.fault != "empty" or message != RESTART:
                    raise
                # Rasa's own restart says nothing: whoever starts over is greeted.
                return await self._rasa.ask(sender, GREET, language)
        except RasaFault as fault:
            log.warning("no answer from rasa: %s", fault.fault)
            self._metrics.faults.labels("rasa", fault.fault).inc()
            return [RasaBody(kind=Kind.error, text=wording(language).text("error-unavailable"), language=language)]

    async def _save_leftover(self, conversation_id: str) -> list[Stored]:
        if conversation_id not in self._unsaved:
            return []
        number, language, bodies = self._unsaved[conversation_id]
        with self._metrics.stage("store_reply"):
            stored = await self._save(conversation_id, number, language, bodies)
        del self._unsaved[conversation_id]
        for message in stored:
            self._metrics.messages.labels("assistant", message.kind, message.language).inc()
        self._hub.publish(conversation_id, stored)
        return stored

    async def _save(self, conversation_id: str, number: int, language: str, bodies: Sequence[RasaBody]) -> list[Stored]:
        wanted = [effects(body) for body in bodies]
        replies = [said(body, _supported(body.language, language)) for body in bodies]
        question = await run_in_threadpool(self._store.question_text, conversation_id, number)
        inquiries = [Inquiry(effect.question or question, reply.text, reply.language)
                     for effect, reply in zip(wanted, replies, strict=True) if effect.inquiry]
        forgets = any(effect.forget for effect in wanted)
        if forgets:
            await run_in_threadpool(self._store.forget, conversation_id)
            await self._forget_at_rasa(conversation_id, language)
        elif any(effect.restart for effect in wanted):
            await run_in_threadpool(self._store.restart, conversation_id, number)
        return await run_in_threadpool(self._store.save_replies, conversation_id, None if forgets else number,
                                       replies, inquiries)

    async def _forget_at_rasa(self, sender: str, language: str) -> None:
        # The restart empties what Rasa may hold in memory, then the rows go. Neither may keep a person from leaving.
        try:
            await self._rasa.ask(sender, RESTART, language)
        except RasaFault:
            pass
        if self._tracker_file is not None:
            try:
                await run_in_threadpool(forget_tracker, self._tracker_file, sender)
            except sqlite3.Error as error:
                log.error("tracker rows not deleted: %s", type(error).__name__)


def _supported(wanted: str | None, current: str) -> str:
    return wanted if wanted in languages() else current

