"""Alembic's entry: runs the migrations on the engine that `bot.storage.database.migrate` hands over."""

from alembic import context

from bot.storage import channel_models  # noqa: F401 (its tables belong to the metadata)
from bot.storage.models import Base

with context.config.attributes["engine"].connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
