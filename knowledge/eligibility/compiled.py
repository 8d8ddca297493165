"""What is the same for everybody, made once: the conditions of a program as a tree with ready tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.eligibility.answers import patterns_of
from knowledge.eligibility.rule import Rule, make_rule
from knowledge.eligibility.schema import AllOf, Leaf, Not
from knowledge.eligibility.schema import Condition as Written
from knowledge.eligibility.shape import Shape, shape
from knowledge.eligibility.states import State
from knowledge.eligibility.tree import All, Condition, Node
from knowledge.eligibility.tree import AnyOf as AnyNode
from knowledge.eligibility.vocabulary import FactDefinition
from knowledge.schema import Program
from knowledge.store import Knowledge


@dataclass(frozen=True, eq=False)
class Part:
    """Conditions that share no fact with the others of their program, so that they may be judged apart."""

    shape: Shape
    leaves: tuple[int, ...]
    """The leaves of the program, by their number in the shape."""
    facts: tuple[str, ...]
    """The facts, by their number in the shape."""


@dataclass(frozen=True, eq=False)
class Rules:
    """All conditions of one program."""

    program: Program
    meaning: Literal["admits", "audience"]
    tree: All
    leaves: tuple[Rule, ...]
    parts: tuple[Part, ...]
    facts: tuple[str, ...]
    """In the order of the record."""
    tells: Mapping[str, Mapping[str, float]]
    """By fact that tells others as well: the share of its answers that tell each of them."""

    def named(self, states: Sequence[State]) -> Iterator[int]:
        """The leaves that bear on the outcome: every top condition, and within one what bears on its state."""
        for part in self.tree.parts:
            yield from part.bearing(states)


@lru_cache(maxsize=4)
def rules_of(knowledge: Knowledge) -> Mapping[str, Rules]:
    """The rules of every program, by its id."""
    return {program_id: compile_rules(knowledge, program) for program_id, program in knowledge.programs.items()}


def compile_rules(knowledge: Knowledge, program: Program) -> Rules:
    """The rules of one program together with the crossing rules that apply to it."""
    eligibility = program.eligibility
    crossing = [rule.condition for rule in knowledge.crossing if rule.concerns(eligibility)]
    leaves: list[Rule] = []

    def add(leaf: Leaf, negated: bool) -> Condition:
        leaves.append(make_rule(knowledge, program.id, leaf, negated))
        return Condition(len(leaves) - 1)

    tree = All(tuple(_node(written, False, add) for written in (*eligibility.conditions, *crossing)))
    facts = tuple(dict.fromkeys(rule.fact.id for rule in leaves))
    parts = tuple(_part(nodes, leaves) for nodes in _independent(tree.parts, leaves))
    tells = {rule.fact.id: _told_along(rule.fact) for rule in leaves if rule.fact.values}
    return Rules(program, eligibility.meaning, tree, tuple(leaves), parts, facts, tells)


def _told_along(definition: FactDefinition) -> Mapping[str, float]:
    told = Counter(name for value in definition.values for name in value.implies)
    return {name: count / len(definition.values) for name, count in told.items()}


def _node(written: Written, negated: bool, add: Callable[[Leaf, bool], Condition]) -> Node:
    """By De Morgan a negation moves inwards until it stands at a leaf."""
    if isinstance(written, Leaf):
        return add(written, negated)
    if isinstance(written, Not):
        return _node(written.not_, not negated, add)
    together = isinstance(written, AllOf)
    parts = written.all_of if isinstance(written, AllOf) else written.any_of
    nodes = tuple(_node(part, negated, add) for part in parts)
    return All(nodes) if together is not negated else AnyNode(nodes)


def _independent(nodes: tuple[Node, ...], leaves: list[Rule]) -> list[list[Node]]:
    """Groups of nodes of which no two share a fact."""
    groups: list[tuple[set[str], list[Node]]] = []
    for node in nodes:
        facts = {leaves[index].fact.id for index in _indexes(node)}
        touching = [group for group in groups if group[0] & facts]
        groups = [group for group in groups if not group[0] & facts]
        joined = [*(each for group in touching for each in group[1]), node]
        groups.append((facts.union(*(group[0] for group in touching)), joined))
    return [members for _, members in groups]


def _indexes(node: Node) -> Iterator[int]:
    if isinstance(node, Condition):
        yield node.index
    else:
        for part in node.parts:
            yield from _indexes(part)


def _part(nodes: list[Node], leaves: list[Rule]) -> Part:
    indexes = tuple(index for node in nodes for index in _indexes(node))
    numbers = {index: number for number, index in enumerate(indexes)}
    by_fact: dict[str, list[int]] = {}
    for index in indexes:
        by_fact.setdefault(leaves[index].fact.id, []).append(index)
    patterns = tuple(patterns_of([leaves[index] for index in own]) for own in by_fact.values())
    tree = All(tuple(_renumbered(node, numbers) for node in nodes))
    leaves_of = tuple(tuple(numbers[index] for index in own) for own in by_fact.values())
    return Part(shape(tree, leaves_of, patterns), indexes, tuple(by_fact))


def _renumbered(node: Node, numbers: Mapping[int, int]) -> Node:
    if isinstance(node, Condition):
        return Condition(numbers[node.index])
    return type(node)(tuple(_renumbered(part, numbers) for part in node.parts))
