"""How the gateway's event loop shares its process: with the HTTP clients and with the threads of the database."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from anyio.to_thread import current_default_thread_limiter

_THREADS_OF_SQLITE = 2
"""SQLite answers faster than threads change places, and only one of them runs at a time: more are only in the way."""


def tell_it_is_asyncio() -> None:
    """Let `httpcore` know at once that `sniffio` is not installed.

    It asks that package several times a request for the kind of loop, and takes asyncio where it is missing. Without
    this, Python searches all its folders for it each time.
    """
    if find_spec("sniffio") is None:
        sys.modules["sniffio"] = None  # type: ignore[assignment]


def share_with_database(dialect: str) -> None:
    """Let as many threads work for the running loop as serve a database of this kind."""
    if dialect == "sqlite":
        current_default_thread_limiter().total_tokens = _THREADS_OF_SQLITE
