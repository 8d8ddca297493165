"""Opening the database: engine, migrations, transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine, make_url

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = "matching_alembic_version"
_WAIT_SECONDS = 30.0


class StorageError(RuntimeError):
    """The database cannot be used; the message says in one line what is wrong and what would be right."""


def open_engine(url: str) -> Engine:
    """An engine for the URL; a SQLite file gets its folder, write-ahead logging and a busy timeout.

    Raises StorageError for a URL of no database that is known here.
    """
    try:
        target = make_url(url)
        if target.get_backend_name() != "sqlite":
            return sa.create_engine(target, future=True, pool_pre_ping=True)
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ImportError) as error:
        raise StorageError(
            f"DATABASE_URL is not usable ({error}); it should be like postgresql://user:password@host/name "
            "or sqlite:///file.db"
        ) from error
    if target.database and target.database != ":memory:":
        Path(target.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        target,
        future=True,
        poolclass=sa.pool.QueuePool,
        connect_args={"check_same_thread": False, "timeout": _WAIT_SECONDS},
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def migrate(engine: Engine) -> None:
    """Bring the tables of profiles to the newest schema; nothing happens when they are there already."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.connect() as connection, writing(connection):
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """A transaction that may write: committed when the block ends, undone when it fails."""
    # A SQLite transaction that starts as a reader cannot wait for its turn to write: writers say so at once.
    connection.execution_options(writes=True)
    try:
        with connection.begin():
            yield
    finally:
        connection.execution_options(writes=False)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turns what a database driver raises when it cannot be reached or is full into a StorageError of one line."""
    try:
        yield
    except sa.exc.OperationalError as error:
        raise StorageError(f"the database cannot be used: {str(error.orig).strip().splitlines()[0]}") from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction starts is switched off; _begin_sqlite starts it.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Any) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
