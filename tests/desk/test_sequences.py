"""Whatever counselors and people do, in any order: nothing is lost, nothing said twice, one counselor at a time."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from hypothesis import HealthCheck
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from bot.desk import acts
from bot.desk.acts import Counselor
from bot.desk.announcing import announce_new, return_silent
from bot.desk.book import Book, UnknownInquiryError, held_inquiry
from bot.desk.states import HELD, RefusedError
from bot.storage import channel_models
from bot.storage.channel_models import ChatRow, OutboxRow
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database
from bot.storage.models import Base, InquiryRow
from bot.storage.records import Asked, Inquiry, Said, Stored

GROUP = -100
COUNSELORS = (Counselor(1, "Minji"), Counselor(2, "Jun"))
assert channel_models


@dataclass
class Expected:
    """What must have come of one conversation."""

    status: str = "open"
    holder: int | None = None
    by_counselors: list[str] = field(default_factory=list)
    to_counselors: list[str] = field(default_factory=list)


def render(message: Stored) -> list[dict[str, Any]]:
    return [{"text": message.text}]


class DeskSequences(RuleBasedStateMachine):
    conversations = Bundle("conversations")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(f"sqlite:///{Path(self.folder.name) / 'desk.db'}")
        Base.metadata.create_all(self.database.engine)
        self.store = ConversationStore(self.database)
        self.expected: dict[str, Expected] = {}
        self.inquiries: dict[str, int] = {}
        self.count = 0
        self.last: Callable[[], Any] | None = None
        self.restart()

    @rule()
    def restart(self) -> None:
        """The process ends and another one goes on with the same database."""
        self.book = Book(self.database, GROUP, "en", render, lambda text: [text])

    @rule(target=conversations, on_telegram=st.booleans())
    def ask_for_a_counselor(self, on_telegram: bool) -> str:
        self.count += 1
        conversation = f"{self.count:032d}"
        self.store.create(conversation, "x", "en")
        if on_telegram:
            with self.database.write() as session:
                session.add(ChatRow(chat_id=1000 + self.count, conversation_id=conversation))
        question = self.store.save_question(conversation, Asked("help"))
        inquiry = Inquiry("help", "passed on", "en")
        self.store.save_replies(conversation, question.number, [Said("handoff", "passed on", "en")], [inquiry])
        announce_new(self.book)
        self.expected[conversation] = Expected()
        with self.database.read() as session:
            self.inquiries[conversation] = session.execute(
                sa.select(InquiryRow.id).where(InquiryRow.conversation_id == conversation)
            ).scalar_one()
        return conversation

    @rule(conversation=conversations, by=st.sampled_from(COUNSELORS))
    def claim(self, conversation: str, by: Counselor) -> None:
        if self.do(conversation, by, "open", acts.claim):
            self.expected[conversation].status, self.expected[conversation].holder = "claimed", by.id

    @rule(conversation=conversations, by=st.sampled_from(COUNSELORS))
    def answer(self, conversation: str, by: Counselor) -> None:
        text = f"answer {self.count}"
        if self.do(conversation, by, "held", acts.answer, text):
            self.expected[conversation].status = "answered"
            self.expected[conversation].by_counselors.append(text)

    @rule(conversation=conversations, by=st.sampled_from(COUNSELORS))
    def ask(self, conversation: str, by: Counselor) -> None:
        text = f"question {self.count}"
        if self.do(conversation, by, "held", acts.ask, lambda _: text):
            self.expected[conversation].status = "waiting"
            self.expected[conversation].by_counselors.append(text)

    @rule(conversation=conversations, by=st.sampled_from(COUNSELORS))
    def give_back(self, conversation: str, by: Counselor) -> None:
        if self.do(conversation, by, "held", acts.give_back):
            self.expected[conversation].status, self.expected[conversation].holder = "open", None

    @rule(conversation=conversations, by=st.sampled_from(COUNSELORS))
    def close(self, conversation: str, by: Counselor) -> None:
        if self.do(conversation, by, "held", acts.close):
            self.expected[conversation].status, self.expected[conversation].holder = "closed", None

    @rule(conversation=conversations)
    def person_writes(self, conversation: str) -> None:
        self.count += 1
        text = f"words {self.count}"
        number = self.store.save_question(conversation, Asked(text)).number
        with self.database.read() as session:
            held = held_inquiry(session, conversation)
            inquiry = None if held is None else held.id
        expected = self.expected[conversation]
        assert (inquiry is not None) == (expected.holder is not None)
        if inquiry is not None:
            acts.person_wrote(self.book, inquiry, number, text)
            self.last = lambda: acts.person_wrote(self.book, inquiry, number, text)
            expected.to_counselors.append(f"Person: {text}")
            expected.status = "claimed"

    @rule()
    def time_passes(self) -> None:
        return_silent(self.book, -1.0)
        for expected in self.expected.values():
            if expected.status == "claimed":
                expected.status, expected.holder = "open", None

    @rule(by=st.sampled_from(COUNSELORS))
    def leave(self, by: Counselor) -> None:
        self.count += 1
        acts.leave(self.book, by.id, f"left{self.count}")
        for expected in self.expected.values():
            if expected.holder == by.id:
                expected.status, expected.holder = "open", None

    @precondition(lambda self: self.last is not None)
    @rule()
    def the_last_act_comes_again(self) -> None:
        assert self.last is not None
        try:
            self.last()
        except UnknownInquiryError:
            return

    @rule(conversation=consumes(conversations))
    def forget(self, conversation: str) -> None:
        acts.withdraw(self.book, conversation)
        self.store.delete(conversation)
        del self.expected[conversation], self.inquiries[conversation]

    def do(self, conversation: str, by: Counselor, needed: str, act: Callable[..., Any], *rest: Any) -> bool:
        """Try an act; whether it counts must be what the expectation says."""
        self.count += 1
        expected, cause = self.expected[conversation], f"u{self.count}"
        inquiry = self.inquiries[conversation]
        possible = expected.status == "open" if needed == "open" else expected.holder == by.id
        try:
            act(self.book, inquiry, by, cause, *rest)
        except RefusedError:
            assert not possible
            return False
        assert possible
        self.last = lambda: act(self.book, inquiry, by, cause, *rest)
        return True

    @invariant()
    def every_inquiry_is_as_expected(self) -> None:
        with self.database.read() as session:
            rows = {row.conversation_id: row for row in session.execute(sa.select(InquiryRow)).scalars()}
        assert rows.keys() == self.expected.keys()
        for conversation, expected in self.expected.items():
            row = rows[conversation]
            assert (row.status, row.assignee_id) == (expected.status, expected.holder)
            assert (row.assignee_id is not None) == (row.status in [status.value for status in HELD])

    @invariant()
    def every_word_arrived_once_and_in_order(self) -> None:
        chats: defaultdict[str | None, list[str]] = defaultdict(list)
        with self.database.read() as session:
            for row in session.execute(sa.select(OutboxRow).order_by(OutboxRow.id)).scalars():
                if (row.content or {}).get("text", "").startswith(("Person: ", "answer ", "question ")):
                    chats[f"{row.conversation_id}:{row.chat_id == GROUP}"].append(row.content["text"])
            on_telegram = set(session.execute(sa.select(ChatRow.conversation_id)).scalars())
        for conversation, expected in self.expected.items():
            said = [m.text for m in self.store.history(conversation) if m.kind == "counselor"]
            assert said == expected.by_counselors
            assert chats[f"{conversation}:True"] == expected.to_counselors
            assert chats[f"{conversation}:False"] == (said if conversation in on_telegram else [])

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()


TestDeskSequences = DeskSequences.TestCase
TestDeskSequences.settings = examples(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
