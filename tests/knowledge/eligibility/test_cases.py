"""Every eligibility case, in process and through the command line; and that the cases leave no condition out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from knowledge.cli import app
from knowledge.eligibility.evaluate import check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.schema import leaves
from knowledge.store import load_knowledge
from tests.knowledge.eligibility.cases import Case, cases

CASES = cases()
UNDATED = [case for case in CASES if case.today is None]
"""The command line counts from the day it runs on."""


def _outcome(case: Case) -> dict[str, Any]:
    return check(case.program, parse_facts(case.facts, case.today), case.today).as_dict()


def _judge(case: Case, outcome: dict[str, Any]) -> None:
    states = {condition["id"]: condition["state"] for condition in outcome["conditions"]}
    assert outcome["status"] == case.status, states
    assert {name: states.get(name) for name in case.states} == case.states
    missing = outcome["missing"]
    assert case.status == "unknown" or not missing
    if case.asks is not None:
        assert missing[0] == case.asks, missing
    if case.missing is not None:
        assert tuple(missing) == case.missing
    assert not set(case.never_asks) & set(missing)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_comes_out_as_stated(case: Case) -> None:
    _judge(case, _outcome(case))


def test_cases_come_out_the_same_through_the_command_line() -> None:
    runner = CliRunner()
    for case in UNDATED:
        told = json.dumps(case.facts, ensure_ascii=False)
        result = runner.invoke(app, ["check", case.program, "--facts", told, "--json"])
        assert result.exit_code == 0, f"{case.name}: {result.output}"
        assert json.loads(result.stdout) == _outcome(case), case.name


def test_every_program_has_cases() -> None:
    assert {case.program for case in CASES} == set(load_knowledge().programs)


def test_every_condition_is_met_failed_and_unknown_in_some_case() -> None:
    seen = {
        (case.program, condition["id"], condition["state"])
        for case in CASES
        for condition in _outcome(case)["conditions"]
    }
    wanted = {
        (program.id, leaf.id, state)
        for program in load_knowledge().programs.values()
        for condition in program.eligibility.conditions
        for leaf in leaves(condition)
        for state in ("met", "not_met", "unknown")
    }
    assert not wanted - seen


def test_every_numeric_bound_is_touched_from_both_sides() -> None:
    for program in load_knowledge().programs.values():
        for leaf in (leaf for condition in program.eligibility.conditions for leaf in leaves(condition)):
            bound = leaf.at_most if leaf.at_most is not None else leaf.at_least
            if bound is None:
                continue
            told = [case.facts.get(leaf.fact) for case in CASES if case.program == program.id]
            numbers = {value for value in told if isinstance(value, int | float)}
            assert bound in numbers, (program.id, leaf.id)
            closest = min(abs(value - bound) for value in numbers if (value > bound) is (leaf.at_most is not None))
            assert closest <= max(1.0, bound * 1e-5), (program.id, leaf.id)
