"""Whether a person or firm meets the conditions of a program, as far as what is known of them tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from knowledge.eligibility.compiled import Rules, rules_of
from knowledge.eligibility.derived import Known, complete
from knowledge.eligibility.missing import Missing, missing, most_decisive
from knowledge.eligibility.rule import Rule
from knowledge.eligibility.states import MET, NOT_MET, UNKNOWN, State, Status
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
    """What is known of one person and one program. Guidance, not a decision."""

    program: str
    status: Status
    meaning: Literal["admits", "audience"]
    conditions: tuple[ConditionResult, ...]
    """Those that bear on the outcome, in the order of the record; all, where none but an answer that is impossible
    could meet them together."""
    missing: tuple[str, ...]
    """Facts whose answer, or a more precise one, can still change the outcome, most decisive first; empty once the
    outcome is settled."""
    influence: Mapping[str, float] = field(repr=False)
    """How much each missing fact decides, with what its answers tell along."""
    chance: float = field(repr=False)
    """How likely it is that all conditions are met, by what people usually answer; orders programs, decides nothing."""
    rules: Rules = field(repr=False)
    known: Known = field(repr=False)

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
    states = states_of(rules, known)
    state = rules.tree.state(states)
    lacking = missing(rules, states) if state is UNKNOWN else Missing(float(state is MET), {})
    hopeless = state is UNKNOWN and lacking.chance == 0.0
    named = range(len(rules.leaves)) if hopeless else rules.named(states)
    return Check(
        program=rules.program.id,
        status=_status(rules, NOT_MET if hopeless else state),
        meaning=rules.meaning,
        conditions=tuple(_result(rules.leaves[index], states[index], known) for index in named),
        missing=most_decisive(lacking.influence),
        influence=lacking.influence,
        chance=lacking.chance,
        rules=rules,
        known=known,
    )


def states_of(rules: Rules, known: Known) -> list[State]:
    """The state of each leaf."""
    facts = known.facts
    return [UNKNOWN if (value := facts.get(rule.fact.id)) is None else rule.test(value) for rule in rules.leaves]


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
