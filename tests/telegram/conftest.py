"""The gateway with its bot, a stand-in for Rasa, and a Bot API server on loopback."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.gateway.app import create_app
from bot.ports import free_port
from bot.settings import Settings, TelegramSettings
from tests.bot.servers import RasaStub, serving
from tests.telegram.bot_api import BotApi, Door, eventually
from tests.telegram.persons import Person


@dataclass
class Own:
    """The database of the gateway under test, to look into."""

    file: Path

    def rows(self, query: str) -> list[Any]:
        with sqlite3.connect(self.file, timeout=5) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="session")
def door() -> Iterator[Door]:
    opened = Door()
    with serving(opened, opened.behind.port):
        yield opened
        opened.behind.closing = True


@pytest.fixture
def api(door: Door) -> BotApi:
    return door.anew()


@pytest.fixture
def settings(rasa: RasaStub, api: BotApi, tmp_path: Path) -> Settings:
    return Settings(
        port=free_port(),
        data_dir=tmp_path,
        database_url=f"sqlite:///{tmp_path / 'ieum.db'}",
        rasa_url=rasa.url,
        actions_url=rasa.url,
        language="en",
        tracker_file=tmp_path / "tracker.db",
        telegram=TelegramSettings(token=api.token, api_root=api.url, rate=1000, group_rate=6000, timeout=1.0),
    )


@pytest.fixture
def database(settings: Settings, tmp_path: Path) -> Own:
    return Own(tmp_path / "ieum.db")


@pytest.fixture
def start(settings: Settings, api: BotApi) -> Callable[..., Any]:
    """Starts the gateway, with some settings of Telegram changed: `with start() as url`."""

    def started(language: str = settings.language, **changes: Any) -> Any:
        assert settings.telegram is not None
        chosen = replace(settings, language=language, telegram=replace(settings.telegram, **changes))
        return serving(create_app(chosen), chosen.port)

    return started


@pytest.fixture
def gateway(start: Callable[..., Any], api: BotApi) -> Iterator[str]:
    with start() as url:
        eventually(lambda: api.count("getUpdates"))
        yield url


@pytest.fixture
def lan(api: BotApi) -> Person:
    return Person(api, 501)


@pytest.fixture
def get() -> Callable[[str], httpx.Response]:
    """Asks the gateway, whatever proxy the environment names."""
    return lambda address: httpx.get(address, timeout=20, trust_env=False)
