"""Counselors and people who act in the same moment, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.desk import acts
from bot.desk.acts import Counselor
from bot.desk.announcing import announce_new
from bot.desk.book import Book
from bot.desk.states import RefusedError
from bot.storage.chats import ChatStore
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database, is_busy, migrate
from bot.storage.outbox import Outbox
from bot.storage.records import Asked, Inquiry, Said
from bot.storage.updates import UpdateStore

CONVERSATION = "c" * 32
MANY = 8


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    migrate(url)
    opened = Database(url)
    yield opened
    opened.close()


@pytest.fixture
def book(database: Database) -> Book:
    """A desk with one inquiry from Telegram, number 1."""
    store = ConversationStore(database)
    ChatStore(database).open(501, CONVERSATION, "x", "en")
    question = store.save_question(CONVERSATION, Asked("help"))
    store.save_replies(CONVERSATION, question.number, [Said("handoff", "ok", "en")], [Inquiry("help", "ok", "en")])
    made = Book(database, -100, "en", lambda message: [{"text": message.text}], lambda text: [text])
    announce_new(made)
    return made


def test_of_many_claims_in_one_moment_one_counts(book: Book) -> None:
    def claim(number: int) -> bool:
        try:
            acts.claim(book, 1, Counselor(number, f"C{number}"), f"u{number}")
        except RefusedError:
            return False
        return True

    with ThreadPoolExecutor(MANY) as pool:
        assert sum(pool.map(claim, range(1, MANY + 1))) == 1


def test_a_person_and_a_counselor_who_write_in_one_moment_both_get_through(book: Book, database: Database) -> None:
    store, minji = ConversationStore(database), Counselor(1, "Minji")
    acts.claim(book, 1, minji, "u0")

    def write(number: int) -> None:
        if number % 2:
            acts.answer(book, 1, minji, f"u{number}", f"answer {number}")
        else:
            said = store.save_question(CONVERSATION, Asked(f"words {number}"))
            acts.person_wrote(book, 1, said.number, said.text)

    with ThreadPoolExecutor(MANY) as pool:
        list(pool.map(write, range(1, 17)))
    history = store.history(CONVERSATION)
    assert len({message.number for message in history}) == len(history)
    assert sum(message.kind == "counselor" for message in history) == 8
    assert sum(message.role == "user" for message in history) == 9
    with ThreadPoolExecutor(MANY) as pool:
        outbox = Outbox(database)
        (chat, *_) = sorted(outbox.chats(), reverse=True)
        taken = [due.id for due in pool.map(lambda _: outbox.take(chat), range(MANY)) if due is not None]
        assert len(set(taken)) == len(taken) > 1


def test_a_writer_that_waits_too_long_is_told_that_the_database_is_busy(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'ieum.db'}"
    migrate(address)
    database = Database(address, wait=0.2)
    with database.write(), ThreadPoolExecutor(1) as pool, pytest.raises(OperationalError) as refused:
        pool.submit(UpdateStore(database).finish, [1]).result()
    assert is_busy(refused.value)
    UpdateStore(database).finish([1])


def test_an_update_is_fresh_once(database: Database) -> None:
    updates = UpdateStore(database)
    assert updates.keep({7: {"a": 1}, 5: {}}) == [7, 5]
    assert updates.keep({7: {"a": 1}, 6: {}}) == [6]
    updates.finish([5])
    assert list(updates.waiting()) == [6, 7]


def test_a_forgotten_inquiry_leaves_no_number_to_another(book: Book, database: Database) -> None:
    store = ConversationStore(database)
    acts.withdraw(book, CONVERSATION)
    store.delete(CONVERSATION)
    other = "d" * 32
    store.create(other, "x", "en")
    store.save_replies(other, None, [Said("handoff", "ok", "en")], [Inquiry("help", "ok", "en")])
    announce_new(book)
    with pytest.raises(LookupError):
        acts.claim(book, 1, Counselor(1, "Minji"), "u1")
    acts.claim(book, 2, Counselor(1, "Minji"), "u2")
