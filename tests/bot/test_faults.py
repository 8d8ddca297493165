"""What goes wrong gets a clear answer, loses nothing, and passes."""

from __future__ import annotations

import logging
import sqlite3
import time
from pathlib import Path

import httpx
import pytest

from bot.gateway.app import create_app
from bot.settings import Settings
from tests.bot.conftest import Talk, open_talk
from tests.bot.servers import RasaStub, custom, serving


def problem(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert set(body) == {"type", "title", "status", "detail"}
    assert body["status"] == status
    detail: str = body["detail"]
    return detail


def test_rasa_down_and_back(talk: Talk, rasa: RasaStub) -> None:
    rasa.stop()
    (message,) = talk.say("hello?")
    assert message["kind"] == "error"
    assert "try again" in message["text"]
    assert talk.client.get("/readyz").status_code == 503
    rasa.start()
    assert talk.say("hello again")[0]["kind"] == "answer"
    assert [kept["text"] for kept in talk.history() if kept["role"] == "user"] == ["hello?", "hello again"]
    assert talk.client.get("/readyz").status_code == 200


def test_the_error_is_in_the_language_of_the_conversation(client: httpx.Client, rasa: RasaStub) -> None:
    rasa.stop()
    assert "다시" in open_talk(client, "ko").say("안녕하세요")[0]["text"]


def test_rasa_too_slow(talk: Talk, rasa: RasaStub) -> None:
    rasa.answer = lambda *_: time.sleep(3)
    assert talk.say("hello")[0]["kind"] == "error"


@pytest.mark.parametrize(
    "raw",
    [
        (200, b"[]"),
        (200, b"not json"),
        (200, b'{"a": 1}'),
        (200, b'[{"custom": {"kind": "nonsense", "text": "x"}}]'),
        (200, b'[{"custom": {"text": "x"}}]'),
        (200, b"null"),
        (500, b"[]"),
        (404, b"{}"),
    ],
)
def test_an_unusable_answer_of_rasa(talk: Talk, rasa: RasaStub, raw: tuple[int, bytes]) -> None:
    rasa.raw = raw
    assert talk.say("hello")[0]["kind"] == "error"
    rasa.raw = None
    assert talk.say("hello")[0]["kind"] == "answer"


def test_a_plain_answer_of_rasa_is_shown(talk: Talk, rasa: RasaStub) -> None:
    rasa.answer = lambda *_: [{"recipient_id": "x", "text": "plain", "buttons": [{"title": "B", "payload": "/b"}]}]
    (message,) = talk.say("hello")
    assert (message["kind"], message["text"], message["buttons"][0]["payload"]) == ("service", "plain", "/b")


def test_a_locked_database(talk: Talk, rasa: RasaStub, settings: Settings) -> None:
    file = settings.database_url.removeprefix("sqlite:///")
    lock = sqlite3.connect(file, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    refused = talk.post(text="hello", client_id="a")
    problem(refused, 503)
    assert refused.headers["retry-after"]
    lock.execute("ROLLBACK")
    assert talk.say("hello", client_id="a")[0]["kind"] == "answer"


def test_a_reply_that_could_not_be_stored_is_not_lost(talk: Talk, rasa: RasaStub, settings: Settings) -> None:
    lock = sqlite3.connect(
        settings.database_url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False
    )

    def locking(*_: str) -> list[object]:
        lock.execute("BEGIN IMMEDIATE")
        return [custom("the reply")]

    rasa.answer = locking
    problem(talk.post(text="hello", client_id="a"), 503)
    lock.execute("ROLLBACK")
    assert talk.say("hello", client_id="a")[0]["text"] == "the reply"
    assert rasa.messages == ["hello"]


def test_tokens_and_unknown_conversations(talk: Talk) -> None:
    path = f"{talk.path}/messages"
    problem(talk.client.post(path, json={"text": "x"}), 401)
    problem(talk.client.post(path, json={"text": "x"}, headers={"Authorization": "Bearer wrong"}), 401)
    problem(talk.client.post(path, json={"text": "x"}, headers={"Authorization": "Basic abc"}), 401)
    other = open_talk(talk.client)
    problem(talk.client.post(path, json={"text": "x"}, headers=other.headers), 401)
    for unknown in ("0" * 32, "nonsense", "%00", "a" * 500):
        elsewhere = f"/api/conversations/{unknown}/messages"
        problem(talk.client.post(elsewhere, json={"text": "x"}, headers=talk.headers), 404)
    problem(talk.client.get(f"{talk.path}/events"), 401)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"text": ', 400),
        (b"\xff\xfe", 400),
        (b"", 422),
        (b"{}", 422),
        (b"[]", 422),
        (b"null", 422),
        (b'"x"', 422),
        (b'{"text": 5, "payload": "/x"}', 422),
        (b'{"text": null}', 422),
        (b'{"text": {"a": 1}}', 422),
        (b'{"text": "x", "client_id": ""}', 422),
        (b'{"text": "x", "client_id": "a b"}', 422),
    ],
)
def test_a_malformed_body(talk: Talk, rasa: RasaStub, body: bytes, status: int) -> None:
    headers = talk.headers | {"Content-Type": "application/json"}
    problem(talk.client.post(f"{talk.path}/messages", content=body, headers=headers), status)
    assert rasa.asked == []


