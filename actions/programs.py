"""Lists of programs by audience, and two programs side by side."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer_after_all, reply_with_untold_facts
from actions.doubting import SURE
from actions.results import fact_json, owner_json
from actions.saying import say
from actions.screening import more_screening
from actions.search_calls import aside
from actions.search_cues import is_at_hand
from actions.search_state import read_search
from actions.searching import show_page
from actions.turn import Turn, read_turn, remember
from knowledge.schema import Fact, Program
from knowledge.store import load_knowledge
from nlu.wish_cues import has_words

PAGE = 6
COMPARED_TOPICS = ("support", "amount", "count", "eligibility", "age", "duration", "schedule", "operator", "change")


class ListPrograms(Action):
    """Programs for the audience that the message names, all of them otherwise, a page at a time."""

    def name(self) -> str:
        return "action_list_programs"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        answered = answer_after_all(dispatcher, turn) if turn.mentions("program") else None
        if answered is not None:
            return answered
        audience = next(iter(turn.values("audience")), None)
        programs = [
            program.id
            for program in load_knowledge().programs.values()
            if audience is None or audience in program.audiences
        ]
        return show_programs(dispatcher, turn, programs, audience)


class ShowMore(Action):
    """The next page of a list, or what else a record has to say."""

    def name(self) -> str:
        return "action_more"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        rest = turn.context.get("rest")
        search = read_search(turn.context)
        meant = turn.values("list") or has_words("listed", turn.text) or (not rest and is_at_hand(tracker))
        if search is not None and not search.asked and meant:
            return await aside(lambda d, t, f: show_page(d, t, search, f), dispatcher, tracker)
        if rest and "screening" in rest:
            return more_screening(dispatcher, turn, tracker.get_slot("facts") or {}, rest["screening"])
        if rest:
            return show_programs(dispatcher, turn, rest["programs"], rest["audience"])
        return reply_with_untold_facts(dispatcher, turn)


class ComparePrograms(Action):
    """Two or three programs, the same kinds of facts for each."""

    def name(self) -> str:
        return "action_compare_programs"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        named = turn.values("program")
        if len(named) == 1:
            named = tuple(dict.fromkeys([*turn.context.get("owners", ()), *named]))
        elif not named and len(turn.context.get("owners", ())) > 1:
            named = tuple(turn.context["owners"])
        doubted = len(named) == 1 or (not named and turn.confidence < SURE)
        if doubted and (answered := answer_after_all(dispatcher, turn)) is not None:
            return answered
        knowledge = load_knowledge()
        programs = [knowledge.programs[name] for name in named if name in knowledge.programs][:3]
        say(
            dispatcher,
            "utter_comparison",
            turn.language,
            programs=[
                {
                    "owner": owner_json(program, turn.language),
                    "facts": [fact_json(fact, turn.language) for fact in comparable_facts(program)],
                }
                for program in programs
            ],
        )
        if len(programs) < 2:
            return []
        facts = [[program.id, fact.id] for program in programs for fact in comparable_facts(program)]
        return remember(turn, owners=[program.id for program in programs], facts=facts)


def comparable_facts(program: Program, most: int = 3) -> list[Fact]:
    """One fact of each of the kinds that matter most in a choice, in the same order for every program."""
    chosen: list[Fact] = []
    for topic in COMPARED_TOPICS:
        fact = next((f for f in program.facts if f.topics[0] == topic and not f.superseded_by), None)
        if fact and fact not in chosen:
            chosen.append(fact)
    return chosen[:most] or list(program.facts[:most])


def show_programs(
    dispatcher: CollectingDispatcher, turn: Turn, programs: list[str], audience: str | None
) -> list[dict[str, Any]]:
    """One page of a list; what does not fit is kept for "more"."""
    knowledge = load_knowledge()
    page, rest = programs[:PAGE], programs[PAGE:]
    say(
        dispatcher,
        "utter_programs",
        turn.language,
        audience=knowledge.audiences[audience].names.in_language(turn.language) if audience else None,
        programs=[
            {
                **owner_json(knowledge.programs[name], turn.language),
                "summary": knowledge.programs[name].summary.in_language(turn.language),
                "sources": [fact_json(fact, turn.language)["source"] for fact in knowledge.programs[name].facts[:1]],
            }
            for name in page
        ],
        more=len(rest),
    )
    return remember(turn, **({"rest": {"programs": rest, "audience": audience}} if rest else {}))
