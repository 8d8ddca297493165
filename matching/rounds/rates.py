"""How many of each group were assigned: counted once all is settled, by traits that no gate and no score reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from matching.profiles import Personal
from matching.rounds.outcome import Round

TRAITS = ("nationality", "gender")


@dataclass(frozen=True)
class Rate:
    """One group of one trait."""

    group: str | None
    """A code of the trait; None for those of whom it is not known."""
    candidates: int
    fitting: int
    """How many of them at least one post would have fitted."""
    assigned: int

    @property
    def of_all(self) -> float:
        """The share that was assigned, from 0 to 1."""
        return self.assigned / self.candidates

    @property
    def of_fitting(self) -> float | None:
        """The share of those whom a post would have fitted; None where there are none."""
        return self.assigned / self.fitting if self.fitting else None


def selection_rates(outcome: Round, personal: Mapping[str, Personal]) -> dict[str, list[Rate]]:
    """By trait the groups, the largest first, those not known last; `personal` is by candidate's id."""
    assigned = {one.candidate.id for one in outcome.assignments}
    return {trait: _rates(outcome, personal, trait, assigned) for trait in TRAITS}


def _rates(outcome: Round, personal: Mapping[str, Personal], trait: str, assigned: set[str]) -> list[Rate]:
    group = {one.id: getattr(personal.get(one.id), trait, None) for one in outcome.candidates}
    everyone = Counter(group.values())
    fitting = Counter(group[one] for one in outcome.fitting)
    chosen = Counter(group[one] for one in assigned)
    ordered = sorted(everyone, key=lambda code: (code is None, -everyone[code], code or ""))
    return [Rate(code, everyone[code], fitting[code], chosen[code]) for code in ordered]
