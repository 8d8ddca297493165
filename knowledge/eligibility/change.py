"""The nearest change that would turn a no into a yes, where the person can bring it about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.eligibility.compiled import Rules
from knowledge.eligibility.evaluate import Check, evaluate
from knowledge.eligibility.rule import Rule
from knowledge.eligibility.states import NOT_MET, State, Status
from knowledge.eligibility.tree import All, Condition, Node
from knowledge.eligibility.values import Between, FactValue


@dataclass(frozen=True)
class Change:
    """One fact that would have to be otherwise."""

    condition: str
    """Id of the condition that it would meet."""
    fact: str
    to: FactValue
    """What would do: a value, bounds to be within, or several values of which one is enough."""


def nearest_change(check: Check) -> tuple[Change, ...] | None:
    """The fewest changes after which nothing speaks against the person; what is unknown stays to be asked.

    Empty where nothing speaks against them now, None where something does that they cannot influence.
    """
    if check.status is not Status.not_eligible:
        return ()
    changes = _changes(check.rules.tree, check.rules, check.states)
    return changes if changes is not None and _helps(check, changes) else None


def _changes(node: Node, rules: Rules, states: Sequence[State]) -> tuple[Change, ...] | None:
    if node.state(states) is not NOT_MET:
        return ()
    if isinstance(node, Condition):
        return _change(rules.leaves[node.index])
    found = [_changes(part, rules, states) for part in node.parts]
    possible = [changes for changes in found if changes is not None]
    if isinstance(node, All):
        return tuple(change for changes in possible for change in changes) if len(possible) == len(found) else None
    return min(possible, key=len, default=None)


def _change(rule: Rule) -> tuple[Change, ...] | None:
    wanted = _WANTED[rule.fact.type](rule) if rule.fact.changeable else None
    return None if wanted is None else (Change(rule.id, rule.fact.id, wanted),)


def _helps(check: Check, changes: Sequence[Change]) -> bool:
    """Whether the changes go together and break nothing else."""
    facts = {**check.known.facts, **{change.fact: change.to for change in changes}}
    return evaluate(check.rules, replace(check.known, facts=facts)).status is not Status.not_eligible


def _boolean(rule: Rule) -> FactValue | None:
    return rule.written.is_ is not rule.negated


def _choice(rule: Rule) -> FactValue | None:
    ids = [value.id for value in rule.fact.values]
    return tuple(name for name in ids if (name in rule.written.one_of) is not rule.negated)


def _number(rule: Rule) -> FactValue | None:
    """Only bounds that are included: next to an excluded one there is no nearest number."""
    written = rule.written
    if rule.negated or written.over is not None or written.under is not None:
        return None
    return Between(written.at_least, written.at_most)


def _date(rule: Rule) -> FactValue | None:
    return None if rule.negated else Between(rule.written.on_or_after, rule.written.on_or_before)


def _region(rule: Rule) -> FactValue | None:
    return None if rule.negated else rule.written.within


_WANTED: Mapping[str, Callable[[Rule], FactValue | None]] = {
    "boolean": _boolean,
    "choice": _choice,
    "choices": _choice,
    "whole": _number,
    "number": _number,
    "money": _number,
    "date": _date,
    "region": _region,
}
