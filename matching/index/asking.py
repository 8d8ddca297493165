"""One profile as it asks the table of the other kind: the parts of the score for many rows at once.

Parts are float32[rows] from 0 to 1, NaN where a fact is missing. A pair has the same parts whichever side asks.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from matching.gates import Gate
from matching.index.sets import Sets
from matching.index.table import Table
from matching.profiles import Candidate, Job
from matching.scoring.measures import MEASURES
from matching.scoring.terms import (
    best_answered,
    best_answers,
    major_relations,
    majors_for,
    occupation_relations,
    occupations_of_majors,
    skill_relations,
)

Parts = dict[str, np.ndarray]


class Asking:
    """What both kinds of questions share."""

    def __init__(self, profile: Candidate | Job) -> None:
        self.profile = profile

    def gate_facts(self, gates: Sequence[Gate], table: Table) -> dict[str, Hashable]:
        """The fact of the asking profile for each gate, by name."""
        return {gate.name: table.kind.asking_gate_fact(gate, self.profile) for gate in gates}

    def parts(self, table: Table, rows: np.ndarray) -> Parts:
        """All parts but the likeness of texts."""
        measured = {name: self._measured(name, table, rows) for name in MEASURES}
        wished = [*self.wished(table, rows), measured.pop("start")]
        return {**self.lexical(table, rows), **measured, "wishes": _mean_of_known(np.stack(wished))}

    def parts_at_most(self, table: Table, rows: np.ndarray, terms: np.ndarray) -> Parts:
        """What the parts cannot exceed, told by plain facts alone, without looking into sets; NaN as in `parts`.

        `terms` is what skills and role come to at most, as a share of what both weigh.
        """
        measured = {name: self._measured(name, table, rows) for name in MEASURES}
        start, all_of_it = measured.pop("start"), np.ones(len(rows), np.float32)
        terms = np.where(self.tells_terms(table, rows), terms, all_of_it)
        return {
            **measured,
            "skills": terms,
            "role": terms,
            "major": all_of_it if self.asks_for_majors else _unknown(rows),
            "wishes": all_of_it if self.wishes_terms else start,
        }

    @property
    def asks_for_majors(self) -> bool:
        """Whether any row can have the part `major`."""
        raise NotImplementedError

    @property
    def wishes_terms(self) -> bool:
        """Whether anything but the start can be wished."""
        raise NotImplementedError

    def tells_terms(self, table: Table, rows: np.ndarray) -> np.ndarray:
        """bool[rows]: whether both skills and role are known."""
        raise NotImplementedError

    def lexical(self, table: Table, rows: np.ndarray) -> Parts:
        """skills, role and major."""
        raise NotImplementedError

    def wished(self, table: Table, rows: np.ndarray) -> list[np.ndarray]:
        """How far what the firm would like beside is there."""
        raise NotImplementedError

    def _measured(self, name: str, table: Table, rows: np.ndarray) -> np.ndarray:
        measure = MEASURES[name]
        asked = table.kind.asking_measure_fact(measure, self.profile)
        return table.facts[name].map(asked, table.kind.valuing(measure, asked), rows)


class JobAsking(Asking):
    """A job asks for candidates."""

    profile: Job

    @property
    def asks_for_majors(self) -> bool:
        return bool(self.profile.major_ids)

    @property
    def wishes_terms(self) -> bool:
        return bool(self.profile.skill_ids_wished or self.profile.major_ids_wished)

    def tells_terms(self, table: Table, rows: np.ndarray) -> np.ndarray:
        if not (self.profile.skill_ids and self.profile.occupation_ids):
            return np.zeros(len(rows), bool)
        work = table.sets["occupations"].filled(rows) | table.sets["majors"].filled(rows)
        told: np.ndarray = table.sets["skills"].filled(rows) & work
        return told

    def lexical(self, table: Table, rows: np.ndarray) -> Parts:
        job, sets = self.profile, table.sets
        by_occupation = _best(sets["occupations"], best_answers(occupation_relations(), job.occupation_ids), rows)
        by_major = _best(sets["majors"], majors_for(job.occupation_ids), rows)
        role = np.fmax(by_occupation, by_major) if job.occupation_ids else _unknown(rows)
        return {"skills": self._covered(job.skill_ids, table, rows), "role": role, "major": self._major(table, rows)}

    def wished(self, table: Table, rows: np.ndarray) -> list[np.ndarray]:
        job = self.profile
        return [self._covered(job.skill_ids_wished, table, rows), self._in_major(job.major_ids_wished, table, rows)]

    def _major(self, table: Table, rows: np.ndarray) -> np.ndarray:
        return self._in_major(self.profile.major_ids, table, rows)

    def _in_major(self, majors: tuple[str, ...], table: Table, rows: np.ndarray) -> np.ndarray:
        if not majors:
            return _unknown(rows)
        return _best(table.sets["majors"], best_answers(major_relations(), majors), rows)

    def _covered(self, skills: tuple[str, ...], table: Table, rows: np.ndarray) -> np.ndarray:
        if not skills:
            return _unknown(rows)
        held = table.sets["skills"]
        covered: np.ndarray = held.best([held.lookup(skill_relations().answering(one)) for one in skills], rows)
        return covered.mean(axis=0)


class CandidateAsking(Asking):
    """A candidate asks for jobs."""

    profile: Candidate

    @property
    def asks_for_majors(self) -> bool:
        return bool(self.profile.major_ids)

    @property
    def wishes_terms(self) -> bool:
        return True

    def tells_terms(self, table: Table, rows: np.ndarray) -> np.ndarray:
        one = self.profile
        if not (one.skill_ids and (one.occupation_ids or one.major_ids)):
            return np.zeros(len(rows), bool)
        told: np.ndarray = table.sets["skills"].filled(rows) & table.sets["occupations"].filled(rows)
        return told

    def lexical(self, table: Table, rows: np.ndarray) -> Parts:
        one, sets = self.profile, table.sets
        held = best_answered(occupation_relations(), one.occupation_ids)
        for occupation, credit in occupations_of_majors(one.major_ids).items():
            held[occupation] = max(credit, held.get(occupation, 0.0))
        told = bool(one.occupation_ids or one.major_ids)
        return {
            "skills": self._covering("skills", table, rows),
            "role": _best(sets["occupations"], held, rows) if told else _unknown(rows),
            "major": self._in_major("majors", table, rows),
        }

    def wished(self, table: Table, rows: np.ndarray) -> list[np.ndarray]:
        return [self._covering("skills_wished", table, rows), self._in_major("majors_wished", table, rows)]

    def _in_major(self, name: str, table: Table, rows: np.ndarray) -> np.ndarray:
        if not self.profile.major_ids:
            return _unknown(rows)
        return _best(table.sets[name], best_answered(major_relations(), self.profile.major_ids), rows)

    def _covering(self, name: str, table: Table, rows: np.ndarray) -> np.ndarray:
        if not self.profile.skill_ids:
            return _unknown(rows)
        asked = table.sets[name]
        return asked.mean(asked.lookup(best_answered(skill_relations(), self.profile.skill_ids)), rows)


def asking(profile: Candidate | Job) -> Asking:
    """The question that a profile puts to the table of the other kind."""
    return JobAsking(profile) if isinstance(profile, Job) else CandidateAsking(profile)


def _best(sets: Sets, credits: Mapping[str, float], rows: np.ndarray) -> np.ndarray:
    best: np.ndarray = sets.best([sets.lookup(credits)], rows)[0]
    return best


def _unknown(rows: np.ndarray) -> np.ndarray:
    return np.full(len(rows), np.nan, np.float32)


def _mean_of_known(several: np.ndarray) -> np.ndarray:
    known = ~np.isnan(several)
    count = known.sum(axis=0)
    total = np.where(known, several, 0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan).astype(np.float32)
