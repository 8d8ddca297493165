"""One person or firm against all programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.eligibility.compiled import rules_of
from knowledge.eligibility.derived import complete
from knowledge.eligibility.evaluate import Check, evaluate
from knowledge.eligibility.missing import most_decisive
from knowledge.eligibility.states import MET, NOT_MET, Status
from knowledge.eligibility.values import Facts
from knowledge.store import Knowledge, load_knowledge


@dataclass(frozen=True)
class Screening:
    """Every program in one of four groups, each with the most useful first."""

    can: tuple[Check, ...]
    could: tuple[Check, ...]
    """Open: what is missing decides."""
    cannot: tuple[Check, ...]
    not_stated: tuple[Check, ...]
    missing: tuple[str, ...]
    """Facts that can still change an outcome, first what decides the most over all open programs."""

    @property
    def checks(self) -> tuple[Check, ...]:
        return (*self.can, *self.could, *self.cannot, *self.not_stated)


def screen(facts: Facts, today: date | None = None, knowledge: Knowledge | None = None) -> Screening:
    """These facts, as `parse_facts` returns them, against every program. Ages of firms are counted until `today`."""
    knowledge = knowledge or load_knowledge()
    known = complete(facts, today or date.today(), knowledge.vocabulary)
    checks = [evaluate(rules, known) for rules in rules_of(knowledge).values()]
    return Screening(
        can=_group(checks, Status.eligible),
        could=_group(checks, Status.unknown),
        cannot=_group(checks, Status.not_eligible),
        not_stated=_group(checks, Status.not_stated),
        missing=most_decisive(_influence(checks)),
    )


def _influence(checks: Iterable[Check]) -> dict[str, float]:
    """How many outcomes each fact may be expected to decide."""
    total: dict[str, float] = {}
    for check in checks:
        for name, influence in check.lacking.influence.items():
            total[name] = total.get(name, 0.0) + influence
    return total


def _group(checks: Iterable[Check], status: Status) -> tuple[Check, ...]:
    usefulness = _USEFULNESS[status]
    members = (check for check in checks if check.status is status)
    return tuple(sorted(members, key=lambda check: (not _is_for(check), *usefulness(check))))


def _is_for(check: Check) -> bool:
    """Whether the record is for people in this position."""
    return check.known.facts.get("role") in check.rules.program.audiences


def _most_conditions_met(check: Check) -> tuple[Any, ...]:
    return (-sum(check.states[index] is MET for index in check.named),)


def _most_likely(check: Check) -> tuple[Any, ...]:
    return -check.lacking.chance, len(check.lacking.influence)


def _nearest(check: Check) -> tuple[Any, ...]:
    failed = [check.rules.leaves[index].fact for index in check.named if check.states[index] is NOT_MET]
    return sum(not fact.changeable for fact in failed), len(failed)


_USEFULNESS: Mapping[Status, Callable[[Check], tuple[Any, ...]]] = {
    Status.eligible: _most_conditions_met,
    Status.unknown: _most_likely,
    Status.not_eligible: _nearest,
    Status.not_stated: _most_conditions_met,
}
