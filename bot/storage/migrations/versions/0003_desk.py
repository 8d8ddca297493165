"""Inquiries on the desk: who holds them, where they lie, and every act upon them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NEW = ("draft", "assignee_id", "assignee_name", "topic_id", "head_id", "touched_at", "answered_at", "closed_at")


def upgrade() -> None:
    # Elsewhere numbers are never given twice as it is.
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table(
        "inquiries", recreate="always" if on_sqlite else "never", table_kwargs={"sqlite_autoincrement": True}
    ) as inquiries:
        inquiries.add_column(sa.Column("announced", sa.Boolean, nullable=False, server_default=sa.false()))
        inquiries.add_column(sa.Column("draft", sa.JSON))
        inquiries.add_column(sa.Column("assignee_id", sa.BigInteger))
        inquiries.add_column(sa.Column("assignee_name", sa.String(100)))
        inquiries.add_column(sa.Column("topic_id", sa.BigInteger))
        inquiries.add_column(sa.Column("head_id", sa.BigInteger))
        for name in ("touched_at", "answered_at", "closed_at"):
            inquiries.add_column(sa.Column(name, sa.DateTime))
        inquiries.create_index("ix_inquiries_topic_id", ["topic_id"])
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("inquiry_id", sa.Integer))
        outbox.create_index("ix_outbox_inquiry_id", ["inquiry_id"])
    op.create_table(
        "inquiry_acts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("inquiry_id", sa.Integer, nullable=False, index=True),
        sa.Column("cause", sa.String(80), nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("status_before", sa.String(16), nullable=False),
        sa.Column("status_after", sa.String(16), nullable=False),
        sa.Column("text", sa.Text),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("cause", name="uq_inquiry_acts_cause"),
    )
    op.create_table(
        "desk_values",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("desk_values")
    op.drop_table("inquiry_acts")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_index("ix_outbox_inquiry_id")
        outbox.drop_column("inquiry_id")
    with op.batch_alter_table("inquiries") as inquiries:
        inquiries.drop_index("ix_inquiries_topic_id")
        for name in ("announced", *_NEW):
            inquiries.drop_column(name)
