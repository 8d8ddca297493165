"""Profiles to hold rounds over."""

from __future__ import annotations

from typing import Any

from matching.profiles import Candidate, Job


def operator(one: str, **fields: Any) -> Candidate:
    """A CNC operator who may be shown to firms and works nights."""
    known = {"occupation_ids": ("cnc-operator",), "skill_ids": ("cnc-turning",), "consent": True, "night_shifts": True}
    return Candidate(**{"id": one, "language": "en", "headline": "CNC operator", **known, **fields})


def post(one: str, **fields: Any) -> Job:
    """A post for one of them."""
    known = {"occupation_ids": ("cnc-operator",), "skill_ids": ("cnc-turning",), "headcount": 1}
    return Job(**{"id": one, "language": "en", "title": f"CNC operator {one}", **known, **fields})
