"""The names that codes and ids have in exported documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nlu.lexicons import lexicon
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.skills import skills


def skill_name(skill_id: str, language: str) -> str:
    """The name of a skill."""
    return _name(skills(), skill_id, language)


def occupation_name(occupation_id: str, language: str) -> str:
    """The name of an occupation."""
    return _name(occupations(), occupation_id, language)


def major_name(major_id: str, language: str) -> str:
    """The name of a major."""
    return _name(majors(), major_id, language)


def language_name(code: str) -> str:
    """The English name of a language, which documents of every language are searched by."""
    names: list[str] = lexicon("languages.yml").get(code, [])
    return next((name for name in names if name.isascii()), code)


def _name(table: Mapping[str, Any], term: str, language: str) -> str:
    """A term that has left the lexicon is named by its id."""
    return str(table[term].name(language)) if term in table else term
