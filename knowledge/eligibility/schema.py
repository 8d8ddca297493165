"""What the eligibility rules of a record may look like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, Union

from pydantic import Field, StrictFloat, StrictInt, root_validator, validator

from knowledge.schema_base import LocalizedText, Strict, filled

Number = Union[StrictInt, StrictFloat]

TESTS = ("is_", "one_of", "at_least", "at_most", "over", "under", "within", "on_or_after", "on_or_before")


def _of_its_kind(written: Any) -> Any:
    if isinstance(written, Strict):
        return written
    if not isinstance(written, dict):
        raise ValueError("should be a condition: a mapping with an id, or with `all_of`, `any_of` or `not`")
    return next((kind for key, kind in _KINDS.items() if key in written), Leaf).parse_obj(written)


def told_apart(field: str, several: bool = True) -> Any:
    """Chooses the kind of each condition by its key, so that what is wrong is told of the one kind that was meant."""
    return validator(field, pre=True, each_item=several, allow_reuse=True)(_of_its_kind)


class Leaf(Strict):
    """One condition on one fact about the applicant; bounds that are given together must all hold."""

    id: str = Field(regex=r"^[a-z0-9-]+$")
    """Unique within the record."""
    fact: str
    """Name of a fact of `vocabulary.yml`."""
    is_: bool | None = Field(None, alias="is")
    one_of: tuple[str, ...] = ()
    """For choices: the value, or any of several values, is one of these."""
    at_least: Number | None = None
    """Inclusive, in the unit of the fact, as are all bounds."""
    at_most: Number | None = None
    over: Number | None = None
    """Exclusive."""
    under: Number | None = None
    within: tuple[str, ...] = ()
    """For regions: lies in one of these provinces, cities or municipalities (codes of `nlu/regions.py`)."""
    on_or_after: str | None = None
    """For dates, as ISO days."""
    on_or_before: str | None = None
    text: LocalizedText
    """What the document asks for, as a short phrase that can stand after a bullet: "aged 39 or under". Under a `not`
    it words what is asked for, not what is ruled out."""
    stated_in: str
    """Id of the statement (`facts`) of this record that says so, or `record/statement` of another one; its cited lines
    are the source of the condition."""

    @property
    def tests(self) -> dict[str, Any]:
        """The tests that are given, by the names that records use."""
        given = {name.removesuffix("_"): getattr(self, name) for name in TESTS}
        return {name: value for name, value in given.items() if value not in (None, ())}

    @root_validator(skip_on_failure=True)
    def has_a_test(cls, values: dict[str, Any]) -> dict[str, Any]:
        if all(values.get(name) in (None, ()) for name in TESTS):
            raise ValueError("a condition needs a test, such as `is`, `one_of` or `at_most`")
        return values


class AllOf(Strict):
    """Holds where all parts hold."""

    all_of: tuple[Condition, ...]

    _filled = filled("all_of")
    _kinds = told_apart("all_of")


class AnyOf(Strict):
    """Holds where one part holds."""

    any_of: tuple[Condition, ...]

    _filled = filled("any_of")
    _kinds = told_apart("any_of")


class Not(Strict):
    """Holds where the part does not."""

    not_: Condition = Field(alias="not")

    _kinds = told_apart("not_", several=False)


Condition = Union[Leaf, AllOf, AnyOf, Not]


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The conditions on single facts within a condition, in the order of the record."""
    if isinstance(condition, Leaf):
        yield condition
    elif isinstance(condition, Not):
        yield from leaves(condition.not_)
    else:
        for part in condition.all_of if isinstance(condition, AllOf) else condition.any_of:
            yield from leaves(part)


class Superseded(Strict):
    """A bound that held before and no longer does."""

    condition: str
    """Id of the condition that replaced it."""
    was: dict[str, Number]
    """The former test, such as `{at_least: 5}`."""
    stated_in: str
    """Id of the statement that tells of it."""


class MonthlySaving(Strict):
    """Arithmetic that the document gives: a monthly amount, topped up by a share, paid out after a term."""

    amount: str
    """Fact that holds the monthly amount, in won."""
    amount_at_most: Number
    amount_stated_in: str
    years: str
    """Fact that holds the term, in years."""
    years_at_least: Number
    years_stated_in: str
    top_up_percent: Number
    top_up_stated_in: str
    not_counted: tuple[LocalizedText, ...]
    """What the sum leaves out because the document does not give it."""

    @property
    def inputs(self) -> tuple[tuple[str, Number, str], ...]:
        """The numbers of the document: name, value, and the statement that gives it."""
        return (
            ("amount_at_most", self.amount_at_most, self.amount_stated_in),
            ("years_at_least", self.years_at_least, self.years_stated_in),
            ("top_up_percent", self.top_up_percent, self.top_up_stated_in),
        )


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

    _kinds = told_apart("conditions")

    @root_validator(skip_on_failure=True)
    def admits_by_conditions(cls, values: dict[str, Any]) -> dict[str, Any]:
        if values["meaning"] == "admits" and not values["conditions"]:
            raise ValueError("a record without conditions names nobody whom it could admit; its meaning is `audience`")
        return values


class CrossingRule(Strict):
    """A condition that the documents put on many programs at once."""

    applies_to: Literal["supports_firms"]
    """The mark of a record that the rule applies to."""
    condition: Condition

    _kinds = told_apart("condition", several=False)

    def concerns(self, eligibility: Eligibility) -> bool:
        """Whether the rule applies to a program with these rules."""
        return bool(getattr(eligibility, self.applies_to))


_KINDS: dict[str, type[Strict]] = {"all_of": AllOf, "any_of": AnyOf, "not": Not}

for _model in (AllOf, AnyOf, Not, Eligibility, CrossingRule):
    _model.update_forward_refs(Condition=Condition)
