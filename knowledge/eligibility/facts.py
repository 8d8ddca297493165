"""Reads what was told of a person or firm, and refuses what makes no sense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from knowledge.eligibility.derived import derive, merged
from knowledge.eligibility.problems import FactError, Problem, RefusedError
from knowledge.eligibility.reading import read_value
from knowledge.eligibility.values import Facts, FactValue, as_json, ends
from knowledge.eligibility.vocabulary import FactDefinition, Vocabulary, load_vocabulary

__all__ = ["FactError", "Facts", "Problem", "parse_facts"]


def parse_facts(raw: Mapping[str, Any], today: date | None = None, vocabulary: Vocabulary | None = None) -> Facts:
    """The facts of a JSON object, checked one by one and against one another; null is unknown.

    `today` bounds dates that cannot lie in the future. Raises FactError with every problem.
    """
    vocabulary, today = vocabulary or load_vocabulary(), today or date.today()
    facts: dict[str, FactValue] = {}
    problems: list[Problem] = []
    for name, value in raw.items():
        definition = vocabulary.facts.get(name)
        if definition is None:
            problems.append(Problem(name, "unknown_fact", {"value": value, "nearest": vocabulary.nearest(name)}))
        elif value is not None:
            try:
                facts[name] = read_value(definition, value, today)
            except RefusedError as refused:
                problems.append(Problem(name, refused.code, refused.arguments))
    problems.extend(_disagreements(facts, vocabulary, today))
    if problems:
        raise FactError(*problems)
    return facts


def _disagreements(facts: Facts, vocabulary: Vocabulary, today: date) -> Iterator[Problem]:
    for definition in vocabulary.facts.values():
        if definition.at_most_fact:
            yield from _too_many(definition, definition.at_most_fact, facts)
        if definition.derived:
            yield from _wrong_derivation(definition, definition.derived.from_, facts, today)


def _too_many(definition: FactDefinition, other: str, facts: Facts) -> Iterator[Problem]:
    if definition.id in facts and other in facts:
        least, most = ends(facts[definition.id])[0], ends(facts[other])[1]
        if least is not None and most is not None and least > most:
            yield _conflict(definition.id, "more_than", other, facts)


def _wrong_derivation(definition: FactDefinition, origin: str, facts: Facts, today: date) -> Iterator[Problem]:
    if origin not in facts:
        return
    derived = derive(definition, facts, today)
    most, longest = definition.limits.most, ends(derived)[0]
    if most is not None and longest > most:
        earliest = f"{today.year - int(most)}-01-01"
        yield Problem(origin, "too_small", {"value": as_json(facts[origin]), "least": earliest})
    elif definition.id in facts and merged(facts[definition.id], derived) is None:
        yield _conflict(definition.id, "contradicts", origin, facts)


def _conflict(name: str, code: Any, other: str, facts: Facts) -> Problem:
    values = {"value": as_json(facts[name]), "other": other, "other_value": as_json(facts[other])}
    return Problem(name, code, values)
