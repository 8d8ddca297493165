"""A person who looks for work."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Extra, Field

from matching.profiles.base import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_WON_HOURLY,
    MOST_WON_MONTHLY,
    MOST_YEARS_OF_WORK,
    STORABLE,
    Languages,
    Profile,
    language_maps,
    region_lists,
    regions,
    term_lists,
)
from matching.profiles.scales import HIGHEST_TOPIK, Degree, Gender


class Personal(BaseModel):
    """Who the person is. Kept in a table of its own, and read by no gate and no score."""

    name: str | None = Field(default=None, max_length=LONGEST_LINE, regex=STORABLE)
    email: str | None = Field(default=None, max_length=LONGEST_LINE, regex=STORABLE)
    phone: str | None = Field(default=None, max_length=LONGEST_LINE, regex=STORABLE)
    nationality: str | None = Field(default=None, regex=r"^[A-Z]{2}\Z")
    """ISO 3166-1 alpha-2 code."""
    gender: Gender | None = None
    birth_year: int | None = Field(default=None, ge=1900, le=2100)

    class Config:
        extra = Extra.forbid
        frozen = True


class Candidate(Profile):
    """What a person can do, has and wants; None or empty is "not said"."""

    headline: str = Field(default="", max_length=LONGEST_LINE, regex=STORABLE)
    summary: str = Field(default="", max_length=LONGEST_TEXT, regex=STORABLE)
    occupation_ids: tuple[str, ...] = ()
    skill_ids: tuple[str, ...] = ()
    major_ids: tuple[str, ...] = ()
    degree: Degree | None = None
    """The highest that is finished."""
    experience_years: float | None = Field(default=None, ge=0, le=MOST_YEARS_OF_WORK)
    visa: str | None = None
    topik: int | None = Field(default=None, ge=0, le=HIGHEST_TOPIK)
    """0: the person has none."""
    languages: Languages = Field(default_factory=dict)
    region: str | None = None
    regions_wanted: tuple[str, ...] = ()
    within_km: int | None = Field(default=None, ge=0, le=1000)
    """How far from `region` the person would work, as the crow flies."""
    night_shifts: bool | None = None
    pay_at_least: int | None = Field(default=None, ge=1, le=MOST_WON_MONTHLY)
    """Won a month, before tax."""
    hourly_pay_at_least: int | None = Field(default=None, ge=1, le=MOST_WON_HOURLY)
    """Won an hour; never turned into a month's pay, since hours are not known."""
    immediate_start: bool | None = None
    """Whether the person can begin at once; then there is no `earliest_start`."""
    earliest_start: date | None = None
    consent: bool | None = None
    """Whether firms may be shown this profile."""
    personal: Personal | None = None

    _terms = term_lists("occupation_ids", "skill_ids", "major_ids")
    _region = regions("region")
    _regions = region_lists("regions_wanted")
    _languages = language_maps("languages")
