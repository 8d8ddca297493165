"""The event stream."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from tests.bot.conftest import Talk
from tests.bot.servers import RasaStub, custom


class Reader:
    """Reads events off an open stream."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.comments = 0

    def next(self) -> dict[str, Any]:
        event: dict[str, Any] = {}
        for line in self.lines:
            if line.startswith(":"):
                self.comments += 1
            elif line:
                name, _, value = line.partition(": ")
                event[name] = value
            elif event:
                event["data"] = json.loads(event["data"])
                return event
        raise AssertionError("the stream ended")


@contextmanager
def listening(talk: Talk, last: str | None = None, **query: str) -> Iterator[Reader]:
    headers = ({} if "token" in query else talk.headers) | ({"Last-Event-ID": last} if last else {})
    with talk.client.stream("GET", f"{talk.path}/events", headers=headers, params=query) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        yield Reader(response.iter_lines())


def test_a_new_message_arrives(talk: Talk) -> None:
    with listening(talk) as reader:
        timer = threading.Timer(0.3, talk.say, ["hello"])
        timer.start()
        event = reader.next()
        timer.join()
    assert (event["event"], event["id"], event["data"]["text"]) == ("message", "2", "You said: hello")


def test_what_was_missed_is_replayed(talk: Talk) -> None:
    replies = [talk.say(f"m{number}")[0] for number in range(3)]
    with listening(talk) as reader:
        assert [reader.next()["data"] for _ in range(3)] == replies
    with listening(talk, last=replies[0]["id"]) as reader:
        assert [reader.next()["data"] for _ in range(2)] == replies[1:]
    with listening(talk, last_event_id=replies[1]["id"], token=talk.token) as reader:
        assert reader.next()["data"] == replies[2]


def test_an_odd_last_event_id_means_nothing_seen(talk: Talk) -> None:
    reply = talk.say("x")[0]
    for odd in ("abc", "-1", "9" * 40):
        with listening(talk, last=odd) as reader:
            assert reader.next()["data"] == reply


def test_the_connection_is_kept_alive(talk: Talk) -> None:
    with listening(talk) as reader:
        line = next(reader.lines)
    assert line.startswith(":")


def test_starting_over_and_forgetting_are_told(talk: Talk, rasa: RasaStub) -> None:
    talk.say("one")
    with listening(talk, last="2") as reader:
        rasa.answer = lambda *_: [custom("again", "greeting", effects=["restart"])]
        talk.say("start over")
        assert reader.next() == {"event": "cleared", "data": {"before": 4}}
        assert reader.next()["data"]["text"] == "again"
        assert talk.client.delete(talk.path, headers=talk.headers).status_code == 204
        assert reader.next()["event"] == "forgotten"


def test_a_wrong_token_opens_no_stream(talk: Talk) -> None:
    response = talk.client.get(f"{talk.path}/events", params={"token": "wrong"})
    assert response.status_code == 401
    assert isinstance(response, httpx.Response)
