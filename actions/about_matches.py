"""Questions about what was suggested: why one of them, and what to learn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.matcher import matcher
from actions.matching import nothing_suggested
from actions.saying import say
from actions.search_calls import aside
from actions.search_cues import tells_of_a_search
from actions.search_lists import listed_now, no_such, number_meant, numbered_json
from actions.search_profiles import candidate_of
from actions.search_state import read_search, stored_search
from actions.searching import Events, Facts, refine, suggestions
from actions.turn import Turn, read_turn, remember

LEARNING_POSTS = 20
"""So many of the posts that fit best are looked at for what they ask."""


class WhyMatch(Action):
    """Why one of the list stands where it does."""

    def name(self) -> str:
        return "action_why_match"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        return await aside(self._why, dispatcher, tracker)

    def _why(self, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
        state = read_search(turn.context)
        if state is None or not state.listed:
            return nothing_suggested(dispatcher, turn)
        number = number_meant(turn, state) or 1
        listed = listed_now(state, facts, turn.language)
        match = listed.get(number)
        if match is None:
            return no_such(dispatcher, turn, state, number)
        say(
            dispatcher,
            "utter_why_match",
            turn.language,
            wanted=state.wanted,
            match=numbered_json(match, number, turn.language),
            counted=_counted(match),
            ahead=_ahead(listed[1], match) if number > 1 and 1 in listed else [],
        )
        return remember(turn, search=stored_search(replace(state, chosen=match.id)))


class WhatToLearn(Action):
    """Which skills the posts that fit best ask for and the person has not named."""

    def name(self) -> str:
        return "action_what_to_learn"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        search = tells_of_a_search(read_turn(tracker), tracker)
        if search is not None:  # "I know Python, too" is what one can do, not what one lacks
            return await aside(lambda d, t, f: refine(d, t, search, f), dispatcher, tracker)
        return await aside(self._learn, dispatcher, tracker)

    def _learn(self, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
        from matching.learning import lessons
        from matching.messages import Named

        state = read_search(turn.context)
        if state is None or state.wanted != "jobs" or not state.listed:
            return nothing_suggested(dispatcher, turn)
        found = suggestions(state, facts, turn.language, LEARNING_POSTS).matches
        posts = [job for match in found if (job := matcher().store.job(match.id)) is not None]
        learned = lessons(candidate_of(state.told, facts, turn.language), posts)
        say(
            dispatcher,
            "utter_lessons",
            turn.language,
            lessons=[
                {"name": Named("skill", (one.skill,)).names(turn.language)[0], "posts": one.posts} for one in learned
            ],
            posts=len(posts),
            told=bool(state.told.get("skills")),
        )
        return remember(turn)


def _counted(match: Any) -> list[dict[str, Any]]:
    """The parts of the score with their share of it, those that weigh most first."""
    weights = _weights()
    whole = sum(weights[name] for name in match.parts)
    parts = sorted(match.parts, key=lambda name: -weights[name])
    return [{"part": name, "value": match.parts[name], "weight": weights[name] / whole} for name in parts]


def _ahead(first: Any, other: Any, most: int = 2) -> list[str]:
    """The parts in which the first of the list stands above another the most."""
    weights = _weights()
    lead = {name: weights[name] * (first.parts[name] - other.parts.get(name, 0.0)) for name in first.parts}
    return [name for name in sorted(lead, key=lambda name: -lead[name]) if lead[name] > 0][:most]


def _weights() -> Mapping[str, float]:
    from matching.scoring.weights import weights

    return {name: part.weight for name, part in weights().parts.items()}
