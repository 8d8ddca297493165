"""The way of a message through the gateway: store, ask Rasa, store the reply, deliver."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from starlette.concurrency import run_in_threadpool

from bot.gateway.forgetting import forget_at_rasa
from bot.gateway.hub import Cleared, Hub
from bot.gateway.metrics import Metrics
from bot.gateway.offers import GREET, RESTART, always_offered_title, is_about_conversation
from bot.gateway.problems import ProblemError
from bot.gateway.rasa import RasaBody, RasaClient, RasaError, as_plain_text, effects, said
from bot.gateway.schemas import Kind
from bot.gateway.turns import Turns
from bot.storage.conversations import ConversationStore
from bot.storage.records import Asked, Inquiry, Said, Stored
from bot.wording import wording

log = logging.getLogger(__name__)


class CounselorDesk(Protocol):
    """Where counselors answer. The assistant does without one."""

    async def look(self) -> None:
        """Inquiries were stored."""

    async def takes(self, conversation_id: str, question: Stored) -> bool:
        """Carry a message to the counselor who holds the conversation; False when none does."""

    async def withdraw(self, conversation_id: str) -> None:
        """The conversation is about to be forgotten."""


class Exchange:
    """Takes a person's messages one at a time in each conversation and returns what the assistant says."""

    def __init__(
        self,
        store: ConversationStore,
        rasa: RasaClient,
        hub: Hub,
        turns: Turns,
        metrics: Metrics,
        tracker_file: Path | None,
    ) -> None:
        self._store, self._rasa, self._hub, self._turns, self._metrics = store, rasa, hub, turns, metrics
        self._tracker_file = tracker_file
        self.desk: CounselorDesk | None = None
        # Answers that the database could not take: stored before the conversation's next turn, asked for only once.
        self._unsaved: dict[str, tuple[Stored, list[RasaBody]]] = {}

    async def send(self, conversation_id: str, language: str, asked: Asked) -> list[Stored]:
        """The replies to a message. The same client id again gives the stored replies without asking anew.

        Raises a ProblemError for a payload that was never offered or when too many messages wait,
        UnknownConversationError, and DBAPIError when the database does not take the message or its reply.
        """
        with self._metrics.stage("message"):
            async with self._turns.turn(conversation_id, language):
                await self._save_leftover(conversation_id)
                question = await self._save_question(conversation_id, language, asked)
                if question.answered:
                    return await run_in_threadpool(self._store.replies_to, conversation_id, question.number)
                if await self._is_for_counselor(conversation_id, question, asked.payload):
                    return await run_in_threadpool(self._store.save_replies, conversation_id, question.number, [])
                return await self._ask(conversation_id, question, asked.payload)

    async def tell(self, conversation_id: str, language: str, asked: Asked, replies: Sequence[Said]) -> list[Stored]:
        """As `send`, for a message that a channel of ours has dealt with itself and answers with `replies`."""
        async with self._turns.turn(conversation_id, language):
            await self._save_leftover(conversation_id)
            question = await self._save_question(conversation_id, language, asked)
            if question.answered:
                return await run_in_threadpool(self._store.replies_to, conversation_id, question.number)
            stored = await run_in_threadpool(self._store.save_replies, conversation_id, question.number, replies)
            self._hub.publish(conversation_id, stored)
            return stored

    async def delete(self, conversation_id: str, language: str) -> None:
        """Forget the conversation everywhere, after the message that is under way."""
        async with self._turns.turn(conversation_id, language):
            self._unsaved.pop(conversation_id, None)
            await self._withdraw(conversation_id)
            await run_in_threadpool(self._store.delete, conversation_id)
            await forget_at_rasa(self._rasa, self._tracker_file, conversation_id, language)
            self._hub.end(conversation_id)

    async def _is_for_counselor(self, conversation_id: str, question: Stored, payload: str | None) -> bool:
        if self.desk is None or (payload is not None and is_about_conversation(payload)):
            return False
        return await self.desk.takes(conversation_id, question)

    async def _withdraw(self, conversation_id: str) -> None:
        if self.desk is not None:
            await self.desk.withdraw(conversation_id)

    async def _save_question(self, conversation_id: str, language: str, asked: Asked) -> Stored:
        with self._metrics.stage("store_question"):
            if asked.payload is not None and not asked.vouched:
                asked = replace(asked, text=await self._title(conversation_id, language, asked))
            return await run_in_threadpool(self._store.save_question, conversation_id, asked)

    async def _title(self, conversation_id: str, language: str, asked: Asked) -> str:
        assert asked.payload is not None
        title = always_offered_title(asked.payload, language)
        if title is None:
            title = await run_in_threadpool(self._store.offered_title, conversation_id, asked.payload)
        if title is None:
            # Starting over withdraws the offers, but not the answer to a message that was sent before.
            known = await run_in_threadpool(self._store.find_question, conversation_id, asked.client_id)
            title = known.text if known else None
        if title is None:
            raise ProblemError(422, "not-offered", language)
        return title

    async def _ask(self, conversation_id: str, question: Stored, payload: str | None) -> list[Stored]:
        self._metrics.messages.labels("user", question.kind, question.language).inc()
        message = as_plain_text(question.text) if payload is None else payload
        with self._metrics.stage("rasa"):
            bodies = await self._answers(conversation_id, message, question.language)
        self._unsaved[conversation_id] = (question, bodies)
        return await self._save_leftover(conversation_id)

    async def _answers(self, sender: str, message: str, language: str) -> list[RasaBody]:
        try:
            try:
                return await self._rasa.ask(sender, message, language)
            except RasaError as fault:
                if fault.fault != "empty" or message != RESTART:
                    raise
                # Rasa's own restart says nothing: whoever starts over is greeted.
                return await self._rasa.ask(sender, GREET, language)
        except RasaError as fault:
            log.warning("no answer from rasa: %s", fault.fault)
            self._metrics.faults.labels("rasa", fault.fault).inc()
            return [RasaBody(kind=Kind.error, text=wording(language).text("error-unavailable"), language=language)]

    async def _save_leftover(self, conversation_id: str) -> list[Stored]:
        if conversation_id not in self._unsaved:
            return []
        with self._metrics.stage("store_reply"):
            stored, cleared = await self._save(conversation_id, *self._unsaved[conversation_id])
        del self._unsaved[conversation_id]
        for message in stored:
            self._metrics.messages.labels("assistant", message.kind, message.language).inc()
        self._hub.publish(conversation_id, [*cleared, *stored])
        return stored

    async def _save(
        self,
        conversation_id: str,
        question: Stored,
        bodies: Sequence[RasaBody],
    ) -> tuple[list[Stored], list[Cleared]]:
        wanted = [effects(body) for body in bodies]
        replies = [said(body, question.language) for body in bodies]
        inquiries = [
            Inquiry(effect.question or question.text, reply.text, reply.language)
            for effect, reply in zip(wanted, replies, strict=True)
            if effect.inquiry
        ]
        forgets = any(effect.forget for effect in wanted)
        if forgets:
            await self._withdraw(conversation_id)
            await run_in_threadpool(self._store.forget, conversation_id)
            await forget_at_rasa(self._rasa, self._tracker_file, conversation_id, question.language)
        restarts = any(effect.restart for effect in wanted) or question.body.get("payload") == RESTART
        if restarts and not forgets:
            await run_in_threadpool(self._store.restart, conversation_id, question.number)
        answered = None if forgets else question.number
        stored = await run_in_threadpool(self._store.save_replies, conversation_id, answered, replies, inquiries)
        if inquiries and self.desk is not None:
            await self.desk.look()
        return stored, [Cleared(stored[0].number)] if forgets or restarts else []
