"""Random people and firms, as facts in JSON form."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from knowledge.eligibility.vocabulary import FactDefinition, Vocabulary

REGIONS = ("35", "35010", "11", "11010", "31011", "39", "38113", "21")


def raw_value(definition: FactDefinition, exact: bool = True) -> st.SearchStrategy[Any]:
    """A value that makes sense, in JSON form; not `exact`, it may be bounds or name several regions."""
    kind = definition.type
    if kind == "boolean":
        return st.booleans()
    if kind == "choice":
        return st.sampled_from([value.id for value in definition.values])
    if kind == "choices":
        return st.lists(st.sampled_from([value.id for value in definition.values]), min_size=1, max_size=3)
    if kind == "region":
        return st.sampled_from(REGIONS) if exact else st.lists(st.sampled_from(REGIONS), min_size=1, max_size=3)
    if kind == "date":
        days = st.dates(date(1990, 1, 1), date(2025, 12, 31)).map(lambda day: day.isoformat())
        return days if exact else days.map(lambda day: day[:4])
    return _number(definition) if exact else st.one_of(_number(definition), _bounds(definition))


def raw_facts(vocabulary: Vocabulary, exact: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    """Some facts; of two that could contradict one another only one."""
    values = {name: raw_value(definition, exact) for name, definition in vocabulary.facts.items()}
    return st.fixed_dictionaries({}, optional=values).map(lambda facts: _without_conflicts(facts, vocabulary))


def _without_conflicts(facts: dict[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    dropped = set()
    for definition in vocabulary.facts.values():
        if definition.id in facts:
            dropped |= {definition.at_most_fact, definition.derived and definition.derived.from_}
    return {name: value for name, value in facts.items() if name not in dropped}


def _number(definition: FactDefinition) -> st.SearchStrategy[Any]:
    least, most = int(definition.limits.least or 0), int(definition.limits.most or 10**6)
    near = st.integers(least, min(most, least + 80))
    whole = st.one_of(near, st.integers(least, most))
    return whole if definition.type != "number" else st.one_of(near, near.map(lambda number: min(number + 0.5, most)))


def _bounds(definition: FactDefinition) -> st.SearchStrategy[Any]:
    two = st.tuples(_number(definition), _number(definition)).map(sorted)
    return two.map(lambda ends: {"at_least": ends[0], "at_most": ends[1]})