@pytest.mark.parametrize("size", [2001, 70_000, 100_000, 1_000_000])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_long_message(client: httpx.Client, rasa: RasaStub, size: int, language: str) -> None:
    detail = problem(open_talk(client, language).post(text="a" * size), 413)
    assert ("줄여" if language == "ko" else "shorten") in detail
    assert rasa.asked == []


def test_the_longest_message_is_taken(talk: Talk) -> None:
    assert talk.say("가" * 2000)[0]["kind"] == "answer"


def test_paths_and_methods_that_do_not_exist(client: httpx.Client) -> None:
    problem(client.get("/nothing"), 404)
    problem(client.get("/web/../../pyproject.toml"), 404)
    problem(client.get("/locale/xx.json"), 404)
    problem(client.put("/api/conversations"), 405)


def test_too_many_messages_and_conversations(settings: Settings) -> None:
    tight = Settings(**{**settings.__dict__, "message_rate": "2/minute", "conversation_rate": "1/minute"})
    with serving(create_app(tight), tight.port) as url, httpx.Client(base_url=url) as client:
        talk = open_talk(client)
        refused = client.post("/api/conversations")
        problem(refused, 429)
        assert 0 < int(refused.headers["retry-after"]) <= 60
        assert [talk.post(text="x").status_code for _ in range(3)] == [200, 200, 429]


def test_an_unexpected_error_shows_and_logs_nothing_inside(
    client: httpx.Client, talk: Talk, rasa: RasaStub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr("bot.storage.conversations.ConversationStore.save_question", broken)
    with caplog.at_level(logging.DEBUG):
        problem(talk.post(text="private words"), 500)
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("bot."))
    assert "RuntimeError" in ours
    for hidden in ("secret inside", "private words", talk.token, talk.id):
        assert hidden not in ours


def test_a_restart_keeps_conversations(settings: Settings, rasa: RasaStub) -> None:
    with serving(create_app(settings), settings.port) as url, httpx.Client(base_url=url) as client:
        talk = open_talk(client)
        reply = talk.say("hello", client_id="a")
    with serving(create_app(settings), settings.port) as url, httpx.Client(base_url=url) as client:
        again = Talk(client, talk.id, talk.token)
        assert again.say("hello", client_id="a") == reply
        assert len(again.history()) == 2
    assert rasa.messages == ["hello"]


def test_a_message_without_a_reply_is_asked_again_with_its_client_id(
    settings: Settings, rasa: RasaStub, tmp_path: Path
) -> None:
    """As after a crash between storing the message and storing the reply."""
    with serving(create_app(settings), settings.port) as url, httpx.Client(base_url=url) as client:
        talk = open_talk(client)
        talk.say("hello", client_id="a")
        with sqlite3.connect(settings.database_url.removeprefix("sqlite:///")) as database:
            database.execute("DELETE FROM messages WHERE role = 'assistant'")
            database.execute("UPDATE messages SET answered = 0")
        assert talk.say("hello", client_id="a")[0]["text"] == "You said: hello"
        assert len(talk.history()) == 2
