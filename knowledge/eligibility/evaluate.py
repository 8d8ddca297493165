"""Whether a person or firm meets the conditions of a program, as far as what is known of them tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal

from knowledge.eligibility.compiled import Rules, rules_of
from knowledge.eligibility.derived import Known, complete
from knowledge.eligibility.missing import NOTHING, Missing, missing, most_decisive
from knowledge.eligibility.rule import Rule
from knowledge.eligibility.states import NOT_MET, UNKNOWN, State, Status
from knowledge.eligibility.values import Facts, as_json
from knowledge.schema_base import Citation, LocalizedText
from knowledge.store import Knowledge, load_knowledge

__all__ = ["Check", "ConditionResult", "State", "Status", "check"]


@dataclass(frozen=True, slots=True)
class ConditionResult:
    """One condition on one fact, as it stands for this person."""

    rule: Rule = field(repr=False)
    state: State
    value: Any
    """What is known of the fact, in JSON form; None where nothing is."""
    follows_from: str | None
    """The told fact that the value follows from, where it was not told itself."""

    @property
    def id(self) -> str:
        return self.rule.id

    @property
    def fact(self) -> str:
        return self.rule.fact.id

    @property
    def text(self) -> LocalizedText:
        """What the document asks for, as a phrase."""
        return self.rule.text

    @property
    def source(self) -> Citation:
        return self.rule.source

    @property
    def statement(self) -> str:
        """`record/statement` of the knowledge that the condition rests on."""
        return self.rule.statement

    @property
    def changeable(self) -> bool:
        """Whether the person can influence the fact."""
        return self.rule.fact.changeable

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "state": self.state.value,
            "fact": self.fact,
            "value": self.value,
            "source": self.rule.document.cited(self.source.lines),
            "text": dict(self.text.__root__),
            "follows_from": self.follows_from,
            "changeable": self.changeable,
        }


@dataclass(frozen=True)
class Check:
    """What is known of one person and one program. Guidance, not a decision.

    What is not asked of it is not worked out: screening looks into few of very many.
    """

    status: Status
    rules: Rules = field(repr=False)
    known: Known = field(repr=False)
    states: tuple[State, ...] = field(repr=False)
    """Of each leaf of the rules."""
    lacking: Missing = field(repr=False)

    @property
    def program(self) -> str:
        return self.rules.program.id

    @property
    def meaning(self) -> Literal["admits", "audience"]:
        return self.rules.meaning

    @property
    def named(self) -> Iterable[int]:
        """The leaves that bear on the outcome; all, where none but an impossible answer could meet them together."""
        hopeless = self.status is Status.not_eligible and self.rules.tree.state(self.states) is UNKNOWN
        return range(len(self.states)) if hopeless else self.rules.named(self.states)

    @cached_property
    def conditions(self) -> tuple[ConditionResult, ...]:
        """Those that bear on the outcome, in the order of the record."""
        return tuple(_result(self.rules.leaves[index], self.states[index], self.known) for index in self.named)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """Facts whose answer, or a more precise one, can still change the outcome, most decisive first; empty once the
        outcome is settled."""
        return most_decisive(self.lacking.influence)

    def as_dict(self) -> dict[str, Any]:
        """The JSON form of `ieum knowledge check`."""
        return {
            "program": self.program,
            "status": self.status.value,
            "meaning": self.meaning,
            "conditions": [condition.as_dict() for condition in self.conditions],
            "missing": list(self.missing),
        }


def check(program_id: str, facts: Facts, today: date | None = None, knowledge: Knowledge | None = None) -> Check:
    """Whether these facts, as `parse_facts` returns them, meet the conditions of a program.

    Ages of firms are counted until `today`. Raises KeyError for an unknown program.
    """
    knowledge = knowledge or load_knowledge()
    known = complete(facts, today or date.today(), knowledge.vocabulary)
    return evaluate(rules_of(knowledge)[program_id], known)


def evaluate(rules: Rules, known: Known) -> Check:
    """Whether what is known meets the conditions of one program."""
    facts = known.facts
    states = tuple(
        [UNKNOWN if (value := facts.get(rule.fact.id)) is None else rule.test(value) for rule in rules.leaves]
    )
    state = rules.tree.state(states)
    lacking = missing(rules, states) if state is UNKNOWN else NOTHING[state]
    return Check(_status(rules, state if lacking.chance else NOT_MET), rules, known, states, lacking)


def _status(rules: Rules, state: State) -> Status:
    if not rules.leaves:
        return Status.not_stated
    if state is NOT_MET:
        return Status.not_eligible
    if state is UNKNOWN:
        return Status.unknown
    return Status.eligible if rules.meaning == "admits" else Status.not_stated


def _result(rule: Rule, state: State, known: Known) -> ConditionResult:
    fact = rule.fact.id
    return ConditionResult(rule, state, as_json(known.facts.get(fact)), known.follows_from.get(fact))
