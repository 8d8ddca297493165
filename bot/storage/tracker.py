"""Deleting a conversation from Rasa's own tracker store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def forget_tracker(file: Path, sender: str, wait: float = 5.0) -> None:
    """Delete the sender's rows from the tracker store's SQLite file; without file or table there is nothing to do.

    Raises sqlite3.OperationalError when the file stays locked for longer than `wait` seconds.
    """
    if not file.exists():
        return
    with closing(sqlite3.connect(file, timeout=wait)) as connection, connection:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'events'").fetchone()
        if known:
            connection.execute("DELETE FROM events WHERE sender_id = ?", (sender,))
