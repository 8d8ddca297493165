"""Whole eligibility conversations: what a person tells in each language, and what must come of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, Extra, Field, StrictStr, root_validator, validator

FOLDER = Path(__file__).parent / "conversations"

StateName = Literal["met", "not_met", "unknown"]
Turns = tuple[StrictStr, ...]
"""Strict, since a bare `yes` or `35` in YAML is no text."""


class _Model(BaseModel):
    class Config:
        extra = Extra.forbid
        frozen = True


class Words(_Model):
    """What the person types, in one language."""

    says: Turns
    """The first messages, whatever the assistant replies."""
    answers: dict[str, Turns] = {}
    """By name of a fact: what the person answers when asked for it the first time, the second time and so on. A fact
    that is told in `says` has an answer only where people would not wonder at being asked for it."""
    before: dict[str, Turns] = {}
    """By name of a fact: what the person says instead, when asked for it, before answering."""
    then: Turns = ()
    """What the person adds once the outcome is told."""

    @validator("answers", "before", pre=True)
    def one_or_several(cls, turns: dict[str, Any]) -> dict[str, Any]:
        return {fact: told if isinstance(told, list) else [told] for fact, told in turns.items()}

    @validator("says")
    def something_is_said(cls, says: Turns) -> Turns:
        if not says:
            raise ValueError("must not be empty")
        return says


class Dialogue(_Model):
    """One person who wants to know about one program."""

    program: str
    """The name of the file."""
    id: str = Field(regex=r"^[a-z0-9-]+$")
    why: str = Field(min_length=1)
    """The reason it is here."""
    facts: dict[str, Any] | None = None
    """What the person has told in the end, as `ieum knowledge check --facts` takes it."""
    status: Literal["eligible", "not_eligible", "unknown", "not_stated"] | None = None
    states: dict[str, StateName] = {}
    """Of conditions that the outcome must name, by their id."""
    ends: Literal["outcome", "cancelled"] = "outcome"
    words: dict[str, Words]
    """By language."""

    @property
    def name(self) -> str:
        return f"{self.program}/{self.id}"

    @root_validator(skip_on_failure=True)
    def an_outcome_follows_from_facts(cls, values: dict[str, Any]) -> dict[str, Any]:
        has_outcome = values["ends"] == "outcome"
        if has_outcome is (values["status"] is None) or has_outcome is (values["facts"] is None):
            raise ValueError("`facts` and `status` belong to every conversation that is not cancelled, and to no other")
        return values


def dialogues() -> list[Dialogue]:
    """All conversations, by program."""
    return [dialogue for path in sorted(FOLDER.glob("*.yml")) for dialogue in _read(path)]


def languages() -> list[str]:
    """Those that at least one conversation is written in."""
    return sorted({language for dialogue in dialogues() for language in dialogue.words})


def _read(path: Path) -> Iterator[Dialogue]:
    """In the files the languages stand beside the other keys, by their code of two letters."""
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        words = {key: entry.pop(key) for key in list(entry) if len(key) == 2 and key != "id"}
        yield Dialogue(program=path.stem, words=words, **entry)
