"""A check of a program for counselors, with the facts of the conversation."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.check_results import outcome_json
from actions.check_state import CheckState
from bot.composing import COMPOSERS
from bot.wording import wording
from knowledge.eligibility.evaluate import check
from knowledge.eligibility.facts import FactError, parse_facts
from knowledge.store import load_knowledge


def find_program(name: str) -> str | None:
    """The program of this id, name or everyday name in any language."""
    wanted = name.strip().casefold()
    for program in load_knowledge().programs.values():
        names = [program.id, *(program.names.in_language(code) for code in program.names.languages)]
        names += [alias for code in program.aliases.languages for alias in program.aliases.in_language(code)]
        if wanted in (known.casefold() for known in names):
            return program.id
    return None


def checked(program: str, told: Mapping[str, Any], language: str, today: date) -> dict[str, Any]:
    """The outcome as a message has it: `text`, `sources` and more. Facts that contradict each other count as untold."""
    facts: Mapping[str, Any] = {}
    known = parse_facts({}, today)
    with contextlib.suppress(FactError):
        known, facts = parse_facts(told, today), told
    found = outcome_json(check(program, known, today), CheckState(program=program), facts, language, guided=False)
    return COMPOSERS["utter_eligibility"](wording(language), found)
