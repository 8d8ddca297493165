"""What saving adds up to, where a document gives the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from knowledge.eligibility.schema import MonthlySaving
from knowledge.eligibility.values import Facts
from knowledge.schema import Document
from knowledge.schema_base import Citation, LocalizedText
from knowledge.store import Knowledge, load_knowledge

MONTHS = 12


@dataclass(frozen=True)
class WorkedInput:
    """A number of the document that went into the sum."""

    name: str
    """`amount_at_most`, `years_at_least` or `top_up_percent`."""
    value: float
    statement: str
    """`record/statement` of the knowledge that gives it."""
    source: Citation
    document: Document

    def as_dict(self) -> dict[str, Any]:
        source = self.document.cited(self.source.lines)
        return {"name": self.name, "value": self.value, "statement": self.statement, "source": source}


@dataclass(frozen=True)
class WorkedFigure:
    """The sum, in won, before what is not counted."""

    amount: int
    """Saved each month."""
    years: float
    months: int
    top_up_percent: float
    own: int
    """All that the person pays in."""
    top_up: int
    """What is added to it."""
    total: int
    inputs: tuple[WorkedInput, ...]
    not_counted: tuple[LocalizedText, ...]

    def as_dict(self) -> dict[str, Any]:
        names = [dict(text.__root__) for text in self.not_counted]
        return {**vars(self), "inputs": [each.as_dict() for each in self.inputs], "not_counted": names}


def worked_saving(program_id: str, facts: Facts, knowledge: Knowledge | None = None) -> WorkedFigure | None:
    """The sum for the monthly amount and the term in `facts`.

    None where the document gives no arithmetic, where amount or term is not known exactly, or is no whole number of
    won or months, or where either lies outside the limits of the document. Raises KeyError for an unknown program.
    """
    knowledge = knowledge or load_knowledge()
    rule = knowledge.programs[program_id].eligibility.worked
    if rule is None:
        return None
    amount, months = _whole(facts.get(rule.amount)), _whole(facts.get(rule.years), MONTHS)
    if amount is None or months is None:
        return None
    if amount > rule.amount_at_most or months < rule.years_at_least * MONTHS:
        return None
    return _figure(amount, months, rule, _inputs(program_id, rule, knowledge))


def _whole(value: Any, times: int = 1) -> int | None:
    """The number times `times`, where that is whole."""
    if not isinstance(value, int | float):
        return None
    product = Fraction(str(value)) * times
    return int(product) if product.denominator == 1 else None


def _figure(amount: int, months: int, rule: MonthlySaving, inputs: tuple[WorkedInput, ...]) -> WorkedFigure:
    own = amount * months
    top_up = int(own * Fraction(str(rule.top_up_percent)) / 100)
    return WorkedFigure(
        amount=amount,
        years=months / MONTHS,
        months=months,
        top_up_percent=rule.top_up_percent,
        own=own,
        top_up=top_up,
        total=own + top_up,
        inputs=inputs,
        not_counted=rule.not_counted,
    )


def _inputs(program_id: str, rule: MonthlySaving, knowledge: Knowledge) -> tuple[WorkedInput, ...]:
    found = [(name, value, *knowledge.statement(program_id, reference)) for name, value, reference in rule.inputs]
    return tuple(
        WorkedInput(name, value, statement, told.source, knowledge.document_of(told))
        for name, value, statement, told in found
    )
