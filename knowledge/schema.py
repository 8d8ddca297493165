"""What a program record may hold; everything under `programs/` is checked against this at load."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, validator

from knowledge.eligibility.schema import Eligibility
from knowledge.schema_base import Citation, LocalizedPhrases, LocalizedText, Strict, filled

Audience = Literal[
    "student",
    "job_seeker",
    "employee",
    "founder",
    "sme_owner",
    "small_business_owner",
    "small_manufacturer",
    "researcher",
    "exporter",
    "large_company",
]
"""Who a record is for, as people would describe themselves; used for lists by audience."""


class Fact(Strict):
    """One statement of a document, in our own words."""

    id: str = Field(regex=r"^[a-z0-9-]+$")
    topics: tuple[str, ...]
    """Ids from `topics.yml` that this fact answers, the main one first."""
    text: LocalizedText
    asks: LocalizedPhrases = LocalizedPhrases()
    """Ways people ask for just this fact; searched, never shown."""
    source: Citation
    as_of: str | None = None
    """When the statement holds, where the document itself settles it, as ISO year, month or day."""
    superseded_by: str | None = None
    """Id of the fact of the same record that replaced this one."""

    _topics_filled = filled("topics")


class Unsaid(Strict):
    """Something people ask that the document leaves open."""

    topic: str
    text: LocalizedText
    """What is left open, as a noun phrase that completes "The documents do not say …"."""
    asks: LocalizedPhrases = LocalizedPhrases()


class Program(Strict):
    """One program of the policies."""

    id: str = Field(regex=r"^[a-z0-9-]+$")
    names: LocalizedText
    aliases: LocalizedPhrases
    """Everyday names people type, misspellings left out (the entity finder allows for them)."""
    summary: LocalizedText
    """One sentence that says what it is; every figure in it stands in a fact's cited lines."""
    operator: LocalizedText | None = None
    """Who runs it, empty where the document does not say."""
    audiences: tuple[Audience, ...]
    facts: tuple[Fact, ...]
    unsaid: tuple[Unsaid, ...]
    related: tuple[str, ...] = ()
    """Ids of programs that someone asking for this one may want next."""
    eligibility: Eligibility = Eligibility(meaning="audience")
    """Who can join, as far as the document says."""

    _facts_filled = filled("facts")

    @validator("facts")
    def fact_ids_are_unique(cls, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        ids = [fact.id for fact in facts]
        repeated = {name for name in ids if ids.count(name) > 1}
        if repeated:
            raise ValueError(f"fact ids appear twice: {', '.join(sorted(repeated))}")
        return facts


class Background(Strict):
    """What a document says beside its programs: who spoke, where, and the wider plan."""

    id: str = Field(regex=r"^[a-z0-9-]+$")
    names: LocalizedText
    aliases: LocalizedPhrases = LocalizedPhrases()
    summary: LocalizedText
    facts: tuple[Fact, ...]
    unsaid: tuple[Unsaid, ...] = ()
    related: tuple[str, ...] = ()

    _facts_filled = filled("facts")


class Document(Strict):
    """A source document, described as it describes itself; what it does not give stays empty."""

    file: str
    title: dict[str, str] = Field(default_factory=dict)
    """The headline in pieces, in order."""
    publisher: str = ""
    dateline: str = ""
    """The date the document gives of itself, as precisely as it does and no more."""
    year_note: LocalizedText | None = None
    """How "this year" and "next year" in the document are to be read."""

    @property
    def headline(self) -> str:
        return " ".join(self.title.values())

    def cited(self, lines: tuple[int, ...]) -> dict[str, Any]:
        """The JSON form of a source: these lines, and what the document says of itself."""
        return {
            "document": self.file,
            "lines": list(lines),
            "title": self.headline,
            "publisher": self.publisher,
            "dateline": self.dateline,
        }


class AudienceNames(Strict):
    """How people of one audience call themselves."""

    id: Audience
    names: LocalizedText
    aliases: LocalizedPhrases


class Topic(Strict):
    """A kind of question. The intent that asks for it is called `ask_` and the id."""

    id: str = Field(regex=r"^[a-z_]+$")
    names: LocalizedText
    """A noun phrase, such as "the application deadline"."""
