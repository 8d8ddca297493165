"""Whether a message speaks of a search, though it was taken for something else."""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.search_state import SearchState, read_search
from actions.search_told import tells_limits, tells_work
from actions.turn import Turn, last_reply
from nlu.asking import asks
from nlu.wish_cues import has_words

REPLIES = frozenset(
    {
        "utter_no_such_match",
        "utter_which_match",
        "utter_saved_list",
        "utter_nothing_listed",
        "utter_matches",
        "utter_search_question",
        "utter_why_match",
        "utter_lessons",
        "utter_posts_say",
        "utter_saved",
        "utter_ask_introduction",
    }
)
"""Responses after which a search is what the conversation is about."""
UNSURE = frozenset({"nlu_fallback", "out_of_scope"})
ABOUT_LISTS = ("introduce", "save_match", "ask_why_match", "ask_what_to_learn")
"""Intents that speak of a list."""
LEAST_OF_LIST = 0.15
"""Probability from which a message right after a list is taken to speak of it, where no program is named."""


def tells_of_a_search(turn: Turn, tracker: Tracker) -> SearchState | None:
    """The open search that a message goes on with, though it was taken for something else; None for any other."""
    state = read_search(turn.context)
    if state is None or turn.is_button or asks(turn.text) or not is_at_hand(tracker):
        return None
    if turn.wishes or (state.asked and turn.intent in UNSURE):
        return state
    return None


def opens_a_search(turn: Turn) -> bool:
    """Whether somebody who only tells of themselves wants work: studies or papers, and where, when or for how much."""
    wishes = turn.wishes
    studies = bool(wishes.get("majors")) or "topik" in wishes or "visas" in wishes
    return not turn.is_button and studies and tells_work(wishes) and (tells_limits(wishes) or "topik" in wishes)


def meant_after_list(turn: Turn, tracker: Tracker) -> str | None:
    """The intent of a message right after a list that may speak of it; None for any other message."""
    if turn.is_button or turn.mentions("program") or not is_spoken_of(tracker):
        return None
    if has_words("introducing", turn.text):
        return "introduce"
    likeliest = max(ABOUT_LISTS, key=lambda intent: turn.ranking.get(intent, 0.0))
    return likeliest if turn.ranking.get(likeliest, 0.0) >= LEAST_OF_LIST else None


def is_spoken_of(tracker: Tracker) -> bool:
    """Whether the person has read about a search last."""
    return last_reply(tracker) in REPLIES


def is_at_hand(tracker: Tracker) -> bool:
    """Whether a search was spoken of within the last few turns, which is as far as the events of a call go back."""
    said = (event.get("metadata") or {} for event in tracker.events if event.get("event") == "bot")
    return any(metadata.get("utter_action") in REPLIES for metadata in said)
