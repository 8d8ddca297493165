"""Opening, using and forgetting conversations over HTTP."""

from __future__ import annotations

import sqlite3
from typing import Any

import httpx

from bot.settings import Settings
from bot.wording import language_names, languages, wording
from tests.bot.conftest import Talk, open_talk
from tests.bot.servers import RasaStub, custom

SOURCE = {"document": "a.txt", "lines": [3, 4], "title": "T", "publisher": "P", "dateline": None}


def test_a_question_is_answered_and_kept(talk: Talk, rasa: RasaStub) -> None:
    buttons = [{"title": "Who?", "payload": "/ask_eligibility"}]
    rasa.answer = lambda *_: [
        custom("Forty.", programs=["tips"], sources=[SOURCE], buttons=buttons, results=[{"id": "tips"}], language="en")
    ]
    (message,) = talk.say("How many?")
    assert message == {
        "id": "2",
        "kind": "answer",
        "text": "Forty.",
        "language": "en",
        "programs": ["tips"],
        "sources": [SOURCE],
        "buttons": buttons,
        "results": [{"id": "tips"}],
    }
    assert rasa.asked == [
        {"sender": talk.id, "message": "How many?", "metadata": {"language": "en", "languages": list(languages())}}
    ]
    assert [(kept["role"], kept["text"]) for kept in talk.history()] == [("user", "How many?"), ("assistant", "Forty.")]


def test_the_token_is_kept_only_as_a_hash(talk: Talk, settings: Settings) -> None:
    talk.say("hello")
    with sqlite3.connect(settings.database_url.removeprefix("sqlite:///")) as database:
        assert talk.token not in "\n".join(database.iterdump())


def test_language_from_request_browser_and_answer(client: httpx.Client, rasa: RasaStub) -> None:
    opened = client.post("/api/conversations", headers={"Accept-Language": "fr;q=0.9, ko-KR;q=0.8, en;q=0.7"})
    assert opened.json()["language"] == "ko"
    talk = open_talk(client, "ko")
    assert client.patch(talk.path, json={"language": "en"}, headers=talk.headers).json()["language"] == "en"
    rasa.answer = lambda sender, message, language: [custom("네", language="ko")]
    talk.say("한국어로")
    talk.say("다음")
    assert [asked["metadata"]["language"] for asked in rasa.asked] == ["en", "ko"]


def test_an_unknown_language_is_refused(client: httpx.Client, talk: Talk) -> None:
    assert client.post("/api/conversations", json={"language": "xx"}).status_code == 422
    refused = client.patch(talk.path, json={"language": "xx"}, headers=talk.headers)
    assert refused.status_code == 422
    assert language_names(wording("en")) in refused.json()["detail"]


def test_delete_forgets_everywhere(talk: Talk, rasa: RasaStub, settings: Settings) -> None:
    assert settings.tracker_file is not None
    with sqlite3.connect(settings.tracker_file) as tracker:
        tracker.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT)")
        tracker.executemany("INSERT INTO events (sender_id) VALUES (?)", [(talk.id,), ("someone else",)])
    rasa.answer = lambda *_: [custom("noted", effects={"inquiry": {"question": "secret question"}})]
    talk.say("secret words")
    assert talk.client.delete(talk.path, headers=talk.headers).status_code == 204
    assert talk.post(text="hello").status_code == 404
    assert rasa.messages[-1] == "/restart"
    with sqlite3.connect(settings.tracker_file) as tracker:
        assert tracker.execute("SELECT sender_id FROM events").fetchall() == [("someone else",)]
    with sqlite3.connect(settings.database_url.removeprefix("sqlite:///")) as database:
        left = "\n".join(database.iterdump())
    assert "secret" not in left
    assert talk.id not in left


def test_forgetting_in_words_deletes_what_was_said(talk: Talk, rasa: RasaStub) -> None:
    talk.say("my name is Kim")
    rasa.answer = lambda *_: [custom("Forgotten.", "service", effects=["forget"])]
    (last,) = talk.say("forget me")
    assert int(last["id"]) > 2, "numbers are never given twice"
    assert [kept["text"] for kept in talk.history()] == ["Forgotten."]


def test_starting_over_hides_what_was_before_and_withdraws_its_buttons(talk: Talk, rasa: RasaStub) -> None:
    rasa.answer = lambda *_: [custom("one", buttons=[{"title": "B", "payload": "/b"}])]
    talk.say("first")
    assert talk.post(payload="/b").status_code == 200
    rasa.answer = lambda *_: [custom("Hello again", "greeting", effects=["restart"])]
    assert talk.post(payload="/restart").status_code == 200
    assert [kept["text"] for kept in talk.history()] == ["Start over", "Hello again"]
    assert talk.post(payload="/b").status_code == 422


def test_a_silent_restart_is_followed_by_a_greeting(talk: Talk, rasa: RasaStub) -> None:
    rasa.answer = lambda sender, message, language: [] if message == "/restart" else [custom("Hello", "greeting")]
    (greeting,) = talk.post(payload="/restart").json()["messages"]
    assert greeting["kind"] == "greeting"
    assert rasa.messages == ["/restart", "/greet"]


def test_an_inquiry_is_stored(talk: Talk, rasa: RasaStub, settings: Settings) -> None:
    asks: list[dict[str, Any]] = [{"effects": {"inquiry": {"question": "When?"}}}, {"inquiry": {"question": "When?"}}]
    for body in asks:
        rasa.answer = lambda *_, body=body: [custom("A counselor will answer.", "counselor", **body)]  # type: ignore[misc]
        talk.say("please ask a person")
    with sqlite3.connect(settings.database_url.removeprefix("sqlite:///")) as database:
        rows = database.execute("SELECT question, answer, language, status FROM inquiries").fetchall()
    assert rows == [("When?", "A counselor will answer.", "en", "open")] * 2
