"""Checks for counselors, with the facts of the conversation: of one program, and of all."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.check_results import outcome_json
from actions.check_state import CheckState
from bot.composing import COMPOSERS
from bot.desk.facts import fact_name
from bot.wording import Wording, wording
from knowledge.eligibility.evaluate import Check, check
from knowledge.eligibility.facts import FactError, parse_facts
from knowledge.eligibility.screen import screen
from knowledge.eligibility.values import Facts
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
    facts, known = _known(told, today)
    found = outcome_json(check(program, known, today), CheckState(program=program), facts, language, guided=False)
    return COMPOSERS["utter_eligibility"](wording(language), found)


def screened(told: Mapping[str, Any], language: str, today: date) -> str:
    """All programs in groups: those that the person can join, those that depend on more, and those closed to them."""
    words, (_, known) = wording(language), _known(told, today)
    found = screen(known, today)
    groups = {"can": found.can, "could": found.could, "cannot": found.cannot}
    return "\n\n".join(
        "\n".join([words.text(f"screening-{group}"), *(_line(words, group, check_) for check_ in checks)])
        for group, checks in groups.items()
        if checks
    )


def _line(words: Wording, group: str, found: Check) -> str:
    name = load_knowledge().programs[found.program].names.in_language(words.language)
    if group != "could":
        return words.text("screening-name", name=name)
    missing = words.joined((fact_name(fact, words.language) for fact in found.missing), "points")
    return words.text("screening-line", name=name, reason=words.text("screening-if", names=missing))


def _known(told: Mapping[str, Any], today: date) -> tuple[Mapping[str, Any], Facts]:
    with contextlib.suppress(FactError):
        return told, parse_facts(told, today)
    return {}, parse_facts({}, today)
