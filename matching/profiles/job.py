"""A post that a firm wants to fill."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field, root_validator

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
    regions,
    term_lists,
)
from matching.profiles.scales import HIGHEST_TOPIK, Degree, EmploymentType


class Job(Profile):
    """What a post asks for and offers; None or empty is "not said"."""

    title: str = Field(min_length=1, max_length=LONGEST_LINE, regex=STORABLE)
    employer: str = Field(default="", max_length=LONGEST_LINE, regex=STORABLE)
    description: str = Field(default="", max_length=LONGEST_TEXT, regex=STORABLE)
    occupation_ids: tuple[str, ...] = ()
    skill_ids: tuple[str, ...] = ()
    """Skills that are required."""
    skill_ids_wished: tuple[str, ...] = ()
    major_ids: tuple[str, ...] = ()
    """Majors that are required; one of them is enough."""
    major_ids_wished: tuple[str, ...] = ()
    degree_at_least: Degree | None = None
    experience_years_at_least: float | None = Field(default=None, ge=0, le=MOST_YEARS_OF_WORK)
    visas_accepted: tuple[str, ...] | None = None
    """`any` among them takes everyone; empty, the post takes no one who needs a visa."""
    topik_at_least: int | None = Field(default=None, ge=0, le=HIGHEST_TOPIK)
    """0: none is needed."""
    languages_needed: Languages = Field(default_factory=dict)
    region: str | None = None
    sector: str | None = Field(default=None, regex=r"^[A-U]\Z")
    """Section of the Korean Standard Industrial Classification."""
    employment_types: tuple[EmploymentType, ...] = ()
    pay_least: int | None = Field(default=None, ge=1, le=MOST_WON_MONTHLY)
    """Won a month, before tax; so is `pay_most`."""
    pay_most: int | None = Field(default=None, ge=1, le=MOST_WON_MONTHLY)
    hourly_pay_least: int | None = Field(default=None, ge=1, le=MOST_WON_HOURLY)
    """Won an hour; never turned into a month's pay, since hours are not known."""
    hourly_pay_most: int | None = Field(default=None, ge=1, le=MOST_WON_HOURLY)
    night_shifts: bool | None = None
    """Whether the work is done at night, at least in turns."""
    headcount: int | None = Field(default=None, ge=1, le=10_000)
    """How many people are sought."""
    open_until_filled: bool | None = None
    """Whether applications are taken until someone is found; then there is no `closes_on`."""
    closes_on: date | None = None
    """The last day to apply."""
    immediate_start: bool | None = None
    """Whether work begins at once; then there is no `starts_on`."""
    starts_on: date | None = None

    _terms = term_lists(
        "occupation_ids",
        "skill_ids",
        "skill_ids_wished",
        "major_ids",
        "major_ids_wished",
        "visas_accepted",
        "employment_types",
    )
    _region = regions("region")
    _languages = language_maps("languages_needed")

    @root_validator(skip_on_failure=True)
    def _ranges(cls, values: dict[str, Any]) -> dict[str, Any]:
        for prefix in ("", "hourly_"):
            least, most = values[f"{prefix}pay_least"], values[f"{prefix}pay_most"]
            if least is not None and most is not None and least > most:
                raise ValueError(f"{prefix}pay_least is more than {prefix}pay_most")
        return values
