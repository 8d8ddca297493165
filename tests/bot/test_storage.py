"""The database: schema, transactions, process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.ports import free_port
from bot.storage.database import migrate, open_engine
from bot.storage.models import Base
from tests.bot.conftest import open_talk
from tests.bot.servers import RasaStub


def test_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'ieum.db'}"
    migrate(url)
    migrate(url)
    with open_engine(url).connect() as connection:
        own = {"include_name": lambda name, *_: name != "sqlite_sequence"}
        assert compare_metadata(MigrationContext.configure(connection, opts=own), Base.metadata) == []
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_the_process_stops_although_a_stream_is_open(tmp_path: Path, rasa: RasaStub) -> None:
    port = free_port()
    environment = {
        **os.environ,
        "IEUM_PORT": str(port),
        "IEUM_DATA_DIR": str(tmp_path),
        "RASA_URL": rasa.url,
        "ACTIONS_URL": rasa.url,
        "DATABASE_URL": "",
    }
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", "bot.gateway"], env=environment, stderr=log)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
            _wait_until_it_answers(client)
            talk = open_talk(client)
            talk.say("private words")
            query = {"token": talk.token}
            with client.stream("GET", f"{talk.path}/events", params=query) as stream:
                next(stream.iter_lines())
                started = time.monotonic()
                process.send_signal(signal.SIGTERM)
                process.wait(20)
                assert time.monotonic() - started < 10
    finally:
        process.kill()
    written = (tmp_path / "log").read_text()
    assert "POST /api/conversations/{conversation_id}/messages 200" in written
    for hidden in ("Traceback", talk.token, talk.id, "private words"):
        assert hidden not in written


def _wait_until_it_answers(client: httpx.Client) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if client.get("/healthz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError("the gateway does not answer")


def test_a_wrong_setting_ends_the_process_with_one_line() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "bot.gateway"],
        env={**os.environ, "IEUM_PORT": "x"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 2
    assert "IEUM_PORT must be a whole number" in result.stderr
