"""What saving adds up to, within the limits of the document, and what each number rests on."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.worked import WorkedFigure, worked_saving
from knowledge.store import load_knowledge
from tests.knowledge.eligibility.samples import TODAY, VOCABULARY, audience, both, knowledge_with

WORKED = {
    "amount": "fee",
    "amount_at_most": 500,
    "amount_stated_in": "cap",
    "years": "term",
    "years_at_least": 3,
    "years_stated_in": "fund/term",
    "top_up_percent": 20,
    "top_up_stated_in": "share",
    "not_counted": [both("interest")],
}
KNOWLEDGE = knowledge_with({"fund": audience(worked=WORKED), "other": audience()})


def worked(program: str = "fund", **facts: Any) -> WorkedFigure | None:
    return worked_saving(program, parse_facts(facts, TODAY, VOCABULARY), KNOWLEDGE)


@pytest.mark.parametrize(
    ("fee", "term", "own", "top_up"),
    [
        (500, 3, 18000, 3600),
        (500, 3.5, 21000, 4200),
        (1, 3, 36, 7),
        (333, 5, 19980, 3996),
        (100, 3.25, 3900, 780),
    ],
)
def test_the_sum(fee: int, term: float, own: int, top_up: int) -> None:
    figure = worked(fee=fee, term=term)
    assert figure is not None
    assert (figure.amount, figure.years, figure.months) == (fee, term, term * 12)
    assert (figure.own, figure.top_up, figure.total) == (own, top_up, own + top_up)


@pytest.mark.parametrize(
    "facts",
    [
        {"fee": 501, "term": 3},
        {"fee": 500, "term": 2.75},
        {"fee": 500},
        {"term": 3},
        {},
        {"fee": {"at_most": 500}, "term": 3},
        {"fee": 500, "term": 3.3},
    ],
)
def test_there_is_no_sum_outside_the_limits_or_without_exact_numbers(facts: dict[str, Any]) -> None:
    assert worked(**facts) is None


def test_there_is_no_sum_where_the_document_gives_no_arithmetic() -> None:
    assert worked("other", fee=500, term=3) is None


def test_each_input_has_its_source_and_what_is_not_counted_is_said() -> None:
    figure = worked(fee=500, term=3)
    assert figure is not None
    told = figure.as_dict()
    assert [(each["name"], each["value"], each["source"]["lines"]) for each in told["inputs"]] == [
        ("amount_at_most", 500, [2]),
        ("years_at_least", 3, [3]),
        ("top_up_percent", 20, [4]),
    ]
    assert told["inputs"][1]["statement"] == "fund/term"
    assert told["not_counted"] == [both("interest")]


def test_the_shipped_savings_deduction() -> None:
    facts = parse_facts({"monthly_saving": 500000, "saving_years": 3})
    figure = worked_saving("employee-savings-deduction", facts, load_knowledge())
    assert figure is not None
    assert (figure.own, figure.top_up, figure.total) == (18_000_000, 3_600_000, 21_600_000)
