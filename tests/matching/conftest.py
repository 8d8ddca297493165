"""Stores to test with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from matching.storage import ProfileStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProfileStore]:
    """An empty store in a SQLite file."""
    opened = ProfileStore(f"sqlite:///{tmp_path / 'ieum.db'}")
    yield opened
    opened.close()
