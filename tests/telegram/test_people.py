"""People ask in a chat: what they send, and what comes back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bot.servers import RasaStub, custom
from tests.telegram.bot_api import BotApi, eventually
from tests.telegram.conftest import Own
from tests.telegram.persons import Person

pytestmark = pytest.mark.usefixtures("gateway")
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "people.yml").read_text(encoding="utf-8"))
PLACES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "places.yml").read_text(encoding="utf-8"))
SOURCE = {"document": "000.txt", "lines": [4], "title": "A title", "publisher": "A paper", "dateline": None}


def test_an_answer_comes_with_its_sources_and_buttons(lan: Person, rasa: RasaStub) -> None:
    sources = [SOURCE, {**SOURCE, "lines": [2, 4]}, {**SOURCE, "document": "001.txt", "title": None}]
    more = '/ask_overview{"program": "' + "x" * 200 + '"}'
    rasa.answer = lambda *_: [custom("Forty a year.", sources=sources, buttons=[{"title": "More", "payload": more}])]
    (answer,) = lan.say("How many?")
    assert answer.text == "Forty a year.\n\n↳ 000.txt:2, 4 · A title · A paper\n↳ 001.txt:4 · A paper"
    assert [title for title, _ in answer.buttons] == ["More"]
    assert all(len(data.encode()) <= 64 for _, data in answer.buttons)
    rasa.answer = lambda _, message, __: [custom(f"Rasa was asked {message}")]
    (after,) = lan.do(lan.press(answer, "More"))
    assert after.text == f"Rasa was asked {more}"
    eventually(lambda: lan.api.count("answerCallbackQuery") == 1)


def test_a_button_of_someone_else_is_not_obeyed(lan: Person, rasa: RasaStub, api: BotApi) -> None:
    rasa.answer = lambda *_: [custom("Here.", buttons=[{"title": "Go", "payload": "/go"}])]
    (answer,) = lan.say("Hello")
    (refusal,) = Person(api, 777).do(Person(api, 777).press(answer, "Go"))
    assert refusal.text.startswith("This choice was not offered")
    assert "/go" not in rasa.messages


def test_a_long_answer_comes_in_order_and_whole(lan: Person, rasa: RasaStub) -> None:
    sentences = [f"Sentence number {number} of a very long answer." for number in range(300)]
    rasa.answer = lambda *_: [custom(" ".join(sentences))]
    parts = lan.do(lan.message("Tell me all"), answers=4)
    assert all(len(part.text) <= 4096 and part.text.endswith(".") for part in parts)
    assert " ".join(part.text for part in parts) == " ".join(sentences)


def test_an_update_that_comes_again_is_answered_once(lan: Person, rasa: RasaStub) -> None:
    update = lan.message("How much is it?")
    lan.do(update)
    lan.api.deliver({**update, "again": True}, {**update, "again": True})
    (last,) = lan.say("And when?")
    assert rasa.messages == ["How much is it?", "And when?"]
    assert lan.heard()[1:] == [last]


def test_an_update_that_nobody_can_read_holds_up_no_other(lan: Person, rasa: RasaStub) -> None:
    broken = lan.api.update(message={"message_id": "?", "chat": 5})
    lan.do(broken, lan.message("Hello"))
    lan.say("Again")
    assert rasa.messages == ["Hello", "Again"]


def test_updates_in_the_wrong_order_are_all_answered(lan: Person, rasa: RasaStub) -> None:
    first, second = lan.message("one"), lan.message("two")
    lan.do(second, first, answers=2)
    lan.do(lan.message("three"))
    assert rasa.messages == ["two", "one", "three"]


def test_messages_of_one_person_are_answered_in_order_and_those_of_many_side_by_side(
    api: BotApi, rasa: RasaStub
) -> None:
    inside, most, guard = [0], [0], threading.Lock()

    def slow(_: str, message: str, __: str) -> Any:
        with guard:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
        time.sleep(0.05)
        with guard:
            inside[0] -= 1
        return [custom(f"to {message}")]

    rasa.answer = slow
    people = [Person(api, 600 + number) for number in range(10)]
    api.deliver(*(person.message(f"{place}") for place in range(5) for person in people))
    for person in people:
        eventually(lambda: len(person.heard()) == 5)  # noqa: B023 (used before the loop goes on)
        assert [sent.text for sent in person.heard()] == [f"to {place}" for place in range(5)]
    assert most[0] > 3


def test_the_language_is_that_of_telegram_until_the_person_writes_in_another(api: BotApi, rasa: RasaStub) -> None:
    rasa.answer = lambda _, message, language: [
        custom(f"{language}: {message}", language="en" if message == "Hello" else language)
    ]
    minh = Person(api, 502, language="ko-KR")
    assert [minh.say(text)[0].text for text in ("안녕", "Hello", "Thanks")] == ["ko: 안녕", "ko: Hello", "en: Thanks"]
    assert Person(api, 503, language="tlh").say("nuqneH")[0].text == "en: nuqneH"


def test_commands_and_what_cannot_be_read(api: BotApi, rasa: RasaStub) -> None:
    for number, case in enumerate(CASES):
        person = Person(api, 700 + number)
        before = len(rasa.messages)
        (answer,) = person.do(person.message(case["sent"].pop("text", None), **case["sent"]))
        assert rasa.messages[before:] == ([case["payload"]] if "payload" in case else []), case["why"]
        assert case.get("said", "") in answer.text, case["why"]


def test_a_place_on_the_map_is_told_back_and_tells_the_assistant_the_region(api: BotApi, rasa: RasaStub) -> None:
    for number, case in enumerate(PLACES):
        person = Person(api, 800 + number, language=case.get("language", "en"))
        told, answer = person.do(person.message(**case["sent"]), answers=2)
        assert case["name"] in told.text, case["why"]
        assert rasa.messages[-1] == f'/inform{{"fact": "region={case["region"]}"}}', case["why"]
        assert answer.text.startswith("You said"), case["why"]


def test_a_location_that_moves_counts_where_it_began(lan: Person, rasa: RasaStub) -> None:
    began = lan.message(location={"latitude": 35.8, "longitude": 127.1, "live_period": 60})
    lan.do(began, answers=2)
    moved = {**began["message"], "location": {"latitude": 37.5, "longitude": 127.0}, "edit_date": 1}
    lan.api.deliver(lan.api.update(edited_message=moved))
    lan.say("Thanks")
    assert [message.startswith("/inform") for message in rasa.messages] == [True, False]


def test_an_edit_is_answered_once_and_only_when_it_says_something_new(lan: Person, rasa: RasaStub) -> None:
    question = lan.message("How much is TIPZ?")
    lan.do(question)
    number = question["message"]["message_id"]
    lan.do(lan.edit(number, "How much is TIPS?"))
    lan.api.deliver(lan.edit(number, "How much is TIPS?"), lan.edit(number, "How much is TIPZ?"))
    lan.say("Thanks")
    assert rasa.messages == ["How much is TIPZ?", "How much is TIPS?", "Thanks"]


def test_in_a_group_the_bot_speaks_only_when_it_is_addressed(api: BotApi, rasa: RasaStub) -> None:
    member = Person(api, 501, chat_id=-300)
    api.deliver(member.message("Who knows TIPS?"), member.message("/help"), member.message("/help@other_bot"))
    (answer,) = member.do(addressed := member.message("@ieum_bot what is TIPS?"))
    assert rasa.messages == ["what is TIPS?"]
    assert answer.reply_to == addressed["message"]["message_id"]
    api.deliver(member.message("nice"))
    replied = {"message_id": answer.message_id, "date": 1, "chat": {"id": -300, "type": "supergroup"}, "text": "x"}
    member.say("and when?", reply_to_message={**replied, "from": {"id": 4711, "is_bot": True, "first_name": "Ieum"}})
    assert rasa.messages == ["what is TIPS?", "and when?"]


def test_too_long_a_question_is_refused_in_words(lan: Person, rasa: RasaStub) -> None:
    (answer,) = lan.say("x" * 3000)
    assert answer.text == "The message has 3,000 characters; at most 2,000 are possible. Please shorten it."
    assert not rasa.messages


def test_who_is_forgotten_leaves_nothing_behind(lan: Person, rasa: RasaStub, database: Own) -> None:
    lan.say("My secret plan")
    rasa.answer = lambda *_: [custom("All gone.", effects=["forget"])]
    assert lan.say("forget me")[0].text == "All gone."
    eventually(lambda: database.rows("SELECT count(*) FROM conversations") == [(0,)])
    eventually(lambda: not database.rows("SELECT * FROM telegram_updates WHERE payload != 'null'"))
    for table in ("messages", "telegram_chats"):
        assert database.rows(f"SELECT count(*) FROM {table}") == [(0,)]
    eventually(lambda: not database.rows("SELECT * FROM outbox WHERE status IN ('pending', 'sending')"))
    rasa.answer = lambda *_: [custom("A new start.")]
    assert lan.say("Hello again")[0].text == "A new start."


def test_rasa_down_is_said_in_the_chat(lan: Person, rasa: RasaStub) -> None:
    rasa.raw = (500, b"")
    assert "could not answer just now" in lan.say("Hello")[0].text


def test_one_conversation_is_one_person(api: BotApi, rasa: RasaStub) -> None:
    for user in (501, 502, 501):
        Person(api, user).say("Hello")
    senders = [asked["sender"] for asked in rasa.asked]
    assert senders[0] == senders[2] != senders[1]


def test_readiness_tells_of_telegram(gateway: str, api: BotApi, get: Callable[[str], Any]) -> None:
    assert eventually(lambda: get(f"{gateway}/readyz").json())["parts"]["telegram"] == "ok"
