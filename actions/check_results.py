"""Questions and outcomes of a check in the plain JSON form that the response generator words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.check_state import CheckState, Note
from actions.conditions import requirement_json, statements, told_conditions
from actions.fact_results import fact_name, problem_words, question_of_fact, told_json
from actions.results import fact_json, owner_json, source_json
from knowledge.eligibility.evaluate import Check, ConditionResult, check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.screen import screen
from knowledge.schema import Fact, Program
from knowledge.store import load_knowledge

Raw = Mapping[str, Any]

OPEN_POINTS = ("eligibility", "selection", "apply")
"""Kinds of unsaid points that matter to someone who wants to join, the most telling first."""
NEXT_PROGRAMS = 1
JOB_SEEKERS = frozenset({"student", "international_student", "job_seeker"})
EMPLOYERS = frozenset({"founder", "sme_owner", "small_business_owner", "small_manufacturer"})
MOST_REASONS = 3


def question_json(
    state: CheckState, facts: Raw, language: str, today: date, fitting: Sequence[Fact] = ()
) -> dict[str, Any]:
    """The open question, led by what the person should hear first; `fitting` facts answer what was asked with it."""
    assert state.asked is not None
    so_far = _so_far(state, facts, today)
    return {
        "lead": lead_json(state.note, facts, language),
        "intro": _intro(state, language),
        "fitting": [fact_json(fact, language) for fact in fitting],
        "why": _why(so_far, state.asked, facts, language) if state.note.why else None,
        "fact": question_of_fact(state.asked, language),
        "programs": [state.program] if state.program else [],
        "checks": [check_json(so_far[0], facts, language)] if so_far else [],
    }


def _so_far(state: CheckState, facts: Raw, today: date) -> list[Check]:
    """The check as it stands; in a screening those that the open question may decide."""
    parsed = parse_facts(facts, today)
    if state.goal == "program" and state.program:
        return [check(state.program, parsed, today)]
    if state.goal == "screening":
        return [open_one for open_one in screen(parsed, today).could if state.asked in open_one.missing]
    return []


def outcome_json(
    check_: Check, state: CheckState, facts: Raw, language: str, guided: bool, fitting: Sequence[Fact] = ()
) -> dict[str, Any]:
    """The outcome of one program's check with all that an answer says of it."""
    program = load_knowledge().programs[check_.program]
    return {
        "lead": lead_json(state.note, facts, language),
        **check_json(check_, facts, language),
        "missing": [fact_name(name, language) for name in check_.missing],
        "unsaid": open_points(program, language),
        "fitting": [fact_json(fact, language) for fact in fitting],
        "next": [owner_json(load_knowledge().programs[name], language) for name in program.related[:NEXT_PROGRAMS]],
        "search": _search_for(facts),
        "worked": program.eligibility.worked is not None,
        "guidance": not guided,
    }


def _search_for(facts: Raw) -> str | None:
    """What may be looked for next: a job, or candidates for a firm that wants to hire."""
    if facts.get("role") in JOB_SEEKERS or facts.get("seeks_job"):
        return "jobs"
    hires = facts.get("hires_foreigners") or facts.get("hiring_difficulty")
    return "candidates" if facts.get("role") in EMPLOYERS and hires else None


def check_json(check_: Check, facts: Raw, language: str) -> dict[str, Any]:
    """A check with its contract form under `check` and, beside it, what is shown of it."""
    program = load_knowledge().programs[check_.program]
    conditions = [condition_json(program.id, condition, facts, language) for condition in told_conditions(check_)]
    about = [{"source": source_json(program.facts[0])}] if not conditions else []
    return {
        "owner": owner_json(program, language),
        "check": check_.as_dict(),
        "status": check_.status.value,
        "conditions": conditions,
        "about": about,
    }


def condition_json(program: str, condition: ConditionResult, facts: Raw, language: str) -> dict[str, Any]:
    """One condition of a program with its state, the fact that it was judged by as the person told it, and its source.

    `general` is one that the documents put on many programs at once.
    """
    told = condition.follows_from or condition.fact
    return {
        "id": condition.id,
        "state": condition.state.value,
        "text": condition.text.in_language(language),
        "general": condition.statement.split("/")[0] != program,
        "told": told_json(told, facts[told], language) if told in facts else None,
        "source": condition.rule.document.cited(condition.source.lines),
    }


def lead_json(note: Note, facts: Raw, language: str) -> dict[str, Any]:
    """What is said before the question or the outcome."""
    return {
        "corrected": [told_json(name, facts[name], language) for name in note.corrected if name in facts],
        "heard": [told_json(name, facts[name], language) for name in note.heard if name in facts],
        "problems": [problem_words(problem, language) for problem in note.problems],
        "unclear": note.unclear,
        "switched": note.switched,
        "without": fact_name(note.without, language) if note.without else "",
    }


def subject_of(checks: Sequence[Check]) -> dict[str, Any]:
    """What follow-up questions, and "where does it say that?", are about after these checks."""
    if not checks:
        return {}
    rests_on = [condition.statement.split("/") for check_ in checks for condition in check_.conditions]
    return {"owners": [checks[0].program], "facts": rests_on or [_overview(check_) for check_ in checks]}


def _overview(check_: Check) -> list[str]:
    program = load_knowledge().programs[check_.program]
    return [program.id, program.facts[0].id]


def open_points(program: Program, language: str, most: int = 2) -> list[str]:
    """What the document leaves open about joining."""
    found = [unsaid for topic in OPEN_POINTS for unsaid in program.unsaid if unsaid.topic == topic]
    return [unsaid.text.in_language(language) for unsaid in found[:most]]


def which_program_json(state: CheckState, language: str) -> dict[str, Any]:
    """The programs that may have been meant, for the question which one to check."""
    programs = load_knowledge().programs
    return {"choices": [owner_json(programs[name], language) for name in state.choices]}


def _intro(state: CheckState, language: str) -> dict[str, Any] | None:
    """What is said before the first question: what the document asks for, or that a few questions follow."""
    if state.introduced or state.goal == "worked":
        return None
    if state.program is None:
        return {"owner": None, "requirements": [], "facts": []}
    program = load_knowledge().programs[state.program]
    return {
        "owner": owner_json(program, language),
        "meaning": program.eligibility.meaning,
        "requirements": [requirement_json(part, language) for part in program.eligibility.conditions],
        "facts": [fact_json(load_knowledge().fact(*ref), language) for ref in statements(program)],
    }


def _why(so_far: list[Check], asked: str, facts: Raw, language: str) -> list[dict[str, Any]]:
    """The conditions that the open question decides, each with its program and source."""
    programs = load_knowledge().programs
    reasons = [(check_.program, each) for check_ in so_far for each in check_.conditions if each.fact == asked]
    return [
        {**condition_json(program, reason, facts, language), "owner": owner_json(programs[program], language)}
        for program, reason in reasons[:MOST_REASONS]
    ]
