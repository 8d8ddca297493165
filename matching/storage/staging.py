"""Many profiles at once: laid out in temporary tables first, then moved over within the database.

Laying out takes most of the time and locks nothing; only the move keeps other writers waiting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from matching.storage.rows import Row
from matching.storage.tables import personal as personal_table

_ROWS_AT_ONCE = 2000


@dataclass(frozen=True)
class Staged:
    """The temporary tables, which live as long as the connection keeps them."""

    profiles: sa.Table
    personal: sa.Table


@contextmanager
def staged(
    connection: Connection, table: sa.Table, profiles: Sequence[Row], personal: Sequence[Row]
) -> Iterator[Staged]:
    """Temporary tables that hold these rows, for the profiles table `table`."""
    metadata = sa.MetaData()
    tables = Staged(_temporary(table, metadata), _temporary(personal_table, metadata))
    with connection.begin():
        metadata.create_all(connection, checkfirst=False)
        _insert(connection, tables.profiles, profiles)
        _insert(connection, tables.personal, personal)
    try:
        yield tables
    finally:
        with connection.begin():
            metadata.drop_all(connection, checkfirst=False)


def drop_unchanged(connection: Connection, table: sa.Table, rows: Staged) -> int:
    """Take out of the staged rows what `table` holds already as it is; returns how many."""
    new = rows.profiles.c
    same = sa.exists().where(table.c.id == new.id, table.c.content_hash == new.content_hash)
    return int(connection.execute(sa.delete(rows.profiles).where(same)).rowcount)


def move_over(connection: Connection, table: sa.Table, rows: Staged, revision: int) -> tuple[int, int]:
    """Put the staged rows in the place of those with their ids; returns how many are new, and how many replaced one."""
    ids = sa.select(rows.profiles.c.id)
    replaced = int(connection.execute(sa.delete(table).where(table.c.id.in_(ids))).rowcount)
    columns = [column.name for column in table.columns]
    moved = sa.select(
        *(sa.literal(revision) if name == "revision" else rows.profiles.c[name] for name in columns)
    ).order_by(rows.profiles.c.id)
    written = int(connection.execute(sa.insert(table).from_select(columns, moved)).rowcount)
    told = sa.select(rows.personal).where(rows.personal.c.id.in_(ids))
    connection.execute(sa.insert(personal_table).from_select([c.name for c in personal_table.columns], told))
    return written - replaced, replaced


def _temporary(table: sa.Table, metadata: sa.MetaData) -> sa.Table:
    columns = [sa.Column(column.name, column.type, primary_key=column.primary_key) for column in table.columns]
    return sa.Table(f"staged_{table.name}", metadata, *columns, prefixes=["TEMPORARY"])


def _insert(connection: Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        connection.execute(sa.insert(table), rows[start : start + _ROWS_AT_ONCE])
