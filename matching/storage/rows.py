"""Profiles as rows of the tables, and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matching.profiles import Candidate, Job, Personal

Row = dict[str, Any]


def row_of(profile: Candidate | Job) -> Row:
    """The row of a profile, without what is personal and without a revision."""
    row = {name: value for name, value in profile.__dict__.items() if name != "personal"}
    row["content_hash"] = profile.content_hash()
    return row


def personal_rows(candidates: Iterable[Candidate]) -> list[Row]:
    """The rows of what is personal, of those who told anything."""
    return [{"id": one.id, **one.personal.__dict__} for one in candidates if one.personal is not None]


def candidate_of(row: Any) -> Candidate:
    """A candidate without what is personal; what is stored has been checked before."""
    return Candidate.construct(None, personal=None, **_fields(row))


def job_of(row: Any) -> Job:
    """A job; what is stored has been checked before."""
    return Job.construct(None, **_fields(row))


def personal_of(row: Any) -> Personal:
    """What is personal about one candidate."""
    return Personal.construct(None, **{name: value for name, value in row._mapping.items() if name != "id"})


def _fields(row: Any) -> Row:
    fields = dict(row._mapping)
    del fields["content_hash"], fields["revision"]
    return fields
