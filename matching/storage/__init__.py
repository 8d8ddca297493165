"""Profiles in a database: SQLite by default, PostgreSQL by URL. `ProfileStore` is the one way in."""

from matching.storage.store import Changes, Kind, ProfileStore

__all__ = ["Changes", "Kind", "ProfileStore"]
