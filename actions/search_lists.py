"""The list that was shown last: which entry a message means, and what stands there now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.saying import say
from actions.search_state import SearchState
from actions.searching import Events, Facts, suggestions
from actions.turn import Turn, remember
from nlu.ordinals import LAST, place_in_list


def number_meant(turn: Turn, state: SearchState) -> int | None:
    """The number on the list that a message or button names."""
    pressed = next(iter(turn.values("place")), None)
    number = int(pressed) if pressed is not None and pressed.isdigit() else place_in_list(turn.text)
    return len(state.listed) if number == LAST else number


def listed_now(state: SearchState, facts: Facts, language: str) -> dict[int, Any]:
    """What was shown, by number, as it fits now; what has gone since is left out."""
    now = suggestions(state, facts, language, len(state.listed), only=state.listed).matches
    found = {match.id: match for match in now}
    return {place: found[one] for place, one in enumerate(state.listed, start=1) if one in found}


def no_such(dispatcher: CollectingDispatcher, turn: Turn, state: SearchState, number: int) -> Events:
    """Says that a number is not on the list, or that what stood there fits no more."""
    say(dispatcher, "utter_no_such_match", turn.language, number=number, listed=len(state.listed))
    return remember(turn)


def numbered_json(match: Any, number: int, language: str) -> dict[str, Any]:
    """A match as JSON, with its number on the list."""
    return {**match.in_language(language), "number": number}


def all_numbered(listed: Mapping[int, Any], language: str) -> list[dict[str, Any]]:
    """Matches as JSON, in the order of their numbers."""
    return [numbered_json(match, number, language) for number, match in listed.items()]
