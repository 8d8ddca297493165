"""Messages on their way out: once, in order, whatever the server does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.bot.servers import RasaStub, custom
from tests.telegram.bot_api import BotApi, Fault, eventually
from tests.telegram.conftest import Own
from tests.telegram.persons import Person


def statuses(database: Own) -> list[str]:
    return [status for (status,) in database.rows("SELECT status FROM outbox ORDER BY id")]


def three(*_: str) -> Any:
    return [custom("one"), custom("two"), custom("three")]


def test_a_rate_limit_is_waited_for_and_the_order_kept(gateway: str, api: BotApi, lan: Person, rasa: RasaStub) -> None:
    rasa.answer = three
    api.faults["sendMessage"] += [Fault(429, "Too Many Requests", {"retry_after": 1})]
    parts = lan.do(lan.message("Count"), answers=3)
    assert [part.text for part in parts] == ["one", "two", "three"]
    tried = [params["text"] for method, params in api.calls if method == "sendMessage"]
    assert tried == ["one", "one", "two", "three"]


def test_one_slow_chat_does_not_hold_up_another(gateway: str, api: BotApi, lan: Person) -> None:
    api.faults["sendMessage"] += [Fault(429, "Too Many Requests", {"retry_after": 3})]
    api.deliver(lan.message("Hello"))
    eventually(lambda: api.count("sendMessage"))
    assert Person(api, 502).say("Hello")[0].text == "You said: Hello"
    assert not lan.heard()


def test_a_time_out_after_the_server_took_it_is_uncertain_and_not_sent_again(
    gateway: str, api: BotApi, lan: Person, rasa: RasaStub, database: Own
) -> None:
    rasa.answer = three
    api.faults["sendMessage"] += [Fault(accepted=True, hang=2.0)]
    parts = lan.do(lan.message("Count"), answers=3)
    assert [part.text for part in parts] == ["one", "two", "three"]
    eventually(lambda: statuses(database) == ["uncertain", "sent", "sent"])
    assert api.count("sendMessage") == 3


def test_who_blocks_the_bot_gets_nothing_more_until_they_write_again(
    gateway: str, api: BotApi, lan: Person, rasa: RasaStub, database: Own
) -> None:
    rasa.answer = three
    api.blocked.add(lan.id)
    api.deliver(lan.message("Count"))
    eventually(lambda: statuses(database) == ["failed"] * 3)
    assert api.count("sendMessage") == 1
    assert database.rows("SELECT blocked FROM telegram_chats") == [(1,)]
    api.blocked.clear()
    assert [part.text for part in lan.do(lan.message("Again"), answers=3)] == ["one", "two", "three"]
    assert database.rows("SELECT blocked FROM telegram_chats") == [(0,)]


def test_a_refused_message_does_not_hold_up_the_next(
    gateway: str, api: BotApi, lan: Person, rasa: RasaStub, database: Own
) -> None:
    rasa.answer = three
    api.faults["sendMessage"] += [Fault(400, "Bad Request: can't parse entities")]
    assert [part.text for part in lan.do(lan.message("Count"), answers=2)] == ["two", "three"]
    eventually(lambda: statuses(database) == ["failed", "sent", "sent"])


def test_a_group_that_has_moved_gets_its_answer_where_it_is_now(gateway: str, api: BotApi) -> None:
    member = Person(api, 501, chat_id=-300)
    moved = Fault(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": -100300})
    api.faults["sendMessage"] += [moved]
    api.deliver(member.message("@ieum_bot hello"))
    assert eventually(lambda: api.in_chat(-100300))[0].text == "You said: hello"


def test_what_waits_is_kept_over_a_restart_and_what_was_under_way_is_uncertain(
    start: Callable[..., Any], api: BotApi, lan: Person, rasa: RasaStub, database: Own
) -> None:
    rasa.answer = three
    api.faults["sendMessage"] += [Fault(accepted=True, hang=5.0)]
    with start(timeout=30.0):
        api.deliver(lan.message("Count"))
        eventually(lambda: lan.heard())
        assert statuses(database) == ["sending", "pending", "pending"]
    with start():
        eventually(lambda: statuses(database) == ["uncertain", "sent", "sent"])
    assert [sent.text for sent in lan.heard()] == ["one", "two", "three"]


def test_nothing_that_was_said_stays_in_the_outbox(gateway: str, lan: Person, database: Own) -> None:
    lan.say("Hello")
    eventually(lambda: statuses(database) == ["sent"])
    assert database.rows("SELECT content FROM outbox") in ([(None,)], [("null",)])


def test_an_answer_of_no_known_shape_is_uncertain_and_does_not_hold_up_the_next(
    gateway: str, api: BotApi, lan: Person, rasa: RasaStub, database: Own
) -> None:
    rasa.answer = three
    api.faults["sendMessage"] += [Fault(status=200, description="", accepted=False)]
    assert [part.text for part in lan.do(lan.message("Count"), answers=2)] == ["two", "three"]
    eventually(lambda: statuses(database) == ["uncertain", "sent", "sent"])
