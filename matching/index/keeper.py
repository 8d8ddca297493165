"""Builds narrowings of large tables in the background, and again when enough rows have been added."""

from __future__ import annotations

from threading import Lock, Thread

from matching.index.narrowing import Narrowing
from matching.index.table import Table

_WORTH_IT = 30_000
"""Rows of a table; fewer are searched as fast without."""
_MANY_NEW = 0.1
"""Share of rows that are not covered, from which on a narrowing is built anew."""


class NarrowingKeeper:
    """The narrowing of one table at a time. Safe to use from several threads."""

    def __init__(self, worth_it: int = _WORTH_IT) -> None:
        self._worth_it = worth_it
        self._lock = Lock()
        self._ready: tuple[Table, Narrowing] | None = None
        self._building: Thread | None = None

    def of(self, table: Table) -> Narrowing | None:
        """The narrowing of this table, if one is ready; begins to build one where it is due."""
        with self._lock:
            ready = self._ready[1] if self._ready is not None and self._ready[0] is table else None
            covered = ready.covered if ready is not None else 0
            due = len(table) >= self._worth_it and len(table) - covered > _MANY_NEW * covered
            if due and (self._building is None or not self._building.is_alive()):
                self._building = Thread(target=self._build, args=(table,), name="narrowing", daemon=True)
                self._building.start()
            return ready

    def wait(self) -> None:
        """Until what is being built is ready."""
        if self._building is not None:
            self._building.join()

    def _build(self, table: Table) -> None:
        built = Narrowing(table)
        with self._lock:
            self._ready = table, built
