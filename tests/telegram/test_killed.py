"""The gateway is killed again and again while people and counselors write: nothing is lost, nothing is said twice.

`IEUM_SOAK_PEOPLE` makes it longer (`make soak`).
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bot.servers import RasaStub, custom
from tests.telegram.bot_api import BotApi, Sent, eventually
from tests.telegram.conftest import Own
from tests.telegram.desks import GROUP, DeskGroup
from tests.telegram.persons import Person
from tests.telegram.processes import Gateway

pytestmark = pytest.mark.slow

PEOPLE = int(os.environ.get("IEUM_SOAK_PEOPLE", "12"))
ASKING = max(3, PEOPLE // 4)
KILLS = max(1, PEOPLE // 10)
"""In each of three phases: people write, counselors claim, counselors answer."""
SECONDS = 30.0 + PEOPLE
SEED = 20260302


@pytest.fixture
def gateway_process(tmp_path: Path, rasa: RasaStub, api: BotApi) -> Iterator[Gateway]:
    process = Gateway(tmp_path, rasa, api)
    process.start()
    yield process
    process.kill()


def answering(_: str, message: str, language: str) -> Any:
    time.sleep(0.02)
    if message == "/request_counselor":
        return [custom("Passed on.", "handoff", inquiry={"question": "A question"}, language=language)]
    return [custom(f"to {message}", language=language)]


def test_nothing_is_lost_and_nothing_said_twice(
    gateway_process: Gateway, api: BotApi, rasa: RasaStub, database: Own
) -> None:
    chance = random.Random(SEED)
    desk = DeskGroup(api, rasa)
    rasa.answer = answering
    people = [Person(api, 2000 + number) for number in range(PEOPLE)]
    sent = [(person, person.message(f"{person.id}-{turn}")) for turn in range(3) for person in people]
    sent += [(person, person.message("/counselor")) for person in people[:ASKING]]
    in_trouble(gateway_process, api, [update for _, update in sent], chance)
    eventually(lambda: len(topics(desk)) == ASKING, SECONDS)

    claims = [desk.minji.press(head, "Claim") for head in topics(desk).values()]
    in_trouble(gateway_process, api, claims, chance)
    held = "SELECT count(*) FROM inquiries WHERE status = 'claimed'"
    eventually(lambda: database.rows(held) == [(ASKING,)], SECONDS)
    replies = [
        desk.minji.message(f"answer in {topic}", message_thread_id=topic, is_topic_message=True)
        for topic in topics(desk)
    ]
    in_trouble(gateway_process, api, replies, chance)

    eventually(lambda: settled(database, len(sent) + len(claims) + len(replies)), SECONDS)
    uncertain = database.rows("SELECT count(*) FROM outbox WHERE status = 'uncertain'")[0][0]
    said = Counter((message.chat_id, message.text) for message in api.sent if message.chat_id != GROUP)
    assert max(said.values()) == 1
    expected = {(person.id, f"to {person.id}-{turn}") for turn in range(3) for person in people}
    greeted = sum("Minji, a counselor, is with you now." in text for _, text in said)
    answered = sum(text.startswith("answer in ") for _, text in said)
    missing = len(expected - said.keys()) + (ASKING - greeted) + (ASKING - answered)
    assert missing <= uncertain
    heads = Counter(head.text.split(" ·")[0] for head in desk.heads())
    assert max(heads.values()) == 1
    stored = "SELECT count(*) FROM messages WHERE kind = 'counselor'"
    assert database.rows(stored) == [(ASKING,)]
    assert database.rows("SELECT count(*) FROM messages WHERE role = 'user' AND answered") == [(len(sent),)]
    acts = database.rows("SELECT act, count(*) FROM inquiry_acts GROUP BY act ORDER BY act")
    assert acts == [("answer", ASKING), ("claim", ASKING)]


def in_trouble(gateway: Gateway, api: BotApi, updates: list[dict[str, Any]], chance: random.Random) -> None:
    """Deliver updates in small heaps, and kill the gateway now and then in between."""
    kills = set(chance.sample(range(len(updates)), min(KILLS, len(updates))))
    for place, update in enumerate(updates):
        api.deliver(update)
        if place in kills:
            time.sleep(chance.uniform(0.0, 0.4))
            gateway.kill()
            gateway.start()


def topics(desk: DeskGroup) -> dict[int, Sent]:
    """Heads that offer something, by topic."""
    return {head.thread: head for head in desk.heads() if head.buttons and head.thread is not None}


def settled(database: Own, updates: int) -> bool:
    """Whether all that came in is dealt with and all that goes out is gone."""
    done = database.rows("SELECT count(*) FROM telegram_updates WHERE done")[0][0]
    waiting = database.rows("SELECT count(*) FROM outbox WHERE status IN ('pending', 'sending')")[0][0]
    return bool(done == updates and waiting == 0)
