"""What the eligibility rules of a record may look like."""

from __future__ import annotations

from typing import Any, Literal, Union

from pydantic import Field, root_validator

from knowledge.schema_base import LocalizedText, Strict, filled

TESTS = ("is_", "one_of", "at_least", "at_most", "over", "under", "within", "on_or_after", "on_or_before")


class Leaf(Strict):
    """One condition on one fact about the applicant; bounds that are given together must all hold."""

    id: str = Field(regex=r"^[a-z0-9-]+$")
    """Unique within the record."""
    fact: str
    """Name of a fact of `vocabulary.yml`."""
    is_: bool | None = Field(None, alias="is")
    one_of: tuple[str, ...] = ()
    """For choices: the value, or any of several values, is one of these."""
    at_least: float | None = None
    """Inclusive, in the unit of the fact, as are all bounds."""
    at_most: float | None = None
    over: float | None = None
    """Exclusive."""
    under: float | None = None
    within: tuple[str, ...] = ()
    """For regions: lies in one of these provinces, cities or municipalities (codes of `nlu/regions.py`)."""
    on_or_after: str | None = None
    """For dates, as ISO days."""
    on_or_before: str | None = None
    text: LocalizedText
    """What the document asks for, as a short phrase that can stand after a bullet: "aged 39 or under"."""
    stated_in: str
    """Id of the statement (`facts`) of this record that says so, or `record/statement` of another one; its cited lines
    are the source of the condition."""

    @root_validator(skip_on_failure=True)
    def has_a_test(cls, values: dict[str, Any]) -> dict[str, Any]:
        if all(values.get(name) in (None, ()) for name in TESTS):
            raise ValueError("a condition needs a test, such as `is`, `one_of` or `at_most`")
        return values


class AllOf(Strict):
    """Holds where all parts hold."""

    all_of: tuple[Condition, ...]

    _filled = filled("all_of")


class AnyOf(Strict):
    """Holds where one part holds."""

    any_of: tuple[Condition, ...]

    _filled = filled("any_of")


class Not(Strict):
    """Holds where the part does not."""

    not_: Condition = Field(alias="not")


Condition = Union[Leaf, AllOf, AnyOf, Not]


class Superseded(Strict):
    """A bound that held before and no longer does."""

    condition: str
    """Id of the condition that replaced it."""
    was: dict[str, float]
    """The former test, such as `{at_least: 5}`."""
    stated_in: str
    """Id of the statement that tells of it."""


class MonthlySaving(Strict):
    """Arithmetic that the document gives: a monthly amount, topped up by a share, paid out after a term."""

    amount: str
    """Fact that holds the monthly amount, in won."""
    amount_at_most: float
    amount_stated_in: str
    years: str
    """Fact that holds the term, in years."""
    years_at_least: float
    years_stated_in: str
    top_up_percent: float
    top_up_stated_in: str
    not_counted: tuple[LocalizedText, ...]
    """What the sum leaves out because the document does not give it."""


class Eligibility(Strict):
    """The conditions that the documents state for one program, and what meeting them means."""

    meaning: Literal["admits", "audience"]
    """`admits`: the document lets in, or entitles, whoever meets them, so that meeting all is "eligible".
    `audience`: it only names whom the program is for, so that meeting all is "not stated"."""
    conditions: tuple[Condition, ...] = ()
    """All must hold. None: the document names nobody who could join."""
    supports_firms: bool = False
    """Whether a firm gets support through it, so that rules on firms in `crossing.yml` apply."""
    superseded: tuple[Superseded, ...] = ()
    worked: MonthlySaving | None = None


class CrossingRule(Strict):
    """A condition that the documents put on many programs at once."""

    applies_to: Literal["supports_firms"]
    condition: Condition


for _model in (AllOf, AnyOf, Not, Eligibility, CrossingRule):
    _model.update_forward_refs(Condition=Condition)
