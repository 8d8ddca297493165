"""The relations of skills, occupations and majors, under the shipped weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from matching.scoring.credit import Relations
from matching.scoring.weights import weights
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.skills import skills


@cache
def skill_relations() -> Relations:
    """Of skills."""
    return Relations(skills, weights().skill_credit)


@cache
def occupation_relations() -> Relations:
    """Of occupations."""
    return Relations(occupations, weights().occupation_credit)


@cache
def major_relations() -> Relations:
    """Of majors."""
    return Relations(majors, weights().major_credit)


def best_answers(relations: Relations, asked: Iterable[str]) -> dict[str, float]:
    """What answers for any one of `asked`, each id with its best credit."""
    return _best(relations.answering(one) for one in asked)


def best_answered(relations: Relations, there: Iterable[str]) -> dict[str, float]:
    """What any one of `there` answers for, each id with its best credit."""
    return _best(relations.answered_by(one) for one in there)


@cache
def majors_leading_to(occupation: str) -> Mapping[str, float]:
    """Majors that usually lead to this occupation or a near one, with the credit between 0 and 1."""
    worth = weights().role_by_major
    credits = {
        major.id: worth * max((occupation_relations().credit(occupation, one) for one in major.occupations), default=0)
        for major in majors().values()
    }
    return {major: credit for major, credit in credits.items() if credit}


def majors_for(asked: Iterable[str]) -> dict[str, float]:
    """Majors that lead to any one of these occupations, each with its best credit."""
    return _best(map(majors_leading_to, asked))


def occupations_of_majors(there: Iterable[str]) -> dict[str, float]:
    """Occupations that any one of these majors leads to, or near ones, each with its best credit."""
    worth = weights().role_by_major
    known = [majors()[one] for one in there if one in majors()]
    found = best_answered(occupation_relations(), (one for major in known for one in major.occupations))
    return {one: worth * credit for one, credit in found.items()}


def _best(several: Iterable[Mapping[str, float]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for credits in several:
        for one, credit in credits.items():
            best[one] = max(credit, best.get(one, 0.0))
    return best
