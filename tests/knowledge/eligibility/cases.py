"""Eligibility cases: what is known of someone, and what must come of it, one file a program."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, Extra, Field, root_validator

FOLDER = Path(__file__).parent / "cases"

StateName = Literal["met", "not_met", "unknown"]


class Case(BaseModel):
    """One person or firm before one program."""

    program: str
    """The name of the file."""
    id: str = Field(regex=r"^[a-z0-9-]+$")
    facts: dict[str, Any]
    """As `ieum knowledge check --facts` takes them; null is untold."""
    today: date | None = None
    """Only where the outcome depends on the day."""
    status: Literal["eligible", "not_eligible", "unknown", "not_stated"]
    states: dict[str, StateName] = {}
    """Of conditions that must be named, by their id."""
    asks: str | None = None
    """The fact that decides most."""
    missing: tuple[str, ...] | None = None
    """All missing facts, where every one of them matters."""
    never_asks: tuple[str, ...] = ()
    """Facts that can no longer change the outcome."""
    why: str = Field(min_length=1)
    """The reason the case is here."""

    class Config:
        extra = Extra.forbid
        frozen = True

    @property
    def name(self) -> str:
        return f"{self.program}/{self.id}"

    @root_validator(skip_on_failure=True)
    def an_open_outcome_lacks_something(cls, values: dict[str, Any]) -> dict[str, Any]:
        if (values["asks"] or values["missing"]) and values["status"] != "unknown":
            raise ValueError("only an unknown outcome has something to ask for")
        return values


def cases() -> list[Case]:
    """All cases, by program."""
    return [case for path in sorted(FOLDER.glob("*.yml")) for case in _read(path)]


def _read(path: Path) -> list[Case]:
    """`profiles` in a file only names facts that several of its cases share."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Case(program=path.stem, **entry) for entry in content["cases"]]
