"""What may be sent, and what becomes of it."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.bot.conftest import Talk
from tests.bot.servers import RasaStub, custom


def test_the_same_client_id_is_the_same_message(talk: Talk, rasa: RasaStub) -> None:
    first = talk.say("hello", client_id="a-1")
    assert talk.say("hello", client_id="a-1") == first
    assert rasa.messages == ["hello"]
    assert len(talk.history()) == 2


def test_the_same_client_id_twice_at_once_asks_once(talk: Talk, rasa: RasaStub) -> None:
    def slow(sender: str, message: str, language: str) -> list[object]:
        time.sleep(0.2)
        return [custom("done")]

    rasa.answer = slow
    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(lambda _: talk.say("hello", client_id="a-1"), range(4)))
    assert rasa.messages == ["hello"]
    assert all(reply == replies[0] for reply in replies)


def test_two_messages_at_once_are_answered_one_after_the_other(talk: Talk, rasa: RasaStub) -> None:
    inside: list[int] = []
    most: list[int] = []

    def watch(sender: str, message: str, language: str) -> list[object]:
        inside.append(1)
        most.append(len(inside))
        time.sleep(0.05)
        inside.pop()
        return [custom(f"re {message}")]

    rasa.answer = watch
    with ThreadPoolExecutor(6) as pool:
        replies = list(pool.map(lambda number: talk.say(f"m{number}"), range(6)))
    assert max(most) == 1
    assert [reply[0]["text"] for reply in replies] == [f"re m{number}" for number in range(6)]
    texts = [kept["text"] for kept in talk.history()]
    assert all(answer == f"re {question}" for question, answer in zip(texts[::2], texts[1::2], strict=True))


def test_too_many_waiting_messages_are_refused(talk: Talk, rasa: RasaStub) -> None:
    def slow(*_: str) -> list[object]:
        time.sleep(0.3)
        return [custom("late")]

    rasa.answer = slow
    with ThreadPoolExecutor(14) as pool:
        statuses = sorted(response.status_code for response in pool.map(lambda _: talk.post(text="x"), range(14)))
    assert statuses[0] == 200
    assert statuses[-1] == 429


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("/restart", "restart"),
        ('/anything{"x":1}', 'anything{"x":1}'),
        ("  //restart", "restart"),
        ("/ /restart", "restart"),
        ("\u3000/restart", "restart"),
        ("/", "／"),
        ("and/or", "and/or"),
    ],
)
def test_a_typed_slash_is_no_command(talk: Talk, rasa: RasaStub, typed: str, seen: str) -> None:
    talk.say(typed)
    assert rasa.messages == [seen]
    assert talk.history()[0]["text"] == typed


def test_only_offered_payloads_are_accepted(talk: Talk, rasa: RasaStub) -> None:
    refused = talk.post(payload='/ask_deadline{"program":"tips"}')
    assert refused.status_code == 422
    assert "not offered" in refused.json()["detail"]
    assert rasa.asked == []
    payload = '/ask_deadline{"program":"tips"}'
    rasa.answer = lambda *_: [custom("x", buttons=[{"title": "Deadline?", "payload": payload}])]
    talk.say("tips")
    assert talk.post(payload=payload).status_code == 200
    assert rasa.messages[-1] == payload
    assert talk.history()[2]["text"] == "Deadline?"


@pytest.mark.parametrize(
    "payload",
    [
        "/greet",
        "/help",
        "/restart",
        "/list_programs",
        '/switch_language{"language":"ko"}',
    ],
)
def test_some_payloads_are_always_offered(talk: Talk, payload: str) -> None:
    assert talk.post(payload=payload).status_code == 200


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b", "\x00\x01"])
def test_an_empty_message_is_refused(talk: Talk, rasa: RasaStub, text: str) -> None:
    refused = talk.post(text=text)
    assert refused.status_code == 422
    assert refused.headers["content-type"] == "application/problem+json"
    assert rasa.asked == []


@pytest.mark.parametrize("text", ["🙂", "👩‍👩‍👧‍👦❤️", "?", "１"])
def test_emoji_and_signs_are_passed_on(talk: Talk, rasa: RasaStub, text: str) -> None:
    assert talk.say(text)[0]["kind"] == "answer"
    assert rasa.messages == [text]


def test_half_a_character_is_replaced(talk: Talk, rasa: RasaStub) -> None:
    response = talk.client.post(
        f"{talk.path}/messages",
        content=b'{"text": "a\\ud83d b"}',
        headers=talk.headers | {"Content-Type": "application/json"},
    )
    assert response.status_code == 200
    assert rasa.messages == ["a\ufffd b"]


def test_html_stays_text(talk: Talk, rasa: RasaStub) -> None:
    talk.say("<script>alert(1)</script>")
    assert talk.history()[0]["text"] == "<script>alert(1)</script>"
