"""Candidates, what is personal about them, jobs, and the number that tells of a change."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _profile_columns() -> list[sa.Column]:
    return [
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("sample", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(3), nullable=False),
    ]


def _bookkeeping() -> list[sa.Column]:
    return [
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False, index=True),
    ]


def upgrade() -> None:
    op.create_table(
        "matching_candidates",
        *_profile_columns(),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("occupation_ids", sa.Text, nullable=False),
        sa.Column("skill_ids", sa.Text, nullable=False),
        sa.Column("major_ids", sa.Text, nullable=False),
        sa.Column("degree", sa.String(16)),
        sa.Column("experience_years", sa.Float),
        sa.Column("visa", sa.String(64)),
        sa.Column("topik", sa.SmallInteger),
        sa.Column("languages", sa.Text, nullable=False),
        sa.Column("region", sa.String(5)),
        sa.Column("regions_wanted", sa.Text, nullable=False),
        sa.Column("within_km", sa.Integer),
        sa.Column("night_shifts", sa.Boolean),
        sa.Column("pay_at_least", sa.Integer),
        sa.Column("hourly_pay_at_least", sa.Integer),
        sa.Column("immediate_start", sa.Boolean),
        sa.Column("earliest_start", sa.Date),
        sa.Column("consent", sa.Boolean),
        *_bookkeeping(),
    )
    op.create_table(
        "matching_personal",
        sa.Column(
            "id",
            sa.String(64),
            sa.ForeignKey("matching_candidates.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("name", sa.Text),
        sa.Column("email", sa.Text),
        sa.Column("phone", sa.Text),
        sa.Column("nationality", sa.String(2)),
        sa.Column("gender", sa.String(8)),
        sa.Column("birth_year", sa.SmallInteger),
    )
    op.create_table(
        "matching_jobs",
        *_profile_columns(),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("employer", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("occupation_ids", sa.Text, nullable=False),
        sa.Column("skill_ids", sa.Text, nullable=False),
        sa.Column("skill_ids_wished", sa.Text, nullable=False),
        sa.Column("major_ids", sa.Text, nullable=False),
        sa.Column("major_ids_wished", sa.Text, nullable=False),
        sa.Column("degree_at_least", sa.String(16)),
        sa.Column("experience_years_at_least", sa.Float),
        sa.Column("visas_accepted", sa.Text),
        sa.Column("topik_at_least", sa.SmallInteger),
        sa.Column("languages_needed", sa.Text, nullable=False),
        sa.Column("region", sa.String(5)),
        sa.Column("sector", sa.String(1)),
        sa.Column("employment_types", sa.Text, nullable=False),
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
    revisions = op.create_table(
        "matching_revision",
        sa.Column("one", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.bulk_insert(revisions, [{"one": 1, "number": 0}])


def downgrade() -> None:
    for table in ("matching_revision", "matching_jobs", "matching_personal", "matching_candidates"):
        op.drop_table(table)
