"""The conditions of a record as they are told: what the document asks for, and where it says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from knowledge.eligibility.compiled import Rule
from knowledge.eligibility.evaluate import Check, ConditionResult, State
from knowledge.eligibility.schema import AllOf, Condition, Leaf, Not
from knowledge.eligibility.tree import AnyOf, Node
from knowledge.eligibility.tree import Condition as TreeLeaf
from knowledge.schema import Program


def requirement_json(condition: Condition, language: str) -> dict[str, Any]:
    """A condition in the person's language: `text` of a single one, `all_of`, `any_of` or `not` of nested ones."""
    if isinstance(condition, Leaf):
        return {"text": condition.text.in_language(language)}
    if isinstance(condition, Not):
        return {"not": requirement_json(condition.not_, language)}
    parts, name = (condition.all_of, "all_of") if isinstance(condition, AllOf) else (condition.any_of, "any_of")
    return {name: [requirement_json(part, language) for part in parts]}


POSITION = "role"
"""The fact by which a document tells groups of people apart."""


def told_conditions(check: Check) -> list[ConditionResult]:
    """The conditions to tell of a check.

    Where all of several ways in are closed, those that are for people in another position go without saying: whoever
    runs a firm does not miss that they are no student.
    """
    unsaid = {rule for part in check.rules.tree.parts if isinstance(part, AnyOf) for rule in _of_others(check, part)}
    return [condition for condition in check.conditions if condition.rule not in unsaid]


def _of_others(check: Check, part: AnyOf) -> list[Rule]:
    own = {check.rules.leaves[index] for index in _indexes(part)}
    failed = [condition for condition in check.conditions if condition.rule in own and condition.state is State.not_met]
    others = [condition.rule for condition in failed if POSITION in (condition.fact, condition.follows_from)]
    return others if len(others) < len(failed) else []


def _indexes(node: Node) -> Iterator[int]:
    if isinstance(node, TreeLeaf):
        yield node.index
        return
    for part in node.parts:
        yield from _indexes(part)


def statements(program: Program) -> list[list[str]]:
    """Record and id of the statements that the record's own conditions rest on, each once."""
    refs = [statement_of(program, leaf) for condition in program.eligibility.conditions for leaf in leaves(condition)]
    return [list(ref) for ref in dict.fromkeys(refs)]


def statement_of(program: Program, leaf: Leaf) -> tuple[str, str]:
    """Record and id of the statement that says so."""
    record, _, statement = leaf.stated_in.rpartition("/")
    return record or program.id, statement


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The single conditions inside a condition, in order."""
    if isinstance(condition, Leaf):
        yield condition
        return
    if isinstance(condition, Not):
        yield from leaves(condition.not_)
        return
    for part in condition.all_of if isinstance(condition, AllOf) else condition.any_of:
        yield from leaves(part)
