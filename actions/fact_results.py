"""Facts in the plain JSON form that the response generator words: named and labelled, not yet formatted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.eligibility.vocabulary import FactDefinition, load_vocabulary
from nlu.regions import region_name


def told_json(name: str, value: Any, language: str) -> dict[str, Any]:
    """A fact with its value: `value` as told, `labels` where it is one of several named values or a region."""
    definition = load_vocabulary().facts[name]
    return {
        "fact": name,
        "name": definition.names.in_language(language),
        "type": definition.type,
        "unit": definition.unit or "",
        "value": value,
        "labels": _labels(definition, value, language),
    }


def question_of_fact(name: str, language: str) -> dict[str, Any]:
    """What asks for a fact, and the answers that can be pressed."""
    definition = load_vocabulary().facts[name]
    return {
        "fact": name,
        "name": definition.names.in_language(language),
        "type": definition.type,
        "question": definition.question.in_language(language),
        "values": [{"id": value.id, "name": value.names.in_language(language)} for value in definition.values],
    }


def fact_name(name: str, language: str) -> str:
    return load_vocabulary().facts[name].names.in_language(language)


def problem_words(problem: Mapping[str, Any], language: str) -> dict[str, Any]:
    """A value that made no sense, with the names of the facts it is about."""
    known = load_vocabulary().facts
    names = {key: fact_name(problem[key], language) if problem[key] in known else "" for key in ("fact", "other")}
    return {"code": problem["code"], "name": names["fact"], "other": names["other"]}


def _labels(definition: FactDefinition, value: Any, language: str) -> list[str]:
    if definition.type == "region":
        return [region_name(code, language) for code in _several(value)]
    if not definition.values:
        return []
    chosen = _several(value)
    return [known.names.in_language(language) for known in definition.values if known.id in chosen]


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
