"""Where the assistant's own files and its data lie."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
"""The checkout: configuration, training data and records are read from here."""


def data_directory() -> Path:
    """`IEUM_DATA_DIR`, `./var` by default: models, index, caches, databases and logs. Made when missing."""
    directory = Path(os.environ.get("IEUM_DATA_DIR") or PROJECT / "var").resolve()
    directory.mkdir(parents=True, exist_ok=True)
    return directory
