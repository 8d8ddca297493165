"""The gateway is killed again and again while people and counselors write: nothing is lost, nothing is said twice.

`IEUM_SOAK_PEOPLE` makes it longer and `IEUM_SOAK_SEED` kills at other moments (`make soak`).
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bot.servers import RasaStub, custom
from tests.telegram import accounts
from tests.telegram.bot_api import BotApi, Sent, eventually
from tests.telegram.conftest import Own
from tests.telegram.desks import DeskGroup
from tests.telegram.persons import Person
from tests.telegram.processes import Gateway

pytestmark = pytest.mark.slow

PEOPLE = int(os.environ.get("IEUM_SOAK_PEOPLE", "12"))
ASKING = max(3, PEOPLE // 4)
KILLS = max(1, PEOPLE // 10)
"""In each of three phases: people write, counselors claim, counselors answer."""
TURNS = 3
SECONDS = 30.0 + PEOPLE
SEED = int(os.environ.get("IEUM_SOAK_SEED", "20260302"))
STARTS_BROKEN_OFF = 0.25
"""Share of kills that are followed by another one before the gateway is up again."""


class Trouble:
    """Kills the gateway, and counts how often."""

    def __init__(self, gateway: Gateway) -> None:
        self.kills = 0
        self._gateway = gateway
        self._chance = random.Random(SEED)

    def meanwhile(self, api: BotApi, updates: list[dict[str, Any]]) -> None:
        """Deliver updates one by one, and kill the gateway now and then in between."""
        kills = set(self._chance.sample(range(len(updates)), min(KILLS, len(updates))))
        for place, update in enumerate(updates):
            api.deliver(update)
            if place in kills:
                time.sleep(self._chance.uniform(0.0, 0.4))
                self._kill()

    def _kill(self) -> None:
        self._gateway.kill()
        self.kills += 1
        if self._chance.random() < STARTS_BROKEN_OFF:
            self._gateway.launch()
            time.sleep(self._chance.uniform(0.0, 3.0))
            self._gateway.kill()
            self.kills += 1
        self._gateway.start()


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
    trouble, desk = Trouble(gateway_process), DeskGroup(api, rasa)
    rasa.answer = answering
    people = [Person(api, 2000 + number) for number in range(PEOPLE)]
    asking = people[:ASKING]
    sent = [person.message(f"{person.id}-{turn}") for turn in range(TURNS) for person in people]
    sent += [person.message("/counselor") for person in asking]
    trouble.meanwhile(api, sent)
    eventually(lambda: len(topics(desk)) == ASKING, SECONDS)

    claims = [desk.minji.press(head, "Claim") for head in topics(desk).values()]
    trouble.meanwhile(api, claims)
    held = "SELECT count(*) FROM inquiries WHERE status = 'claimed'"
    eventually(lambda: database.rows(held) == [(ASKING,)], SECONDS)
    replies = [
        desk.minji.message(f"answer in {topic}", message_thread_id=topic, is_topic_message=True)
        for topic in topics(desk)
    ]
    trouble.meanwhile(api, replies)
    eventually(lambda: accounts.settled(database, len(sent) + len(claims) + len(replies)), SECONDS)

    accounts.check_conversations(database, [person.id for person in people], TURNS)
    accounts.check_inquiries(database, [person.id for person in asking], counselor=desk.minji.id)
    accounts.check_deliveries(database, api, [person.id for person in people], TURNS, [one.id for one in asking])
    accounts.check_heads(desk)
    print(f"\n{trouble.kills} kills (seed {SEED}): {accounts.told(database, api)}")


def topics(desk: DeskGroup) -> dict[int, Sent]:
    """Heads that offer something, by topic."""
    return {head.thread: head for head in desk.heads() if head.buttons and head.thread is not None}
