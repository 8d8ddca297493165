"""Asking a person for the facts that a program's conditions rest on, in their language."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from knowledge.eligibility.evaluate import check
from knowledge.eligibility.facts import FactError, parse_facts
from knowledge.store import load_knowledge

MOST = 6


def missing_facts(programs: Sequence[str], told: Mapping[str, Any], today: date) -> list[str]:
    """Facts that decide on these programs and are not known, the most decisive first."""
    known = parse_facts({}, today)
    with contextlib.suppress(FactError):
        known = parse_facts(told, today)
    checks = [check(program, known, today) for program in programs if program in load_knowledge().programs]
    return list(dict.fromkeys(fact for found in checks for fact in found.missing))[:MOST]


def fact_name(fact: str, language: str) -> str:
    """What the fact is called."""
    return load_knowledge().vocabulary.facts[fact].names.in_language(language)


def fact_question(fact: str, language: str) -> str | None:
    """The question that asks for the fact; None for an unknown one."""
    found = load_knowledge().vocabulary.facts.get(fact)
    return None if found is None else found.question.in_language(language)
