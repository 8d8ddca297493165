"""The facts a person has told: taking new ones in, and showing them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.eligibility.facts import FactError, Problem, parse_facts

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Merged:
    """Facts after a message, and what the message changed."""

    facts: Raw
    changed: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    """Of the changed ones those that had another value before."""
    confirmed: tuple[str, ...] = ()
    """Facts told again with the value they had."""
    problems: tuple[Mapping[str, Any], ...] = ()


def merge(facts: Raw, told: Raw, today: date) -> Merged:
    """Take in what makes sense; what does not, alone or together with what is known, is left out and reported."""
    kept, sound, problems = _sound(dict(facts), dict(told), today)
    changed = tuple(name for name, value in sound.items() if facts.get(name) != value)
    return Merged(
        facts={name: value for name, value in {**kept, **sound}.items() if value is not None},
        changed=changed,
        corrected=tuple(name for name in changed if name in facts),
        confirmed=tuple(name for name in sound if name not in changed),
        problems=tuple(problem_json(problem) for problem in problems),
    )


def problem_json(problem: Problem) -> dict[str, Any]:
    """A problem as the `context` slot keeps it."""
    return {"fact": problem.fact, "code": problem.code, "other": problem.arguments.get("other")}


def _sound(kept: dict[str, Any], told: dict[str, Any], today: date) -> tuple[Raw, Raw, list[Problem]]:
    """The earlier facts that still hold, the told ones that can be taken in, and the problems of the others."""
    reported: list[Problem] = []
    while told:
        try:
            parse_facts({**kept, **told}, today)
        except FactError as error:
            overruled = {name for problem in error.problems for name in _overruled(problem, kept, told)}
            if overruled:
                kept = {name: value for name, value in kept.items() if name not in overruled}
                continue
            reported += error.problems
            bad = {problem.fact for problem in error.problems} & told.keys()
            # Where an earlier fact no longer fits beside them, the new ones are asked for again.
            told = {name: value for name, value in told.items() if bad and name not in bad}
        else:
            break
    return kept, told, reported


def _overruled(problem: Problem, kept: Raw, told: Raw) -> set[str]:
    """The earlier of two facts that say the same thing differently: what is told last holds."""
    if problem.code != "contradicts":
        return set()
    pair = {problem.fact, str(problem.arguments.get("other"))}
    return pair & (kept.keys() - told.keys()) if pair & told.keys() else set()
