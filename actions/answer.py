"""Questions about the policies: the facts that answer, or that the documents do not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.check_state import CheckState
from actions.checking import FORM, asks_for_oneself
from actions.conditions import statements
from actions.results import fact_json, owner_json, topic_name
from actions.saying import say
from actions.search_calls import taken_into_search
from actions.turn import Turn, read_turn, remember
from knowledge.answering import (
    CALIBRATION,
    Answer,
    Outcome,
    Part,
    Question,
    answer,
    is_about_a_record,
    rank,
)
from knowledge.schema import Fact, Program
from knowledge.search.asked import load_likeness
from knowledge.search.passages import FactKey
from knowledge.search.service import score_facts, telling_owners
from knowledge.store import load_knowledge
from nlu.question_words import asked_kinds
from nlu.several import asks_for_several

NEXT_BUTTONS = 2
FITTING = 0.4
"""Search score from which a fact is told along with the first question of a check."""


class AnswerQuestion(Action):
    """Answers a question about one or several programs."""

    def name(self) -> str:
        return "action_answer"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        turn = read_turn(tracker)
        taken = await taken_into_search(dispatcher, turn, tracker, lambda: is_about_a_record(question_of(turn)))
        if taken is not None:
            return taken
        if asks_for_oneself(turn, date.today()):
            return [FollowupAction(FORM)]
        return reply(dispatcher, turn, answer(question_of(turn), load_knowledge()))


def question_of(turn: Turn) -> Question:
    """The message as a question to the knowledge base; a pressed button needs no search."""
    return Question(
        scores=best_scores(score_facts(query) for query in turn.queries),
        topics=turn.topics,
        mentioned=turn.mentions("program", "background"),
        context=tuple(turn.context.get("owners", ())),
        telling=frozenset().union(*(telling_owners(query) for query in turn.queries)),
        foreignness=turn.out_of_scope,
        asks_for_several=asks_for_several(turn.text),
        asked=asked_kinds(turn.text),
        likeness=_likeness(turn),
    )


def _likeness(turn: Turn) -> Callable[[str], dict[FactKey, float]]:
    sentence = turn.sentence
    return (lambda owner: {}) if sentence is None else (lambda owner: load_likeness().scores(owner, sentence))


def best_scores(several: Iterable[dict[FactKey, float]]) -> dict[FactKey, float]:
    """The better score of each fact over several searches."""
    best: dict[FactKey, float] = {}
    for scores in several:
        for key, score in scores.items():
            best[key] = max(score, best.get(key, score))
    return best


def answer_after_all(dispatcher: CollectingDispatcher, turn: Turn) -> list[dict[str, Any]] | None:
    """The answer to a message that was taken for something else but is clearly about a record; None if it is not."""
    if turn.is_button:
        return None
    question = question_of(turn)
    if not is_about_a_record(question):
        return None
    found = answer(question, load_knowledge())
    return reply(dispatcher, turn, found) if found.parts else None


def likely_program(turn: Turn) -> str | None:
    """The program that a request to check someone is about though it names none as the records do."""
    if turn.is_button:
        return None
    found = answer(question_of(turn), load_knowledge())
    owners = [part.owner for part in found.parts]
    return owners[0].id if len(owners) == 1 and isinstance(owners[0], Program) else None


def fitting_facts(turn: Turn, state: CheckState) -> tuple[Fact, ...]:
    """The fact that answers what the opening message of a check asks, where no condition of the program says it."""
    if turn.is_button or state.introduced or state.goal != "program" or state.program is None:
        return ()
    program = load_knowledge().programs[state.program]
    best = rank(program, question_of(turn), CALIBRATION)[0]
    if not isinstance(best.entry, Fact) or best.search < FITTING or [program.id, best.entry.id] in statements(program):
        return ()
    return (best.entry,)


def reply(dispatcher: CollectingDispatcher, turn: Turn, found: Answer) -> list[dict[str, Any]]:
    """Hand the answer to the response generator and remember what it was about."""
    parts = [part_json(part, turn.language) for part in found.parts]
    say(
        dispatcher,
        "utter_answer",
        turn.language,
        outcome=found.outcome.value,
        parts=parts,
        candidates=[owner_json(load_knowledge().record(owner), turn.language) for owner in found.candidates],
        topic=topic_name(found.topic, turn.language) if found.topic else None,
        next=[] if found.outcome is not Outcome.ANSWERED else next_questions(found.parts, turn),
        check=checkable(found, turn),
    )
    unanswered = found.outcome is not Outcome.ANSWERED
    changes: dict[str, Any] = {"question": turn.text if not turn.is_button else turn.context.get("question", "")}
    if found.parts:
        changes["owners"] = [part.owner.id for part in found.parts]
        changes["facts"] = [[part.owner.id, fact.id] for part in found.parts for fact in (*part.facts, *part.near)]
        changes["told"] = _told(turn, found)
    if unanswered:
        changes["offer"] = "counselor"
    return remember(turn, **changes)


def part_json(part: Part, language: str) -> dict[str, Any]:
    """One record's share of the answer, in the language of the person."""
    unsaid = None
    if not part.facts:
        unsaid = _left_open(part, language)
    return {
        "owner": owner_json(part.owner, language),
        "facts": [fact_json(fact, language) for fact in part.facts],
        "unsaid": unsaid,
        "near": [fact_json(fact, language) for fact in part.near],
    }


