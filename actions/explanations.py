"""Explaining an outcome: what speaks against someone, and what would have to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.check_results import check_json, subject_of
from actions.check_state import read_state
from actions.saying import say
from actions.turn import Turn, read_turn, remember
from knowledge.eligibility.change import nearest_change
from knowledge.eligibility.evaluate import Check, check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.screen import screen
from knowledge.store import load_knowledge

MOST_PROGRAMS = 3
Raw = Mapping[str, Any]


class TellWhyNot(Action):
    """The conditions that are not met: of the program named or checked last, or of those a screening turned down."""

    def name(self) -> str:
        return "action_why_not"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn, facts = read_turn(tracker), tracker.get_slot("facts") or {}
        checks = checks_meant(turn, facts, date.today())
        shown = [check_json(found, facts, turn.language) for found in checks]
        say(dispatcher, "utter_why_not", turn.language, checks=shown)
        return remember(turn, **subject_of(checks))


class TellWhatWouldChange(Action):
    """The nearest change that would turn a no into a yes, or that there is none the person can bring about."""

    def name(self) -> str:
        return "action_what_would_change"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn, facts = read_turn(tracker), tracker.get_slot("facts") or {}
        checks = checks_meant(turn, facts, date.today())
        shown = [
            {**check_json(found, facts, turn.language), "changes": changes_json(found, facts, turn.language)}
            for found in checks
        ]
        say(dispatcher, "utter_what_would_change", turn.language, checks=shown)
        return remember(turn, **subject_of(checks))


def checks_meant(turn: Turn, facts: Raw, today: date) -> list[Check]:
    """The checks that the person asks about; none where nothing was checked yet."""
    parsed = parse_facts(facts, today)
    named = [name for name in turn.values("program") if name in load_knowledge().programs]
    last = read_state(turn.context)
    if not named and last is not None and last.program is not None:
        named = [last.program]
    if named:
        return [check(name, parsed, today) for name in named[:MOST_PROGRAMS]]
    screened = last is not None and last.goal == "screening"
    return list(screen(parsed, today).cannot[:MOST_PROGRAMS]) if screened else []


def changes_json(found: Check, facts: Raw, language: str) -> list[dict[str, Any]] | None:
    """The conditions that would have to be met instead; None where a failed one is out of the person's hands."""
    changes = nearest_change(found)
    if changes is None:
        return None
    failed = {condition["id"]: condition for condition in check_json(found, facts, language)["conditions"]}
    return [failed[change.condition] for change in changes]
