"""The store of profiles: written in whole transactions, read while others write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from matching.profiles import Candidate, Job, Personal
from matching.storage import tables
from matching.storage.address import database_url
from matching.storage.database import migrate, open_engine, told_plainly, writing
from matching.storage.rows import candidate_of, job_of, personal_of, personal_rows, row_of
from matching.storage.staging import drop_unchanged, move_over, staged

Kind = Literal["candidates", "jobs"]
T = TypeVar("T")

_TABLES = {"candidates": tables.candidates, "jobs": tables.jobs}
# SQLite takes about 32,000 values in a statement.
_IDS_AT_ONCE = 1000
_ROWS_AT_ONCE = 2000


@dataclass(frozen=True)
class Changes:
    """What a write changed: numbers of profiles."""

    added: int
    updated: int
    unchanged: int


class ProfileStore:
    """Candidates and jobs by id. Safe to use from several threads and processes.

    Every method raises StorageError when the database is out of reach.
    """

    def __init__(self, url: str | None = None) -> None:
        """Open the database (default: that of the environment) and bring its tables up to date."""
        self.engine = open_engine(url or database_url())
        with told_plainly():
            migrate(self.engine)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def replace_many(self, kind: Kind, profiles: Sequence[Candidate] | Sequence[Job]) -> Changes:
        """Store profiles, each in place of the one with its id; all of them or, on an error, none.

        A profile that is stored already as it is stays untouched. Raises ValueError for an id given twice.
        """
        if len({profile.id for profile in profiles}) < len(profiles):
            raise ValueError("an id is given twice")
        table = _TABLES[kind]
        rows = [row_of(profile) for profile in profiles]
        personal = personal_rows(one for one in profiles if isinstance(one, Candidate))
        with (
            told_plainly(),
            self.engine.connect() as connection,
            staged(connection, table, rows, personal) as new,
            writing(connection),
        ):
            number = _locked_revision(connection) + 1
            unchanged = drop_unchanged(connection, table, new)
            if unchanged == len(rows):
                return Changes(0, 0, unchanged)
            added, updated = move_over(connection, table, new, number)
            _set_revision(connection, number)
            return Changes(added, updated, unchanged)

    def remove(self, kind: Kind, ids: Collection[str]) -> int:
        """Delete profiles with all that is personal about them; returns how many there were."""
        with told_plainly(), self.engine.connect() as connection, writing(connection):
            number = _locked_revision(connection) + 1
            removed = _delete(connection, kind, ids)
            if removed:
                _set_revision(connection, number)
        return removed

    def candidates(self, since: int = 0) -> Iterator[Candidate]:
        """All candidates by id, without what is personal; or only those that changed after revision `since`."""
        return self._read(tables.candidates, candidate_of, since)

    def jobs(self, since: int = 0) -> Iterator[Job]:
        """All jobs by id; or only those that changed after revision `since`."""
        return self._read(tables.jobs, job_of, since)

    def candidate(self, candidate_id: str) -> Candidate | None:
        """One candidate, without what is personal."""
        return self._one(tables.candidates, candidate_of, candidate_id)

    def job(self, job_id: str) -> Job | None:
        """One job."""
        return self._one(tables.jobs, job_of, job_id)

    def personal(self, candidate_ids: Iterable[str]) -> dict[str, Personal]:
        """What is personal about these candidates, by id, of those who told anything."""
        with told_plainly(), self.engine.connect() as connection:
            rows = _by_ids(connection, sa.select(tables.personal), tables.personal.c.id, candidate_ids)
            return {row.id: personal_of(row) for row in rows}

    def ids(self, kind: Kind, sample: bool | None = None) -> list[str]:
        """The ids of all profiles in order; only of samples, or only of others, where `sample` says so."""
        table = _TABLES[kind]
        query = sa.select(table.c.id).order_by(table.c.id)
        if sample is not None:
            query = query.where(table.c.sample == sample)
        with told_plainly(), self.engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def count(self, kind: Kind) -> int:
        """How many profiles there are."""
        return self._scalar(sa.select(sa.func.count()).select_from(_TABLES[kind]))

    def revision(self) -> int:
        """A number that grows with every change, so that whoever holds a copy sees when it is out of date."""
        return self._scalar(sa.select(tables.revision.c.number))

    def _scalar(self, query: Any) -> int:
        with told_plainly(), self.engine.connect() as connection:
            return int(connection.execute(query).scalar_one())

    def _one(self, table: sa.Table, profile_of: Callable[[Any], T], profile_id: str) -> T | None:
        with told_plainly(), self.engine.connect() as connection:
            row = connection.execute(sa.select(table).where(table.c.id == profile_id)).first()
        return None if row is None else profile_of(row)

    def _read(self, table: sa.Table, profile_of: Callable[[Any], T], since: int) -> Iterator[T]:
        query = sa.select(table).order_by(table.c.id)
        if since:
            query = query.where(table.c.revision > since)
        with told_plainly(), self.engine.connect() as connection:
            streamed = connection.execution_options(stream_results=True, max_row_buffer=_ROWS_AT_ONCE)
            yield from map(profile_of, streamed.execute(query))


def _locked_revision(connection: Connection) -> int:
    """The present revision; no one else writes until this transaction ends."""
    return int(connection.execute(sa.select(tables.revision.c.number).with_for_update()).scalar_one())


def _set_revision(connection: Connection, number: int) -> None:
    connection.execute(sa.update(tables.revision).values(number=number))


def _delete(connection: Connection, kind: Kind, ids: Iterable[str]) -> int:
    table = _TABLES[kind]
    return sum(connection.execute(sa.delete(table).where(table.c.id.in_(some))).rowcount for some in _pieces(ids))


def _by_ids(connection: Connection, query: Any, column: Any, ids: Iterable[str]) -> Iterator[Any]:
    for some in _pieces(ids):
        yield from connection.execute(query.where(column.in_(some)))


def _pieces(ids: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(ids)
    while some := list(islice(remaining, _IDS_AT_ONCE)):
        yield some
