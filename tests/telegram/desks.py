"""A desk under test: the counselors' group, two counselors, and people who ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from knowledge.store import load_knowledge
from tests.bot.servers import RasaStub, custom
from tests.telegram.bot_api import GROUP, BotApi, Sent, eventually
from tests.telegram.persons import Person

__all__ = ["FACT", "GROUP", "DeskGroup", "asking_for_a_counselor"]

FACT = next(fact for fact in load_knowledge().programs["tips"].facts if "1,200" in fact.text.in_language("en"))
SOURCE = {"document": FACT.source.document, "lines": list(FACT.source.lines), "title": "T", "publisher": "P"}


def asking_for_a_counselor(_: str, message: str, language: str) -> Any:
    """Rasa as far as the desk needs it: every question is answered, and a human is called when wanted."""
    if message == "/request_counselor":
        return [custom("Passed on.", "handoff", inquiry={"question": "Until when can I apply?"}, language=language)]
    sources = [{**SOURCE, "dateline": None}]
    return [custom(FACT.text.in_language(language), sources=sources, programs=["tips"], language=language)]


@dataclass
class DeskGroup:
    """The counselors' group as its members see it."""

    api: BotApi
    rasa: RasaStub
    minji: Person = field(init=False)
    jun: Person = field(init=False)

    def __post_init__(self) -> None:
        self.minji = Person(self.api, 9001, chat_id=GROUP, name="Minji", is_forum=True)
        self.jun = Person(self.api, 9002, chat_id=GROUP, name="Jun", is_forum=True)
        self.api.forums.add(GROUP)
        self.api.members[GROUP] = {9001, 9002}
        self.rasa.answer = asking_for_a_counselor

    def heads(self) -> list[Sent]:
        return [sent for sent in self.api.in_chat(GROUP) if sent.text.startswith(("Inquiry #", "문의 #"))]

    def head(self, number: int = 1) -> Sent:
        return eventually(lambda: self.heads()[number - 1 : number])[0]

    def press(self, counselor: Person, title: str, number: int = 1) -> str:
        """Press a button of the head; returns what the counselor is told."""
        head = eventually(lambda: self._offering(title, number))
        return self.do(counselor.press(head, title))

    def do(self, update: dict[str, Any]) -> str:
        """Deliver a pressed button and return what the counselor is told."""
        self.api.deliver(update)
        return str(eventually(lambda: self._answer_to(update["callback_query"]["id"]))["text"])

    def write(self, counselor: Person, text: str, number: int = 1, **rest: Any) -> dict[str, Any]:
        """Write into the topic of an inquiry; returns the update."""
        update = counselor.message(text, **self.in_topic(number), **rest)
        self.api.deliver(update)
        return update

    def in_topic(self, number: int = 1) -> dict[str, Any]:
        return {"message_thread_id": self.head(number).thread, "is_topic_message": True}

    def reads(self, text: str, number: int = 1) -> Sent:
        """Wait for a message in the topic that holds the text."""
        thread = self.head(number).thread
        return eventually(lambda: [sent for sent in self.api.in_chat(GROUP, thread) if text in sent.text])[0]

    def _offering(self, title: str, number: int) -> Sent | None:
        head = self.head(number)
        return head if title in [shown for shown, _ in head.buttons] else None

    def _answer_to(self, query: str) -> dict[str, Any] | None:
        answers = (params for method, params in list(self.api.calls) if method == "answerCallbackQuery")
        return next((params for params in answers if str(params["callback_query_id"]) == query), None)
