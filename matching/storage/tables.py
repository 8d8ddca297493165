"""The tables. Each field of a profile has a column of its name, so that gates can be asked in SQL."""

from __future__ import annotations

import sqlalchemy as sa

from matching.storage.columns import Codes, LevelsByLanguage

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _profile_columns() -> list[sa.Column]:
    return [
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("sample", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(3), nullable=False),
    ]


def _bookkeeping() -> list[sa.Column]:
    return [
        sa.Column("content_hash", sa.String(64), nullable=False),
        # The revision of the store at which the profile last changed.
        sa.Column("revision", sa.Integer, nullable=False, index=True),
    ]


candidates = sa.Table(
    "matching_candidates",
    metadata,
    *_profile_columns(),
    sa.Column("headline", sa.Text, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("occupation_ids", Codes, nullable=False),
    sa.Column("skill_ids", Codes, nullable=False),
    sa.Column("major_ids", Codes, nullable=False),
    sa.Column("degree", sa.String(16)),
    sa.Column("experience_years", sa.Float),
    sa.Column("visa", sa.String(64)),
    sa.Column("topik", sa.SmallInteger),
    sa.Column("languages", LevelsByLanguage, nullable=False),
    sa.Column("region", sa.String(5)),
    sa.Column("regions_wanted", Codes, nullable=False),
    sa.Column("within_km", sa.Integer),
    sa.Column("night_shifts", sa.Boolean),
    sa.Column("pay_at_least", sa.Integer),
    sa.Column("hourly_pay_at_least", sa.Integer),
    sa.Column("immediate_start", sa.Boolean),
    sa.Column("earliest_start", sa.Date),
    sa.Column("consent", sa.Boolean),
    *_bookkeeping(),
)

personal = sa.Table(
    "matching_personal",
    metadata,
    sa.Column("id", sa.String(64), sa.ForeignKey("matching_candidates.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("name", sa.Text),
    sa.Column("email", sa.Text),
    sa.Column("phone", sa.Text),
    sa.Column("nationality", sa.String(2)),
    sa.Column("gender", sa.String(8)),
    sa.Column("birth_year", sa.SmallInteger),
)

jobs = sa.Table(
    "matching_jobs",
    metadata,
    *_profile_columns(),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("employer", sa.Text, nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("occupation_ids", Codes, nullable=False),
    sa.Column("skill_ids", Codes, nullable=False),
    sa.Column("skill_ids_wished", Codes, nullable=False),
    sa.Column("major_ids", Codes, nullable=False),
    sa.Column("major_ids_wished", Codes, nullable=False),
    sa.Column("degree_at_least", sa.String(16)),
    sa.Column("experience_years_at_least", sa.Float),
    sa.Column("visas_accepted", Codes),
    sa.Column("topik_at_least", sa.SmallInteger),
    sa.Column("languages_needed", LevelsByLanguage, nullable=False),
    sa.Column("region", sa.String(5)),
    sa.Column("sector", sa.String(1)),
    sa.Column("employment_types", Codes, nullable=False),
    sa.Column("pay_least", sa.Integer),
    sa.Column("pay_most", sa.Integer),
    sa.Column("hourly_pay_least", sa.Integer),
    sa.Column("hourly_pay_most", sa.Integer),
    sa.Column("night_shifts", sa.Boolean),
    sa.Column("headcount", sa.Integer),
    sa.Column("open_until_filled", sa.Boolean),
    sa.Column("closes_on", sa.Date),
    sa.Column("immediate_start", sa.Boolean),
    sa.Column("starts_on", sa.Date),
    *_bookkeeping(),
)

revision = sa.Table(
    "matching_revision",
    metadata,
    sa.Column("one", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("number", sa.Integer, nullable=False),
)
"""One row: a number that grows with every change."""
