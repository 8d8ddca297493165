"""Opening the database: engine, migrations, transactions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

BLIND = {"synchronize_session": False}
"""For an update of rows that the session has not read: it need not look for them among those it holds."""
MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """One database and its transactions. Safe to use from several threads."""

    def __init__(self, url: str, wait: float = 5.0) -> None:
        """`wait` is how many seconds a statement of SQLite waits for another writer."""
        self.engine = open_engine(url, wait)
        # A SQLite transaction that starts as a reader cannot wait for its turn to write: writers say so at once.
        self._writing = self.engine.execution_options(writes=True)
        # Threads that find a SQLite file locked sleep and try again; here they are woken in turn instead.
        self._turn = threading.Lock() if self.engine.dialect.name == "sqlite" else None
        self._wait = wait

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads."""
        with Session(self.engine, future=True) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that commits when the block ends and rolls back when it fails."""
        with self._writers_turn(), Session(self._writing, future=True) as session, session.begin():
            yield session

    @contextmanager
    def _writers_turn(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=max(0.0, self._wait)):
            raise OperationalError("BEGIN IMMEDIATE", None, sqlite3.OperationalError("database is locked"))
        try:
            yield
        finally:
            self._turn.release()

    def ping(self) -> None:
        """Raise when the database does not answer."""
        with self.engine.connect() as connection:
            connection.execute(sa.text("SELECT 1"))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def open_engine(url: str, wait: float = 5.0) -> Engine:
    """An engine for the URL; a SQLite file gets its folder, write-ahead logging and a busy timeout."""
    target = make_url(url)
    if target.get_backend_name() != "sqlite":
        return sa.create_engine(target, future=True, pool_pre_ping=True)
    if target.database and target.database != ":memory:":
        Path(target.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        target, future=True, poolclass=sa.pool.QueuePool, connect_args={"check_same_thread": False, "timeout": wait}
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def migrate(url: str) -> None:
    """Bring the database to the newest schema; nothing happens when it is there already."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = open_engine(url)
    try:
        config.attributes["engine"] = engine
        command.upgrade(config, "head")
    finally:
        engine.dispose()


def is_busy(error: OperationalError) -> bool:
    """Whether the statement failed only because the database is locked or out of reach for the moment."""
    if isinstance(error.orig, sqlite3.OperationalError):
        return any(word in str(error.orig) for word in ("locked", "busy"))
    return True


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction starts is switched off; _begin_sqlite starts it.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Any) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
