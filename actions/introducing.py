"""Keeping a suggestion, and being introduced: asked before anything is passed on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.matcher import matcher
from actions.matching import nothing_suggested
from actions.saying import say
from actions.search_calls import aside
from actions.search_lists import all_numbered, listed_now, no_such, number_meant, numbered_json
from actions.search_repeated import repeated
from actions.search_state import SearchState, read_search, stored_search
from actions.searching import Events, Facts
from actions.turn import Turn, remember
from nlu.wish_cues import has_words


class SaveMatch(Action):
    """Keeps one of the list in the conversation and offers to pass it on, or shows what is kept."""

    def name(self) -> str:
        return "action_save_match"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        return await aside(self._save, dispatcher, tracker)

    def _save(self, dispatcher: CollectingDispatcher, turn: Turn, facts: Facts) -> Events:
        state = read_search(turn.context)
        asked_for = state is not None and has_words("kept", turn.text) and number_meant(turn, state) is None
        if state is None or not state.saved or not asked_for:
            return _offer(dispatcher, turn, facts, "utter_saved")
        kept = replace(state, listed=state.saved, page=len(state.saved), chosen=None)
        say(
            dispatcher,
            "utter_saved_list",
            turn.language,
            wanted=state.wanted,
            matches=all_numbered(listed_now(kept, facts, turn.language), turn.language),
        )
        return remember(turn, search=stored_search(kept))


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
    say(
        dispatcher,
        "utter_introduced",
        turn.language,
        wanted=state.wanted,
        id=state.chosen,
        title=getattr(profile, "title", ""),
        employer=getattr(profile, "employer", ""),
        sample=profile.sample,
        told=[message.in_language(turn.language) for message in repeated(state.wanted, state.told, facts)],
    )
    return remember(turn, search=stored_search(replace(state, chosen=None)))


def _offer(dispatcher: CollectingDispatcher, turn: Turn, facts: Facts, response: str) -> Events:
    state = read_search(turn.context)
    if state is None or not state.listed:
        return nothing_suggested(dispatcher, turn)
    number = _number_or_only(turn, state)
    listed = listed_now(state, facts, turn.language)
    if number is None:
        shown = all_numbered(listed, turn.language)[-state.page :]
        intent = "save_match" if response == "utter_saved" else "introduce"
        say(dispatcher, "utter_which_match", turn.language, wanted=state.wanted, matches=shown, intent=intent)
        return remember(turn)
    match = listed.get(number)
    if match is None:
        return no_such(dispatcher, turn, state, number)
    say(
        dispatcher,
        response,
        turn.language,
        wanted=state.wanted,
        match=numbered_json(match, number, turn.language),
        told=[message.in_language(turn.language) for message in repeated(state.wanted, state.told, facts)],
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


def _stored(state: SearchState) -> Any:
    if state.chosen is None:
        return None
    return matcher().store.job(state.chosen) if state.wanted == "jobs" else matcher().store.candidate(state.chosen)
