"""Questions about what was suggested: why one of them, what to learn, keeping one, being introduced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.matcher import matcher
from actions.matching import nothing_suggested
from actions.search_calls import aside
from actions.search_profiles import candidate_of, repeated
from actions.search_state import SearchState, read_search, stored_search
from actions.searching import Events, Facts, suggestions
from actions.turn import Turn, remember
from nlu.ordinals import LAST, place_in_list

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
        listed = _listed(state, facts, turn.language)
        match = listed.get(number)
        if match is None:
            return _no_such(dispatcher, turn, state, number)
        dispatcher.utter_message(
            response="utter_why_match",
            language=turn.language,
            wanted=state.wanted,
            match=_json(match, number, turn.language),
            counted=_counted(match),
            ahead=_ahead(listed[1], match) if number > 1 and 1 in listed else [],
        )
        return remember(turn, search=stored_search(replace(state, chosen=match.id)))


class WhatToLearn(Action):
    """Which skills the posts that fit best ask for and the person has not named."""

    def name(self) -> str:
        return "action_what_to_learn"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
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
        dispatcher.utter_message(
            response="utter_lessons",
            language=turn.language,
            lessons=[
                {"name": Named("skill", (one.skill,)).names(turn.language)[0], "posts": one.posts} for one in learned
            ],
            posts=len(posts),
            told=bool(state.told.get("skills")),
        )
        return remember(turn)


class SaveMatch(Action):
    """Keeps one of the list in the conversation, and offers to pass it on."""

    def name(self) -> str:
        return "action_save_match"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        return await aside(lambda d, t, f: _offer(d, t, f, "utter_saved"), dispatcher, tracker)


class Introduce(Action):
    """Asks whether an introduction may be passed to a counselor; nothing is passed on before the yes."""

    def name(self) -> str:
        return "action_introduce"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        return await aside(lambda d, t, f: _offer(d, t, f, "utter_ask_introduction"), dispatcher, tracker)


def send_introduction(dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
    """After the yes: the gateway stores an inquiry that names the post or the candidate by its id."""
    state = read_search(turn.context)
    profile = _stored(state) if state is not None else None
    if state is None or profile is None:
        return nothing_suggested(dispatcher, turn)
    dispatcher.utter_message(
        response="utter_introduced",
        language=turn.language,
        wanted=state.wanted,
        id=state.chosen,
        title=getattr(profile, "title", ""),
        employer=getattr(profile, "employer", ""),
        sample=profile.sample,
        told=[message.in_language(turn.language) for message in repeated(state.told, facts)],
    )
    return remember(turn, search=stored_search(replace(state, chosen=None)))


def number_meant(turn: Turn, state: SearchState) -> int | None:
    """The number on the list that a message or button names."""
    pressed = next(iter(turn.values("place")), None)
    number = int(pressed) if pressed is not None and pressed.isdigit() else place_in_list(turn.text)
    return len(state.listed) if number == LAST else number


def _offer(dispatcher: CollectingDispatcher, turn: Turn, facts: Facts, response: str) -> Events:
    state = read_search(turn.context)
    if state is None or not state.listed:
        return nothing_suggested(dispatcher, turn)
    number = _number_or_only(turn, state)
    listed = _listed(state, facts, turn.language)
    if number is None:
        shown = [_json(match, place, turn.language) for place, match in listed.items()][-state.page :]
        intent = "save_match" if response == "utter_saved" else "introduce"
        dispatcher.utter_message(
            response="utter_which_match", language=turn.language, wanted=state.wanted, matches=shown, intent=intent
        )
        return remember(turn)
    match = listed.get(number)
    if match is None:
        return _no_such(dispatcher, turn, state, number)
    dispatcher.utter_message(
        response=response,
        language=turn.language,
        wanted=state.wanted,
        match=_json(match, number, turn.language),
        told=[message.in_language(turn.language) for message in repeated(state.told, facts)],
    )
    saved = (*state.saved, match.id) if response == "utter_saved" and match.id not in state.saved else state.saved
    return remember(turn, search=stored_search(replace(state, chosen=match.id, saved=saved)), offer="introduce")


def _number_or_only(turn: Turn, state: SearchState) -> int | None:
    """The number that is named, else the one talked about last, else the only one there is."""
    named = number_meant(turn, state)
    if named is not None:
        return named
    if state.chosen in state.listed:
        return state.listed.index(str(state.chosen)) + 1
    return 1 if len(state.listed) == 1 else None


def _listed(state: SearchState, facts: Facts, language: str) -> dict[int, Any]:
    """What was shown, by number, as it fits now; what has gone since is left out."""
    found = {match.id: match for match in suggestions(state, facts, language, len(state.listed)).matches}
    return {place: found[one] for place, one in enumerate(state.listed, start=1) if one in found}


def _no_such(dispatcher: CollectingDispatcher, turn: Turn, state: SearchState, number: int) -> Events:
    dispatcher.utter_message(
        response="utter_no_such_match", language=turn.language, number=number, listed=len(state.listed)
    )
    return remember(turn)


def _stored(state: SearchState) -> Any:
    if state.chosen is None:
        return None
    return matcher().store.job(state.chosen) if state.wanted == "jobs" else matcher().store.candidate(state.chosen)


def _json(match: Any, number: int, language: str) -> dict[str, Any]:
    return {**match.in_language(language), "number": number}


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
