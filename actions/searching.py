"""Searches for jobs and candidates: what a message means for one, and the page that comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.facts import merge
from actions.matcher import matcher
from actions.results import fact_json, owner_json
from actions.saying import say
from actions.search_from_file import told_by_file
from actions.search_profiles import candidate_of, job_of
from actions.search_repeated import repeated
from actions.search_state import SearchState, Wanted, read_search, stored_search
from actions.search_told import RELAXABLE, take_in, tells_work
from actions.told import read_told
from actions.turn import Turn, remember
from knowledge.store import load_knowledge

Events = list[dict[str, Any]]
Facts = Mapping[str, Any]

JOBS_A_PAGE = 3
CANDIDATES_A_PAGE = 3
MOST_A_PAGE = 10
PROGRAMS = {
    "jobs": ("foreign-talent-matching", "workforce-difficulty-center"),
    "candidates": ("workforce-difficulty-center", "foreign-talent-matching"),
}
"""Programs that bring people and firms together, the nearest to the one who asks first."""
_LONGEST_WORDS = 200


def begin(dispatcher: CollectingDispatcher, turn: Turn, facts: Facts, wanted: Wanted) -> Events:
    """Look for jobs or candidates, with what was told before where the same is looked for."""
    last = read_search(turn.context)
    told = told_by_file(turn, wanted)
    if told is None:
        before = last.told if last is not None and last.wanted == wanted else _overheard(turn, wanted)
        told = take_in(before, turn.wishes, anew=True)
    state = SearchState(wanted=wanted, told=told, saved=last.saved if last else ())
    return go_on(dispatcher, turn, state, facts, opening=last is None or last.wanted != wanted)


def _overheard(turn: Turn, wanted: Wanted) -> Mapping[str, Any]:
    """What somebody who looks for work told of themselves before; of a firm that says nothing of whom it needs."""
    heard: Mapping[str, Any] = turn.context.get("overheard", {}) if wanted == "jobs" else {}
    return heard


def refine(dispatcher: CollectingDispatcher, turn: Turn, state: SearchState, facts: Facts) -> Events:
    """Take a message into an open search; one that answers its question in words unknown to us counts as they are."""
    told = take_in(state.told, turn.wishes)
    if state.asked and not turn.is_button and not tells_work(told):
        told["words"] = " ".join(turn.text.split())[:_LONGEST_WORDS]
    opening = not state.listed
    return go_on(dispatcher, turn, replace(state, told=told), facts, opening)


def go_on(dispatcher: CollectingDispatcher, turn: Turn, state: SearchState, facts: Facts, opening: bool) -> Events:
    """Ask for the work where nothing is known of it, else show the first page. `opening`: with programs beside."""
    kept = shared_facts(turn, state, facts)
    shown = replace(state, listed=(), page=0, asked=not tells_work(state.told), chosen=None)
    if shown.asked:
        told = [message.in_language(turn.language) for message in repeated(state.wanted, state.told, kept)]
        say(dispatcher, "utter_search_question", turn.language, wanted=state.wanted, told=told)
        events = remember(turn, search=stored_search(shown), question=turn.text)
    else:
        events = show_page(dispatcher, turn, shown, kept, opening)
    return [*events, SlotSet("facts", dict(kept))] if kept != facts else events


def show_page(
    dispatcher: CollectingDispatcher, turn: Turn, state: SearchState, facts: Facts, opening: bool = False
) -> Events:
    """Tell the next suggestions after those that are listed."""
    size = page_size(state)
    found = suggestions(state, facts, turn.language, size, state.listed)
    matches = [match.in_language(turn.language) for match in found.matches]
    programs = programs_json(state.wanted, turn.language) if opening else []
    emptied = found.emptied.as_dict() if found.emptied else None
    say(
        dispatcher,
        "utter_matches",
        turn.language,
        wanted=state.wanted,
        told=[message.in_language(turn.language) for message in repeated(state.wanted, state.told, facts)],
        matches=[{**match, "number": len(state.listed) + place} for place, match in enumerate(matches, start=1)],
        size=size,
        passing=found.passing,
        again=bool(state.listed),
        emptied=emptied,
        relaxable=sorted(RELAXABLE & {gate for way in emptied["ways"][:1] for gate in way["gates"]}) if emptied else [],
        programs=programs,
    )
    listed = (*state.listed, *(match["id"] for match in matches))
    changes: dict[str, Any] = {"search": stored_search(replace(state, listed=listed, page=len(matches)))}
    if programs:
        changes["owners"] = [programs[0]["owner"]["id"]]
        changes["facts"] = [[program["owner"]["id"], program["facts"][0]["id"]] for program in programs]
    if not turn.is_button:
        changes["question"] = turn.text
    return remember(turn, **changes)


def suggestions(
    state: SearchState,
    facts: Facts,
    language: str,
    limit: int,
    skip: tuple[str, ...] = (),
    only: tuple[str, ...] | None = None,
) -> Any:
    """`matching.suggest.Suggestions` for what was told. Raises StorageError and EncoderError."""
    from matching.suggest import Constraints

    constraints = Constraints(skip=frozenset(skip), only=None if only is None else frozenset(only))
    if state.wanted == "jobs":
        person = candidate_of(state.told, facts, language)
        return matcher().suggest_jobs(person, limit, constraints, language=language)
    return matcher().suggest_candidates(job_of(state.told, facts, language), limit, constraints, language=language)


def page_size(state: SearchState) -> int:
    """As many people as were asked for, else a few."""
    if state.wanted == "jobs":
        return JOBS_A_PAGE
    return min(int(state.told.get("headcount") or CANDIDATES_A_PAGE), MOST_A_PAGE)


def programs_json(wanted: Wanted, language: str) -> list[dict[str, Any]]:
    """The programs that bear on a match, each with a fact and where it stands."""
    programs = [load_knowledge().programs[name] for name in PROGRAMS[wanted]]
    return [
        {
            "owner": owner_json(program, language),
            "summary": program.summary.in_language(language),
            "facts": [fact_json(program.facts[0], language)],
        }
        for program in programs
    ]


def shared_facts(turn: Turn, state: SearchState, facts: Facts) -> Facts:
    """The facts for eligibility, with what a search tells of them: they are not asked for again."""
    today = date.today()
    told = {name: value for name, value in read_told(turn, None, (), today).values.items() if name != "region"}
    if "home" in state.told:
        told["region"] = state.told["home"]
    if state.wanted == "jobs":
        told["seeks_job"] = True
    return merge(facts, told, today).facts
