"""Questions about the posts in view: what they ask for and offer, as they state it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.matcher import matcher
from actions.saying import say
from actions.search_cues import is_spoken_of
from actions.search_lists import listed_now, no_such, number_meant, numbered_json
from actions.search_state import SearchState, read_search, stored_search
from actions.searching import Events, Facts
from actions.turn import Turn, remember
from matching.messages import Message
from nlu.asking import asks
from nlu.wish_cues import night_shifts_asked

LEAST_SHARE = 0.3
"""Probability from which a question right after a list of posts is one about what they state."""


NIGHT_SHIFTS = "night_shifts"
"""Asked by its words; no intent is its own."""


def asked_of_posts(turn: Turn, tracker: Tracker) -> str | None:
    """What a question asks that the posts in view answer: its intent, or night shifts; None for any other message."""
    state = read_search(turn.context)
    shown = state is not None and state.wanted == "jobs" and bool(state.listed)
    if not shown or turn.is_button or turn.mentions("program", "background") or not is_spoken_of(tracker):
        return None
    if asks(turn.text) and night_shifts_asked(turn.text):
        return NIGHT_SHIFTS
    if turn.wishes and not asks(turn.text):  # "my TOPIK is level 5" tells, in the words of a question about it
        return None
    likeliest = max(_STATED, key=lambda intent: turn.ranking.get(intent, 0.0))
    return likeliest if turn.ranking.get(likeliest, 0.0) >= LEAST_SHARE else None


def tell_of_posts(dispatcher: CollectingDispatcher, turn: Turn, facts: Facts, intent: str) -> Events:
    """What the post that is meant states, else each of the last page."""
    state = read_search(turn.context)
    assert state is not None, "only asked of posts that are listed"
    listed = listed_now(state, facts, turn.language)
    number = _number(turn, state)
    if number is not None and number not in listed:
        return no_such(dispatcher, turn, state, number)
    numbers = [number] if number is not None else list(listed)[-state.page :]
    posts = [_told(listed[one], one, intent, turn.language) for one in numbers]
    say(dispatcher, "utter_posts_say", turn.language, wanted=state.wanted, posts=posts)
    chosen = listed[number].id if number is not None else state.chosen
    return remember(turn, search=stored_search(replace(state, chosen=chosen)))


def _number(turn: Turn, state: SearchState) -> int | None:
    """The number that is named, else that of the post talked about last."""
    named = number_meant(turn, state)
    if named is None and state.chosen in state.listed:
        return state.listed.index(str(state.chosen)) + 1
    return named


def _told(match: Any, number: int, intent: str, language: str) -> Mapping[str, Any]:
    job = matcher().store.job(match.id)
    stated = [message.in_language(language) for message in _STATED[intent](job)] if job is not None else []
    return {"match": numbered_json(match, number, language), "stated": stated}


def _korean(job: Any) -> list[Message]:
    told = []
    if job.topik_at_least is not None:
        key = "post-topik" if job.topik_at_least else "post-no-topik"
        told.append(Message(key, {"level": job.topik_at_least}))
    if job.languages_needed:
        told.append(Message("post-languages", {"languages": list(job.languages_needed)}))
    return told


def _visas(job: Any) -> list[Message]:
    if job.visas_accepted is None:
        return []
    if "any" in job.visas_accepted:
        return [Message("post-any-visa")]
    if not job.visas_accepted:
        return [Message("post-no-visa")]
    return [Message("post-visas", {"visas": list(job.visas_accepted)})]


def _pay(job: Any) -> list[Message]:
    ranges = (("month", job.pay_least, job.pay_most), ("hour", job.hourly_pay_least, job.hourly_pay_most))
    return [_range(per, least, most) for per, least, most in ranges if least is not None or most is not None]


def _range(per: str, least: int | None, most: int | None) -> Message:
    if least == most:
        return Message("post-pay-fixed", {"won": least, "per": per})
    # 0 stands for an end that the post leaves open.
    return Message("post-pay", {"least": least or 0, "most": most or 0, "per": per})


def _nights(job: Any) -> list[Message]:
    return [] if job.night_shifts is None else [Message("post-nights" if job.night_shifts else "post-no-nights")]


_STATED: Mapping[str, Callable[[Any], list[Message]]] = {
    "ask_language_requirement": _korean,
    "ask_visa": _visas,
    "ask_pay": _pay,
    NIGHT_SHIFTS: _nights,
}
