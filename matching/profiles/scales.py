"""The closed vocabularies of profiles, each in its order."""

from __future__ import annotations

from typing import Literal

Degree = Literal["none", "high_school", "associate", "bachelor", "master", "doctor"]
DEGREES: tuple[Degree, ...] = ("none", "high_school", "associate", "bachelor", "master", "doctor")
"""Finished education, lowest first; `none` asks for no degree, or says that there is none."""

Level = Literal["a1", "a2", "b1", "b2", "c1", "c2", "native"]
LEVELS: tuple[Level, ...] = ("a1", "a2", "b1", "b2", "c1", "c2", "native")
"""Command of a language on the European scale, lowest first."""

EmploymentType = Literal["PERMANENT", "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "OTHER"]
EMPLOYMENT_TYPES: tuple[EmploymentType, ...] = (
    "PERMANENT",
    "FULL_TIME",
    "PART_TIME",
    "CONTRACTOR",
    "TEMPORARY",
    "INTERN",
    "OTHER",
)
"""As job postings on the web write them, and PERMANENT, for which they have no word."""

Gender = Literal["female", "male", "other"]

HIGHEST_TOPIK = 6

ANY_VISA = "any"
"""Stands among the accepted visas of a job that takes people whatever their visa."""
