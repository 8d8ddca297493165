"""What people see when parts fail, and that the assistant recovers when they come back."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.running import Conversation, RunningAssistant

pytestmark = [pytest.mark.running, pytest.mark.slow]
QUESTION = "How many companies does TIPS select a year?"


@pytest.fixture(scope="module")
def fragile(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningAssistant]:
    """An assistant of its own, to be hurt."""
    running = RunningAssistant(tmp_path_factory.mktemp("fragile"), prepared, IEUM_DATABASE_WAIT="1")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def talk(fragile: RunningAssistant) -> Iterator[Conversation]:
    with fragile.client() as client:
        yield Conversation(client, "en")


def test_a_killed_action_server_gives_a_plain_word_and_comes_back(
    fragile: RunningAssistant, talk: Conversation
) -> None:
    assert talk.say(QUESTION)[0]["kind"] == "answer"
    fragile.part("actions").kill()
    assert _said_meanwhile(talk) <= {"error", "answer"}
    fragile.wait_until_ready()
    assert _eventually_answers(talk)


def test_a_killed_rasa_gives_a_plain_word_and_the_conversation_goes_on(
    fragile: RunningAssistant, talk: Conversation
) -> None:
    assert talk.say(QUESTION)[0]["kind"] == "answer"
    fragile.part("rasa").kill()
    reply = talk.say("and in which year?")[0]
    assert reply["kind"] == "error"
    assert reply["language"] == "en"
    fragile.wait_until_ready()
    assert talk.say("how many are selected?")[0]["programs"] == ["tips"]


def test_a_killed_gateway_loses_no_message(fragile: RunningAssistant, talk: Conversation) -> None:
    before = talk.say(QUESTION)
    fragile.part("gateway").kill()
    time.sleep(0.5)
    fragile.wait_until_ready()
    with fragile.client() as client:
        history = client.get(f"/api/conversations/{talk.id}/messages", headers=talk.headers).json()
    assert before[0]["text"] in str(history)


def test_a_locked_database_is_said_and_passes(fragile: RunningAssistant, talk: Conversation) -> None:
    lock = sqlite3.connect(fragile.folder / "ieum.db", isolation_level=None, timeout=10)
    lock.execute("BEGIN IMMEDIATE")
    try:
        response = talk.post({"text": QUESTION})
        assert response.status_code == 503
        assert response.headers["content-type"].startswith("application/problem+json")
    finally:
        lock.execute("ROLLBACK")
        lock.close()
    assert talk.say(QUESTION)[0]["kind"] == "answer"


@pytest.mark.parametrize("text", ["", "   ", "x" * 100_000])
def test_text_that_cannot_be_a_question_is_refused_with_a_reason(talk: Conversation, text: str) -> None:
    response = talk.post({"text": text})
    assert response.status_code in (400, 413, 422)
    assert response.headers["content-type"].startswith("application/problem+json")
    assert response.json()["detail"]


def test_emoji_alone_get_a_friendly_word(talk: Conversation) -> None:
    assert talk.say("🙂🙂🙂")[0]["kind"] != "error"


def test_two_messages_at_once_are_answered_one_after_the_other(fragile: RunningAssistant, talk: Conversation) -> None:
    replies: list[httpx.Response] = []
    questions = [QUESTION, "How much is the management stability voucher?"]
    threads = [
        threading.Thread(target=lambda text=text: replies.append(talk.post({"text": text}))) for text in questions
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [reply.status_code for reply in replies] == [200, 200]
    programs = {tuple(reply.json()["messages"][0]["programs"]) for reply in replies}
    assert programs == {("tips",), ("management-stability-voucher",)}


def test_the_same_message_posted_twice_is_one_message(talk: Conversation) -> None:
    first = talk.post({"text": QUESTION, "client_id": "one"}).json()
    second = talk.post({"text": QUESTION, "client_id": "one"}).json()
    assert first == second


def _said_meanwhile(talk: Conversation) -> set[str]:
    return {message["kind"] for message in talk.say(QUESTION)}


def _eventually_answers(talk: Conversation, seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if talk.say(QUESTION)[0]["kind"] == "answer":
            return True
        time.sleep(0.5)
    return False
