"""All programs for one person, in groups, a few of each at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.check_results import check_json, lead_json, subject_of
from actions.check_state import CheckState, Note
from actions.fact_results import fact_name, told_json
from actions.saying import say
from actions.turn import Turn, remember
from knowledge.eligibility.evaluate import Check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.screen import Screening, screen

PAGE = 3
"""Programs of each group that are shown at once."""


def show_screening(
    dispatcher: CollectingDispatcher, turn: Turn, state: CheckState, facts: Mapping[str, Any], start: int = 0
) -> dict[str, Any]:
    """Tell one page of the groups, from the `start`-th program of each; returns what is to be remembered."""
    screening = screen(parse_facts(facts, date.today()), date.today())
    groups = groups_of(screening)
    pages = {name: found[start : start + PAGE] for name, found in groups.items()}
    shown = [check_ for page in pages.values() for check_ in page]
    left = sum(max(0, len(found) - start - PAGE) for found in groups.values())
    say(
        dispatcher,
        "utter_screening",
        turn.language,
        lead=lead_json(state.note if start == 0 else Note(), facts, turn.language),
        facts=[told_json(name, value, turn.language) for name, value in facts.items()],
        groups=[
            {"group": name, "checks": list(_entries(page, facts, turn.language))}
            for name, page in pages.items()
            if page
        ],
        first=start == 0,
        more=left,
        guidance=not turn.context.get("guided"),
    )
    changes: dict[str, Any] = {"guided": True, **subject_of(shown)}
    return {**changes, "rest": {"screening": start + PAGE}} if left else changes


def groups_of(screening: Screening) -> dict[str, tuple[Check, ...]]:
    """The programs by what the person hears of them, the most useful first.

    What the documents leave open is told apart: `meant` names the person, `unnamed` names nobody.
    """
    return {
        "can": screening.can,
        "meant": tuple(found for found in screening.not_stated if found.conditions),
        "could": screening.could,
        "cannot": screening.cannot,
        "unnamed": tuple(found for found in screening.not_stated if not found.conditions),
    }


def more_screening(
    dispatcher: CollectingDispatcher, turn: Turn, facts: Mapping[str, Any], start: int
) -> list[dict[str, Any]]:
    """The next page of the screening shown last."""
    return remember(turn, **show_screening(dispatcher, turn, CheckState(goal="screening"), facts, start))


def _entries(checks: Iterable[Check], facts: Mapping[str, Any], language: str) -> Iterable[dict[str, Any]]:
    for check_ in checks:
        missing = [fact_name(name, language) for name in check_.missing]
        yield {**check_json(check_, facts, language), "missing": missing}
