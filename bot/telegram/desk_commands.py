"""What counselors may ask the assistant in their group."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from starlette.concurrency import run_in_threadpool

from bot.desk import acts, places
from bot.desk.acts import Counselor
from bot.desk.book import Book, UnknownInquiryError
from bot.desk.briefing import Button, sources_text
from bot.desk.checking import checked, find_program, screened
from bot.desk.desk import Desk
from bot.desk.facts import fact_name, missing_facts
from bot.desk.hours import described, parse_hours
from bot.desk.states import RefusedError
from bot.desk.statistics import Line, figures, held_by, queue
from bot.gateway.forgetting import forget_at_rasa
from bot.gateway.rasa import RasaClient, RasaError, as_plain_text
from bot.gateway.tokens import new_id

Told = Callable[[int], Awaitable[dict[str, Any]]]


class DeskCommands:
    """Each command gives the texts to answer with."""

    def __init__(self, desk: Desk, rasa: RasaClient, tracker_file: Path | None) -> None:
        self._desk, self._book, self._rasa, self._tracker_file = desk, desk.book, rasa, tracker_file
        self._words = desk.book.words

    async def run(self, command: str, text: str, by: Counselor, inquiry: int | None, cause: str) -> list[str]:
        """Answers to a command; an unknown one gets the list of commands."""
        known = {"queue": self._queue, "stats": self._stats, "hours": self._hours, "search": self._search}
        if command in known:
            return [await known[command](text)]
        if command == "mine":
            return [self._listed(await run_in_threadpool(held_by, self._book.database, by.id), "desk-mine-none")]
        if command in ("check", "screen", "suggest"):
            return [await self._about_person(command, text, inquiry)]
        if command in ("note", "ask"):
            return await self._upon(command, text, by, inquiry, cause)
        return [self._words.text("desk-help")]

    async def facts_told(self, inquiry: int) -> dict[str, Any]:
        """What the person of an inquiry has told of themselves; nothing where Rasa does not say."""
        return dict((await self._slots(inquiry))["facts"])

    async def _slots(self, inquiry: int | None) -> dict[str, Any]:
        with contextlib.suppress(RasaError, UnknownInquiryError):
            if inquiry is not None:
                return await self._rasa.slots(await run_in_threadpool(places.conversation_of, self._book, inquiry))
        return {"facts": {}, "context": {}}

    async def _queue(self, _: str) -> str:
        return self._listed(await run_in_threadpool(queue, self._book.database), "desk-queue-none")

    def _listed(self, lines: list[Line], none: str) -> str:
        shown = [
            self._words.text("desk-line", number=line.id, language=line.language, question=line.question[:80])
            for line in lines
        ]
        return "\n".join(shown) or self._words.text(none)

    async def _stats(self, _: str) -> str:
        found = await run_in_threadpool(figures, self._book.database)
        minutes = "–" if found.first_answer is None else self._number(found.first_answer / 60)
        head = self._words.text(
            "desk-stats", waiting=found.waiting, held=found.held, closed=found.closed, minutes=minutes
        )
        counts = [
            self._words.text("desk-stats-line", name=name, count=count)
            for counter in (found.languages, found.programs)
            for name, count in counter.most_common(10)
        ]
        return "\n".join([head, *counts])

    def _number(self, value: float) -> str:
        return str(format_decimal(round(value, 1), locale=self._words.language))

    async def _hours(self, text: str) -> str:
        if text:
            if text != "off" and parse_hours(text) is None:
                return self._words.text("desk-hours-how")
            await run_in_threadpool(self._book.set_value, "hours", "" if text == "off" else text)
        hours = parse_hours(await run_in_threadpool(self._book.value, "hours"))
        if hours is None:
            return self._words.text("desk-hours-none")
        return self._words.text("desk-hours", **described(hours, self._words.language))

    async def _search(self, text: str) -> str:
        if not text:
            return self._words.text("desk-search-how")
        return await self._asked(as_plain_text(text), {})

    async def _asked(self, message: str, slots: dict[str, Any]) -> str:
        """What the assistant says to a message in a conversation of its own that is forgotten at once."""
        sender = f"desk-{new_id()}"
        try:
            if slots:
                bodies = await self._rasa.ask_with(slots, sender, message, self._words.language)
            else:
                bodies = await self._rasa.ask(sender, message, self._words.language)
        except RasaError:
            return self._words.text("error-unavailable")
        finally:
            await forget_at_rasa(self._rasa, self._tracker_file, sender, self._words.language)
        sources = [source.dict() for body in bodies for source in body.sources]
        return _joined([*(body.text for body in bodies), sources_text(sources)])

    async def _about_person(self, command: str, text: str, inquiry: int | None) -> str:
        slots = await self._slots(inquiry)
        if command == "suggest":
            wanted = "/find_candidates" if text.strip().lower() == "candidates" else "/find_jobs"
            # Of what the conversation is about, only the search: an open offer or check is no business of this one.
            search = {name: value for name, value in slots["context"].items() if name == "search"}
            return await self._asked(wanted, {"facts": slots["facts"], "context": search})
        if command == "screen":
            return screened(slots["facts"], self._words.language, date.today())
        program = find_program(text)
        if program is None:
            return self._words.text("desk-check-how")
        body = checked(program, slots["facts"], self._words.language, date.today())
        return _joined([body["text"], sources_text(body["sources"])])

    async def _upon(self, command: str, text: str, by: Counselor, inquiry: int | None, cause: str) -> list[str]:
        if inquiry is None or not text:
            return [self._words.text("desk-upon-how")]
        try:
            if command == "note":
                await self._desk.do(acts.note, inquiry, by, cause, text)
                return [self._words.text("desk-noted")]
            await self._desk.do(acts.ask, inquiry, by, cause, lambda _: text)
            return []
        except RefusedError as refusal:
            return [self._words.text("desk-not-sent", why=self._words.text(f"desk-refused-{refusal.code}"))]
        except UnknownInquiryError:
            return [self._words.text("desk-refused-gone")]


def _joined(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


async def fact_buttons(book: Book, told: Told, inquiry: int) -> tuple[str, list[Button]]:
    """The facts that can be asked for with one press, in words and as buttons."""
    programs = await run_in_threadpool(places.programs_of, book, inquiry)
    missing = missing_facts(programs, await told(inquiry), date.today())
    buttons = [[fact_name(fact, book.language), f"i{inquiry}:fact:{fact}"] for fact in missing]
    return book.words.text("desk-facts" if buttons else "desk-facts-none"), buttons
