"""The data file of weights, read once and checked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, Extra, Field, ValidationError, root_validator, validator

PARTS = ("skills", "meaning", "role", "major", "region", "language", "pay", "experience", "wishes")
"""The parts of a score, in the order in which they are told."""

Side = Literal["candidate", "firm"]

_ROUNDING = 1e-6
_FILE = Path(__file__).parents[1] / "weights.yml"


class WeightsError(ValueError):
    """The data file breaks a rule; the message says which."""


class _Strict(BaseModel):
    class Config:
        extra = Extra.forbid
        frozen = True


class Part(_Strict):
    """The weight of one part, and why it has that weight."""

    weight: float = Field(ge=0, le=1)
    reason: str = Field(min_length=1)


class Credit(_Strict):
    """How far one entry of a lexicon answers for another, from 0 to 1."""

    same: float = Field(ge=0, le=1)
    narrower: float = Field(ge=0, le=1)
    broader: float = Field(ge=0, le=1)
    related: float = Field(ge=0, le=1)
    sibling: float = Field(ge=0, le=1)


class Meaning(_Strict):
    """Which likenesses of texts count as none and as full."""

    zero_at: float = Field(ge=-1, le=1)
    one_at: float = Field(ge=-1, le=1)

    @root_validator(skip_on_failure=True)
    def _in_order(cls, values: dict[str, Any]) -> dict[str, Any]:
        if values["zero_at"] >= values["one_at"]:
            raise ValueError("zero_at should be less than one_at")
        return values


class Region(_Strict):
    """What nearness is worth."""

    same_city: float = Field(ge=0, le=1)
    neighbouring: float = Field(ge=0, le=1)
    halves_each_km: float = Field(gt=0)
    wanted_at_least: float = Field(ge=0, le=1)


class Tiers(_Strict):
    """The least score of each tier."""

    strong: float
    good: float
    possible: float

    @root_validator(skip_on_failure=True)
    def _in_order(cls, values: dict[str, Any]) -> dict[str, Any]:
        if not 0 <= values["possible"] < values["good"] < values["strong"] <= 1:
            raise ValueError("possible, good and strong should rise, from 0 to 1")
        return values


class Concern(_Strict):
    """The parts that are one side's concern, and why these."""

    parts: tuple[str, ...]
    reason: str = Field(min_length=1)

    @validator("parts")
    def _known(cls, parts: tuple[str, ...]) -> tuple[str, ...]:
        if unknown := set(parts) - set(PARTS):
            raise ValueError(f"no part of the score: {', '.join(sorted(unknown))}")
        if not parts:
            raise ValueError("a side should have a part that is its concern")
        return parts


class Sides(_Strict):
    """Whose concern each part is."""

    candidate: Concern
    firm: Concern

    def of(self, side: Side) -> tuple[str, ...]:
        """The parts that are the concern of a side."""
        return self.candidate.parts if side == "candidate" else self.firm.parts


class Weights(_Strict):
    """All that the score is made with."""

    parts: Mapping[str, Part]
    meaning: Meaning
    skill_credit: Credit
    occupation_credit: Credit
    major_credit: Credit
    role_by_major: float = Field(ge=0, le=1)
    region: Region
    just_enough: float = Field(ge=0, le=1)
    language_not_named: float = Field(ge=0, le=1)
    pay_lacking: float = Field(ge=0)
    patient_days: float = Field(gt=0)
    tiers: Tiers
    sides: Sides

    @root_validator(skip_on_failure=True)
    def _all_parts(cls, values: dict[str, Any]) -> dict[str, Any]:
        if set(values["parts"]) != set(PARTS):
            raise ValueError(f"parts should be exactly: {', '.join(PARTS)}")
        together = sum(part.weight for part in values["parts"].values())
        if abs(together - 1) > _ROUNDING:
            raise ValueError(f"parts weigh {together:.3f} together and should weigh 1")
        return values

    def weight(self, part: str) -> float:
        """What one part weighs."""
        return self.parts[part].weight

    def tier(self, score: float) -> str | None:
        """strong, good or possible; None below that."""
        bounds = (("strong", self.tiers.strong), ("good", self.tiers.good), ("possible", self.tiers.possible))
        return next((name for name, least in bounds if score >= least), None)


@cache
def weights() -> Weights:
    """The shipped weights. Raises WeightsError where the file breaks a rule."""
    try:
        return Weights(**yaml.safe_load(_FILE.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError, TypeError) as error:
        raise WeightsError(f"{_FILE.name}: {error}") from error
