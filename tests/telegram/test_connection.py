"""Polling, webhook, and a Telegram that cannot be reached: the web goes on in every case."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.launcher import Address, Assistant
from bot.ports import free_port
from bot.settings import SettingsError, TelegramSettings, load_settings
from bot.wording import languages, wording
from tests.bot.conftest import open_talk
from tests.bot.servers import RasaStub, serving
from tests.telegram.bot_api import BotApi, Fault, eventually
from tests.telegram.conftest import Own
from tests.telegram.persons import Person

Start = Callable[..., Any]
Get = Callable[[str], httpx.Response]


def telegram_state(get: Get, url: str) -> Any:
    return get(f"{url}/readyz").json()["parts"]["telegram"]


def test_updates_come_by_webhook_when_one_is_configured(
    start: Start, settings: Any, api: BotApi, lan: Person, rasa: RasaStub
) -> None:
    address = f"http://127.0.0.1:{settings.port}/hooks/telegram"
    with start(webhook_url=address, webhook_secret="a-secret"):
        eventually(lambda: api.webhook)
        assert api.webhook["secret_token"] == "a-secret"
        assert lan.say("Hello")[0].text == "You said: Hello"
        forged = lan.message("I am somebody else")
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
            assert httpx.post(address, json=forged, headers=headers).status_code == 401
        own = {"X-Telegram-Bot-Api-Secret-Token": "a-secret"}
        assert httpx.post(address, content=b"[", headers=own).status_code == 400
        assert httpx.post(address, json=[1], headers=own).status_code == 400
        assert rasa.messages == ["Hello"]
    assert api.count("getUpdates") == 0


def test_the_menu_is_there_in_every_language_and_in_english_for_all_others(gateway: str, api: BotApi) -> None:
    eventually(lambda: api.count("setMyCommands") == len(languages()) + 1)
    menus = {
        params.get("language_code"): {command["command"]: command["description"] for command in params["commands"]}
        for method, params in list(api.calls)
        if method == "setMyCommands"
    }
    assert set(menus) == {None, *languages()}
    assert menus[None] == menus["en"]
    assert menus["vi"]["programs"] == wording("vi").text("telegram-command-programs")
    assert menus["zh"]["forget"] == wording("zh").text("telegram-command-forget")


def test_a_webhook_without_a_secret_gets_one(start: Start, settings: Any, api: BotApi) -> None:
    address = f"http://127.0.0.1:{settings.port}/t"
    with start(webhook_url=address):
        eventually(lambda: api.webhook)
        assert len(api.webhook["secret_token"]) >= 32
        assert httpx.post(address, json={"update_id": 1}).status_code == 401


def test_a_wrong_token_leaves_the_web_standing_and_is_never_printed(
    start: Start, api: BotApi, get: Get, caplog: pytest.LogCaptureFixture, rasa: RasaStub
) -> None:
    caplog.set_level(logging.DEBUG)
    with start(token="666:wrong-token") as url:
        eventually(lambda: telegram_state(get, url) == "the token was refused")
        assert get(f"{url}/readyz").status_code == 200
        with httpx.Client(base_url=url) as client:
            assert open_talk(client).say("Hello")[0]["text"] == "You said: Hello"
    assert "telegram: the token was refused" in caplog.text
    assert "wrong-token" not in caplog.text


def test_what_is_wrong_with_telegram_is_told_when_the_assistant_starts(start: Start, settings: Any, get: Get) -> None:
    with start(token="666:wrong-token") as url:
        eventually(lambda: telegram_state(get, url) == "the token was refused")
        assistant = Assistant(Path("model"), Address("127.0.0.1", settings.port))
        assert asyncio.run(assistant.shortcomings()) == ["telegram: the token was refused"]


def test_a_server_that_comes_late_is_found(start: Start, get: Get, rasa: RasaStub) -> None:
    late = BotApi()
    with start(api_root=late.url) as url:
        eventually(lambda: telegram_state(get, url) == "the server cannot be reached")
        with serving(late.app, late.port):
            eventually(lambda: telegram_state(get, url) == "ok", 20)
            assert Person(late, 501).say("Hello")[0].text == "You said: Hello"


def test_the_token_is_in_no_log_even_where_the_client_tells_everything(
    gateway: str, api: BotApi, lan: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    lan.say("Hello")
    api.faults["sendMessage"] += [Fault(502), Fault(429, parameters={"retry_after": 1})]
    lan.say("Again")
    assert any("sendMessage" in record.getMessage() for record in caplog.records)
    assert api.token not in caplog.text
    assert "secret-of-the-bot" not in repr(TelegramSettings(token=api.token))


def test_another_program_that_fetches_the_updates_is_told(gateway: str, api: BotApi, get: Get) -> None:
    api.faults["getUpdates"] += [Fault(409, "Conflict: terminated by other getUpdates request")] * 2
    api.deliver(Person(api, 501).message("Hello"))
    taken = "another program receives the updates of this bot"
    eventually(lambda: telegram_state(get, gateway) == taken)
    eventually(lambda: telegram_state(get, gateway) == "ok")
    eventually(lambda: Person(api, 501).heard())


def test_what_was_taken_in_before_an_end_is_answered_after_it(
    start: Start, api: BotApi, lan: Person, rasa: RasaStub, database: Own
) -> None:
    rasa.raw = None
    api.faults["sendMessage"] += [Fault(500)] * 50
    with start():
        api.deliver(lan.message("Hello"))
        eventually(lambda: rasa.messages)
        eventually(lambda: database.rows("SELECT * FROM outbox"))
    api.faults.clear()
    with start():
        eventually(lambda: lan.heard())
    assert [sent.text for sent in lan.heard()] == ["You said: Hello"]
    assert rasa.messages == ["Hello"]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TELEGRAM_BOT_TOKEN", "1:a b", "TELEGRAM_BOT_TOKEN must be the token that BotFather gave"),
        ("TELEGRAM_WEBHOOK_SECRET", "not allowed!", "TELEGRAM_WEBHOOK_SECRET must be at most 256"),
        ("TELEGRAM_API_BASE_URL", "telegram", "TELEGRAM_API_BASE_URL must be an http address"),
        ("TELEGRAM_WEBHOOK_URL", "/hook", "TELEGRAM_WEBHOOK_URL must be an http address"),
        ("TELEGRAM_COUNSELOR_CHAT_ID", "@group", "TELEGRAM_COUNSELOR_CHAT_ID must be a whole number"),
    ],
)
def test_a_wrong_setting_is_told_without_the_token(name: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said) as told:
        load_settings({"TELEGRAM_BOT_TOKEN": "1:token", name: value})
    assert "1:" not in str(told.value)


def test_without_a_token_there_is_no_telegram() -> None:
    assert load_settings({"TELEGRAM_COUNSELOR_CHAT_ID": str(-free_port())}).telegram is None
