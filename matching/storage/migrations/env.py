"""Alembic's entry: runs the migrations in the transaction that `matching.storage.database.migrate` hands over."""

import sqlalchemy as sa
from alembic import context

from matching.storage.database import VERSION_TABLE
from matching.storage.tables import metadata

_LOCK = 1_000_004

connection = context.config.attributes["connection"]
if connection.dialect.name == "postgresql":
    # Processes that start together migrate one after the other; SQLite's write lock does the same there.
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
context.configure(
    connection=connection,
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
