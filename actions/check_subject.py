"""What a check is about: the programs that a message names, and the facts that an outcome rests on."""

from __future__ import annotations

from datetime import date

from actions.check_state import CheckState
from actions.turn import Turn
from knowledge.eligibility.evaluate import check
from knowledge.eligibility.telling.message import own_names
from knowledge.store import load_knowledge


def relevant_facts(state: CheckState) -> frozenset[str]:
    """The facts that the outcome rests on, which settle what a bare number means; none without a program."""
    if state.program is None:
        return frozenset()
    rules = check(state.program, {}, date.min).conditions
    return frozenset(condition.fact for condition in rules) | frozenset(sum_of(state))


def named_programs(turn: Turn) -> tuple[str, ...]:
    """Programs that the message names. One named as people call themselves (소공인) gives way to others."""
    named: dict[bool, list[str]] = {False: [], True: []}
    for entity in turn.entities:
        if entity.get("entity") == "program" and entity["value"] in load_knowledge().programs:
            written = turn.text[entity.get("start") or 0 : entity.get("end") or 0].lower()
            named[written in own_names()].append(str(entity["value"]))
    return tuple(dict.fromkeys(named[False] or named[True]))


def sum_of(state: CheckState) -> tuple[str, ...]:
    """The facts that a sum is worked out from: the monthly amount and the term."""
    if state.goal != "worked" or state.program is None:
        return ()
    worked = load_knowledge().programs[state.program].eligibility.worked
    return (worked.amount, worked.years) if worked else ()
