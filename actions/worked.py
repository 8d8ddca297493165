"""What saving in a program adds up to, within the limits that its document states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.check_results import lead_json
from actions.check_state import CheckState
from actions.results import fact_json, owner_json
from actions.saying import say
from actions.turn import Turn
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.schema import MonthlySaving
from knowledge.eligibility.worked import WorkedFigure, worked_saving
from knowledge.schema import Fact, Program
from knowledge.store import load_knowledge


def show_worked_figure(
    dispatcher: CollectingDispatcher, turn: Turn, state: CheckState, facts: Mapping[str, Any]
) -> dict[str, Any]:
    """Tell the sum, or which limit or gap keeps it from being worked out; returns what is to be remembered."""
    assert state.program is not None, "a sum is that of one program"
    program = load_knowledge().programs[state.program]
    rule = program.eligibility.worked
    assert rule is not None, "only programs whose document gives the arithmetic are worked out"
    figure = worked_saving(program.id, parse_facts(facts, date.today()))
    statements = _statements(program, rule)
    say(
        dispatcher,
        "utter_worked_figure",
        turn.language,
        lead=lead_json(state.note, facts, turn.language),
        owner=owner_json(program, turn.language),
        figure=_figure_json(figure) if figure else None,
        not_counted=[text.in_language(turn.language) for text in rule.not_counted],
        facts=[fact_json(statement, turn.language) for statement in statements],
        cap=rule.amount_at_most,
        least_years=rule.years_at_least,
        over_cap=_number(facts, rule.amount) > rule.amount_at_most,
        too_short=rule.years in facts and _number(facts, rule.years) < rule.years_at_least,
    )
    return {"owners": [program.id], "facts": [[program.id, statement.id] for statement in statements]}


def _figure_json(figure: WorkedFigure) -> dict[str, Any]:
    names = ("amount", "years", "months", "top_up_percent", "own", "top_up", "total")
    return {name: getattr(figure, name) for name in names}


def _statements(program: Program, rule: MonthlySaving) -> list[Fact]:
    """The statements that give the limits and the share, each once."""
    told = [load_knowledge().statement(program.id, reference)[1] for _, _, reference in rule.inputs]
    return list({statement.id: statement for statement in told}.values())


def _number(facts: Mapping[str, Any], name: str) -> float:
    """What was told as a number; 0 where nothing or only bounds are known."""
    value = facts.get(name)
    return float(value) if isinstance(value, int | float) else 0.0
