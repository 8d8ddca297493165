"""Which database the profiles lie in."""

from __future__ import annotations

import os
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[2]


def data_directory() -> Path:
    """`IEUM_DATA_DIR`, or `./var`."""
    return Path(os.environ.get("IEUM_DATA_DIR") or _PROJECT / "var").expanduser().absolute()


def database_url() -> str:
    """`DATABASE_URL`, or the SQLite file `ieum.db` in `IEUM_DATA_DIR` (`./var`)."""
    return os.environ.get("DATABASE_URL", "").strip() or f"sqlite:///{data_directory() / 'ieum.db'}"