def _left_open(part: Part, language: str) -> str | None:
    if part.unsaid:
        return part.unsaid.text.in_language(language)
    return topic_name(part.topic, language) if part.topic else None


def next_questions(parts: Iterable[Part], turn: Turn) -> list[dict[str, str]]:
    """Further questions that the same record answers and that were not answered yet in this conversation."""
    parts = list(parts)
    questions: list[dict[str, str]] = []
    shown = {tuple(key) for key in turn.context.get("told", ())}
    for part in parts[:1]:
        just_told = {topic for fact in part.facts for topic in fact.topics}
        for fact in part.owner.facts:
            topic = fact.topics[0]
            if topic in just_told or (part.owner.id, fact.id) in shown or fact.superseded_by:
                continue
            just_told.add(topic)
            questions.append(_question_button(topic, part, turn.language))
    return questions[:NEXT_BUTTONS]


def checkable(found: Answer, turn: Turn) -> dict[str, Any] | None:
    """The program to offer a check of, where the answer tells who can join it."""
    for part in found.parts:
        tells_who = any("eligibility" in fact.topics for fact in part.facts)
        if isinstance(part.owner, Program) and part.owner.eligibility.conditions and tells_who:
            return owner_json(part.owner, turn.language)
    return None


def _question_button(topic: str, part: Part, language: str) -> dict[str, str]:
    kind = "program" if isinstance(part.owner, Program) else "background"
    return {
        "intent": f"ask_{topic}",
        "entity": kind,
        "value": part.owner.id,
        "topic": topic_name(topic, language),
        "owner": part.owner.names.in_language(language),
    }


def _told(turn: Turn, found: Answer, most: int = 20) -> list[list[str]]:
    told = [list(key) for key in turn.context.get("told", ())]
    told += [[part.owner.id, fact.id] for part in found.parts for fact in part.facts]
    return told[-most:]


def reply_with_untold_facts(dispatcher: CollectingDispatcher, turn: Turn, most: int = 3) -> list[dict[str, Any]]:
    """Facts of the record talked about that this conversation has not heard yet, or how to go on without one."""
    knowledge = load_knowledge()
    told = {tuple(key) for key in turn.context.get("told", ())}
    for owner_id in turn.context.get("owners", ()):
        owner = knowledge.record(owner_id)
        fresh = tuple(fact for fact in owner.facts if (owner_id, fact.id) not in told and not fact.superseded_by)
        if fresh:
            part = Part(owner, facts=fresh[:most], topic=fresh[0].topics[0])
            return reply(dispatcher, turn, Answer(Outcome.ANSWERED, parts=(part,)))
    dispatcher.utter_message(response="utter_help", language=turn.language)
    return []
