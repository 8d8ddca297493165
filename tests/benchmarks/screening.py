"""One person against all programs, in process: milliseconds at 32, 3,200 and 32,000 records, and how they grow.

python -m tests.benchmarks.screening
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from rich.console import Console
from rich.table import Table

from knowledge.eligibility.compiled import rules_of
from knowledge.eligibility.facts import Facts, parse_facts
from knowledge.eligibility.schema import AllOf, AnyOf, Condition, Leaf, Not
from knowledge.eligibility.screen import screen
from knowledge.schema import Program
from knowledge.store import Knowledge, load_knowledge

COPIES = (1, 100, 1000)
RUNS = 3
TODAY = date(2026, 5, 1)

PEOPLE: tuple[dict[str, Any], ...] = (
    {},
    {"role": "founder"},
    {"role": "founder", "age": 35, "founded_on": "2024-03", "region": "김제"},
    {"role": "sme_owner", "sectors": ["manufacturing"], "region": "경기도", "hires_foreigners": True},
    {"role": "small_business_owner", "outstanding_loan": True, "technology_theft_found": False},
    {"role": "employee", "monthly_saving": 500000, "saving_years": 3},
    {"role": "international_student", "seeks_job": True},
    {"role": "large_company"},
    {"age": {"at_least": 30, "at_most": 39}},
    {"technology_theft_found": True},
)


@dataclass(frozen=True)
class Measured:
    """One size: how long it took to compile the rules, once, and to screen one person."""

    records: int
    compiling: float
    """Seconds."""
    screening: float
    """Milliseconds: of each person the best of several runs, of all people the median."""


def measure_screening() -> list[Measured]:
    """All sizes, in a process that has been up for a while: the first run of a person is not the best one."""
    people = [parse_facts(person, TODAY) for person in PEOPLE]
    return [_measure(_enlarged(load_knowledge(), copies), people) for copies in COPIES]


def report(console: Console) -> None:
    """Print the sizes; a growth of 1.00 is exactly in step with the number of records."""
    table = Table("records", "screening one person, ms", "growth / records", "compiling once, s")
    before: Measured | None = None
    for size in measure_screening():
        growth = f"{size.screening / before.screening / (size.records / before.records):.2f}" if before else ""
        table.add_row(f"{size.records:,}", f"{size.screening:.2f}", growth, f"{size.compiling:.2f}")
        before = size
    console.print(table)


def _measure(knowledge: Knowledge, people: list[Facts]) -> Measured:
    began = time.perf_counter()
    rules_of(knowledge)
    compiling = time.perf_counter() - began
    return Measured(len(knowledge.programs), compiling, statistics.median(_best(knowledge, each) for each in people))


def _best(knowledge: Knowledge, person: Facts) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        screen(person, TODAY, knowledge)
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def _enlarged(knowledge: Knowledge, copies: int) -> Knowledge:
    """The knowledge with every program so many times over, each copy with other bounds."""
    programs = dict(knowledge.programs)
    for number in range(1, copies):
        for program in knowledge.programs.values():
            made = _varied(program, number)
            programs[made.id] = made
    return replace(knowledge, programs=MappingProxyType(programs))


def _varied(program: Program, number: int) -> Program:
    rules = program.eligibility
    conditions = tuple(_shifted(condition, number % 50) for condition in rules.conditions)
    eligibility = rules.copy(update={"conditions": conditions})
    return program.copy(update={"id": f"{program.id}-{number}", "eligibility": eligibility})


def _shifted(condition: Condition, by: int) -> Condition:
    if isinstance(condition, Leaf):
        bounds = {name: bound + by for name, bound in condition.tests.items() if isinstance(bound, int | float)}
        return condition.copy(update={name: bound for name, bound in bounds.items() if name != "is"})
    if isinstance(condition, Not):
        return condition.copy(update={"not_": _shifted(condition.not_, by)})
    if isinstance(condition, AllOf):
        return condition.copy(update={"all_of": tuple(_shifted(part, by) for part in condition.all_of)})
    assert isinstance(condition, AnyOf)
    return condition.copy(update={"any_of": tuple(_shifted(part, by) for part in condition.any_of)})


if __name__ == "__main__":
    report(Console())
