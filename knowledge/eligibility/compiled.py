"""What is the same for everybody, made once: the conditions of a program as a tree with ready tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.eligibility.answers import Patterns, patterns_of
from knowledge.eligibility.schema import AllOf, Leaf, Not
from knowledge.eligibility.schema import Condition as Written
from knowledge.eligibility.states import OPPOSITE
from knowledge.eligibility.testing import Test, make_test
from knowledge.eligibility.tree import All, Condition, Node
from knowledge.eligibility.tree import AnyOf as AnyNode
from knowledge.eligibility.vocabulary import FactDefinition
from knowledge.schema import Document, Program
from knowledge.schema_base import Citation, LocalizedText
from knowledge.store import Knowledge


@dataclass(frozen=True, eq=False)
class Rule:
    """A condition on one fact, with its source."""

    id: str
    fact: FactDefinition
    test: Test
    """Whether a value meets what the document asks for; a `not` around the condition is carried out."""
    written: Leaf
    negated: bool
    statement: str
    """`record/statement`, where the document says so."""
    source: Citation
    document: Document

    @property
    def text(self) -> LocalizedText:
        return self.written.text


@dataclass(frozen=True, eq=False)
class Part:
    """Conditions that share no fact with the others of their program, so that they may be judged apart."""

    tree: All
    leaves: tuple[int, ...]
    patterns: Mapping[str, Patterns]
    """By fact: which of its leaves an answer would meet."""
    by_fact: Mapping[str, tuple[int, ...]]
    """The leaves of each fact."""


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


@lru_cache(maxsize=4)
def rules_of(knowledge: Knowledge) -> Mapping[str, Rules]:
    """The rules of every program, by its id."""
    return {program_id: compile_rules(knowledge, program) for program_id, program in knowledge.programs.items()}


def compile_rules(knowledge: Knowledge, program: Program) -> Rules:
    """The rules of one program together with the crossing rules that apply to it."""
    eligibility = program.eligibility
    crossing = [rule.condition for rule in knowledge.crossing if getattr(eligibility, rule.applies_to)]
    leaves: list[Rule] = []

    def add(leaf: Leaf, negated: bool) -> Condition:
        leaves.append(_rule(knowledge, program.id, leaf, negated))
        return Condition(len(leaves) - 1)

    tree = All(tuple(_node(written, False, add) for written in (*eligibility.conditions, *crossing)))
    facts = tuple(dict.fromkeys(rule.fact.id for rule in leaves))
    parts = tuple(_part(nodes, leaves) for nodes in _independent(tree.parts, leaves))
    return Rules(program, eligibility.meaning, tree, tuple(leaves), parts, facts)


def _rule(knowledge: Knowledge, program_id: str, leaf: Leaf, negated: bool) -> Rule:
    record, _, statement = leaf.stated_in.rpartition("/")
    told = knowledge.fact(record or program_id, statement)
    definition = knowledge.vocabulary.facts[leaf.fact]
    test = make_test(leaf, definition)
    return Rule(
        id=leaf.id,
        fact=definition,
        test=(lambda value: OPPOSITE[test(value)]) if negated else test,
        written=leaf,
        negated=negated,
        statement=f"{record or program_id}/{statement}",
        source=told.source,
        document=knowledge.document_of(told),
    )


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
    tree = All(tuple(nodes))
    indexes = tuple(_indexes(tree))
    by_fact: dict[str, tuple[int, ...]] = {}
    for index in indexes:
        by_fact[leaves[index].fact.id] = (*by_fact.get(leaves[index].fact.id, ()), index)
    patterns = {
        name: patterns_of(leaves[own[0]].fact, [(leaves[index].written, leaves[index].test) for index in own])
        for name, own in by_fact.items()
    }
    return Part(tree, indexes, patterns, by_fact)
