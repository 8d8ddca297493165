"""From a question to the facts that answer it, or to the plain finding that the documents do not say.

Small named steps, one after the other: whom is it about (`choose_owners`), what answers it (`rank`), and what to make
of the best (`decide`). Facts and unsaid points compete on one scale, so abstaining is a result like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from knowledge.schema import Fact, Unsaid
from knowledge.search.passages import FactKey, entries
from knowledge.store import Knowledge, Record

Scores = Mapping[FactKey, float]
"""Search score of each fact and unsaid point for one question; what search did not find is absent."""


class Outcome(Enum):
    """What came of a question."""

    ANSWERED = "answered"
    NOT_STATED = "not_stated"
    """It is about a known record, and that record's document leaves it open."""
    WHICH_PROGRAM = "which_program"
    """The kind of question is clear, but not which program it is about."""
    NOT_ANYWHERE = "not_anywhere"
    """The kind of question is clear, and no record answers it, whichever is meant."""
    NOT_FOUND = "not_found"
    """Nothing in the documents is near enough."""


@dataclass(frozen=True)
class Calibration:
    """Thresholds measured on the tuning half of the golden questions."""

    likeness_weight: float = 0.8
    """What likeness to example questions adds to the search score of a fact or open point."""
    topic_weight: float = 0.28
    """What a certain kind of question adds to the score of a fact of that kind."""
    secondary_topic: float = 0.9
    """How much of that a fact gets whose main kind is another one."""
    owner_threshold: float = 0.3
    """Search score from which a question without a program name is taken to be about the best-scored record."""
    owner_margin: float = 0.0
    """By how much the best record must beat the second when a question names none and nothing was talked about."""
    owner_alone: float = 0.5
    """Search score from which it is meant although another comes close."""
    clearly_about: float = 0.45
    """Search score from which the best record is meant even without a telling word, if nothing was talked about."""
    clear_lead: float = 0.03
    """By how much it must then beat the second."""
    mention_margin: float = 0.1
    """By how much a record must beat the one that a message names to be meant instead."""
    context_margin: float = 0.12
    """By how much another record must beat the one talked about before the subject changes."""
    sure_topic: float = 0.7
    """Probability from which a question about no known record is asked back instead of refused."""
    open_kind: float = 0.45
    """Score, before the weight of its kind, of a kind that the record neither has a fact of nor names as left open."""
    open_weight: float = 0.55
    """What the certainty of such a kind adds to its score."""
    open_cost: float = 0.06
    """What an open point that a record names must score more than a fact."""
    asked_share: float = 0.7
    """Least probability of the kinds that the message's question words stand for."""
    beside: float = 0.45
    """A fact of another kind joins the answer when it scores within this of the best: two things asked at once."""
    together: float = 0.65
    """A further fact of the same kind joins the answer when it scores within this of the best."""
    several_widening: float = 2.0
    """By how much both windows widen for a question that asks for several things."""
    foreign_from: float = 0.9
    """Foreignness from which a fact must be close to answer a question."""
    foreign_threshold: float = 0.46
    """Search score under which no fact answers a foreign question."""
    most_facts: int = 3
    half_asked: float = 0.4
    """What an open point must score more than a fact where two things are asked: each gets half of the words."""
    surely_about: float = 0.4
    """Search score from which a message is about a record whatever else it was taken for."""
    about_when_named: float = 0.4
    """The same for a message that names a record."""


CALIBRATION = Calibration()
ALWAYS_TOLD = frozenset({"overview"})
"""What a record is tells each of its facts."""


@dataclass(frozen=True)
class Question:
    """What answering needs of a message."""

    scores: Scores
    topics: Mapping[str, float]
    """Probability of each kind of question."""
    mentioned: tuple[tuple[str, ...], ...] = ()
    """Ids of records that the message names; several in one mention where they share the name."""
    context: tuple[str, ...] = ()
    """Ids of records that the conversation is about."""
    telling: frozenset[str] = frozenset()
    """Ids of records that share a word with the message which few records have; only these can be meant unnamed."""
    foreignness: float = 0.0
    """How unlike the questions it was trained on the understanding finds the message, 0 to 1."""
    asks_for_several: bool = False
    asked: tuple[frozenset[str], ...] = ()
    """Kinds that its question words stand for, a set for each thing asked; two sets mean two questions in one."""
    likeness: Callable[[str], Mapping[FactKey, float]] = lambda owner: {}
    """Of a record's id: how like the question is to the example questions of each of its facts and open points."""

    @property
    def closeness(self) -> float:
        """Search score of the best record: how much this is about anything in the documents."""
        return max(self.scores.values(), default=0.0)

    @property
    def likely_topic(self) -> str | None:
        return max(self.topics, key=self.topics.__getitem__, default=None)


@dataclass(frozen=True)
class Part:
    """What one record has to say: facts, or the kind of thing that it leaves open, with the nearest facts."""

    owner: Record
    facts: tuple[Fact, ...] = ()
    unsaid: Unsaid | None = None
    topic: str | None = None
    near: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Answer:
    """The result of one question."""

    outcome: Outcome
    parts: tuple[Part, ...] = ()
    candidates: tuple[str, ...] = ()
    """Records that may be meant, best first, where the question does not settle it."""
    topic: str | None = None
    """The kind of question, where it is clear without a record."""


@dataclass(frozen=True)
class Ranked:
    """A fact, an unsaid point, or a kind that one record says nothing of, with its score."""

    entry: Fact | Unsaid | None
    topics: tuple[str, ...]
    """The kinds of question that it answers or leaves open, the main one first."""
    search: float
    score: float


def answer(question: Question, knowledge: Knowledge, calibration: Calibration = CALIBRATION) -> Answer:
    """The facts that answer the question, or why there are none."""
    owners = choose_owners(question, calibration)
    if owners:
        found = _from_all(owners, question, knowledge, calibration)
        if found.outcome is Outcome.NOT_STATED and question.context and not question.mentioned:
            # That another record leaves it open is no reason to leave what was talked about.
            return _from_all(question.context, question, knowledge, calibration)
        guessed = not question.mentioned and not question.context
        if guessed and found.outcome is Outcome.NOT_STATED and not _told_anywhere(found.parts[0].topic, knowledge):
            # Which record is meant does not matter then, and may be guessed wrong.
            return Answer(Outcome.NOT_ANYWHERE, candidates=owners, topic=found.parts[0].topic)
        return found
    candidates = best_owners(question.scores)
    topic = question.likely_topic
    if topic is not None and question.topics[topic] >= calibration.sure_topic:
        outcome = Outcome.WHICH_PROGRAM if _told_anywhere(topic, knowledge) else Outcome.NOT_ANYWHERE
        return Answer(outcome, candidates=candidates, topic=topic)
    return Answer(Outcome.NOT_FOUND, candidates=candidates)


def _told_anywhere(topic: str | None, knowledge: Knowledge) -> bool:
    return topic is None or any(topic in fact.topics for record in knowledge.records.values() for fact in record.facts)


def _from_all(owners: tuple[str, ...], question: Question, knowledge: Knowledge, calibration: Calibration) -> Answer:
    return decide([answer_from(knowledge.record(owner), question, calibration) for owner in owners])


def is_about_a_record(question: Question, calibration: Calibration = CALIBRATION) -> bool:
    """Whether search alone makes it sure enough that the message asks about something in the documents."""
    needed = calibration.about_when_named if question.mentioned else calibration.surely_about
    return question.closeness >= needed


def lead_over(topics: frozenset[str], question: Question, knowledge: Knowledge) -> float:
    """How much better something else answers the question than all that the record meant has on these topics.

    0 where one of these topics answers best, or where no record is meant.
    """
    owners = choose_owners(question, CALIBRATION)
    if not owners:
        return 0.0
    ranked = rank(knowledge.record(owners[0]), question, CALIBRATION)
    on_topic = max((item.score for item in ranked if not topics.isdisjoint(item.topics)), default=0.0)
    return ranked[0].score - on_topic


def choose_owners(question: Question, calibration: Calibration) -> tuple[str, ...]:
    """Whom the question is about: whom it names; else whom search is sure of; else whom the talk is about."""
    best = best_by_owner(question.scores)
    top = max(question.telling & best.keys(), key=best.__getitem__, default="")
    if question.mentioned:
        named = _named(question.mentioned, best)
        return _unless_clearly(top, named, best, calibration.mention_margin)
    if question.context:
        sure = best.get(top, 0.0) >= calibration.owner_threshold
        return _unless_clearly(top, question.context, best, calibration.context_margin) if sure else question.context
    clear = _clear_owner(best, calibration)
    if clear:
        return clear
    others = max((score for owner, score in best.items() if owner != top), default=0.0)
    stands_out = best.get(top, 0.0) - others >= calibration.owner_margin
    needed = calibration.owner_threshold if stands_out else calibration.owner_alone
    return (top,) if best.get(top, 0.0) >= needed else ()


def _clear_owner(best: Mapping[str, float], calibration: Calibration) -> tuple[str, ...]:
    first, second = (*sorted(best.values(), reverse=True), 0.0, 0.0)[:2]
    is_clear = first >= calibration.clearly_about and first - second >= calibration.clear_lead
    return (max(best, key=best.__getitem__),) if is_clear else ()


def _named(mentions: tuple[tuple[str, ...], ...], best: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(max(names, key=lambda name: best.get(name, 0.0)) for names in mentions))


def _unless_clearly(top: str, known: tuple[str, ...], best: Mapping[str, float], margin: float) -> tuple[str, ...]:
    """The known records, or the best-scored one where it beats them all by the margin."""
    rival = max((best.get(owner, 0.0) for owner in known), default=0.0)
    return (top,) if best.get(top, 0.0) - rival >= margin else known


def best_by_owner(scores: Scores) -> dict[str, float]:
    """The best search score of each record."""
    best: dict[str, float] = {}
    for key, score in scores.items():
        best[key.owner] = max(score, best.get(key.owner, score))
    return best


def best_owners(scores: Scores, limit: int = 3) -> tuple[str, ...]:
    """Ids of the records with the best scores."""
    best = best_by_owner(scores)
    return tuple(sorted(best, key=best.__getitem__, reverse=True)[:limit])


def answer_from(owner: Record, question: Question, calibration: Calibration) -> Part:
    """What one record says to the question."""
    ranked = rank(owner, question, calibration)
    best = ranked[0]
    each = _one_for_each(ranked, question.asked, calibration)
    if len(each) > 1:
        return Part(owner, facts=each, topic=each[0].topics[0])
    if not isinstance(best.entry, Fact):
        return Part(owner, unsaid=best.entry, topic=best.topics[0], near=_near(ranked))
    if question.foreignness >= calibration.foreign_from and best.search < calibration.foreign_threshold:
        return Part(owner, near=_near(ranked))
    return Part(owner, facts=_together(ranked, question, calibration), topic=best.topics[0])


def rank(owner: Record, question: Question, calibration: Calibration) -> list[Ranked]:
    """Facts, unsaid points and untold kinds of a record, best first: search, likeness, and the weight of their kind."""
    likeness = question.likeness(owner.id)
    ranked = list(_untold(owner, question, calibration))
    for key, entry in entries(owner):
        topics = (entry.topic,) if isinstance(entry, Unsaid) else entry.topics
        search = question.scores.get(key, 0.0)
        score = search + calibration.likeness_weight * likeness.get(key, 0.0)
        score += calibration.topic_weight * _kind(topics, question, calibration)
        score -= calibration.open_cost if isinstance(entry, Unsaid) else 0.0
        ranked.append(Ranked(entry, topics, search, score))
    return sorted(ranked, key=lambda item: item.score, reverse=True)


def _untold(owner: Record, question: Question, calibration: Calibration) -> Iterator[Ranked]:
    """The kinds of question that the record neither answers nor names as left open."""
    told = {topic for fact in owner.facts for topic in fact.topics} | {unsaid.topic for unsaid in owner.unsaid}
    for topic in question.topics.keys() - told - ALWAYS_TOLD:
        score = calibration.open_kind + calibration.open_weight * _share(topic, question, calibration)
        yield Ranked(None, (topic,), 0.0, score)


def _kind(topics: tuple[str, ...], question: Question, calibration: Calibration) -> float:
    main, *others = topics
    rest = max((_share(topic, question, calibration) for topic in others), default=0.0)
    return max(_share(main, question, calibration), calibration.secondary_topic * rest)


def _share(topic: str, question: Question, calibration: Calibration) -> float:
    """Probability of a kind, not less than its question word gives it."""
    least = calibration.asked_share if any(topic in kinds for kinds in question.asked) else 0.0
    return max(question.topics.get(topic, 0.0), least)


def _near(ranked: Iterable[Ranked], limit: int = 1) -> tuple[Fact, ...]:
    return tuple(item.entry for item in ranked if isinstance(item.entry, Fact))[:limit]


def _together(ranked: list[Ranked], question: Question, calibration: Calibration) -> tuple[Fact, ...]:
    """The best fact, and those that score nearly as well; replaced ones come last."""
    best = ranked[0]
    assert isinstance(best.entry, Fact)
    chosen = [best.entry]
    widening = calibration.several_widening if question.asks_for_several else 1.0
    for item in ranked[1:]:
        if isinstance(item.entry, Fact):
            alike = set(item.entry.topics) & set(best.entry.topics)
            if item.score >= best.score - widening * (calibration.together if alike else calibration.beside):
                chosen.append(item.entry)
    return tuple(sorted(chosen[: calibration.most_facts], key=lambda fact: fact.superseded_by is not None))


def _one_for_each(
    ranked: list[Ranked], asked: tuple[frozenset[str], ...], calibration: Calibration
) -> tuple[Fact, ...]:
    """The best fact for each of two or more things asked; none for what an open point fits clearly better."""
    if len(asked) < 2:
        return ()
    chosen: dict[str, Fact] = {}
    for kinds in asked:
        fact = next((item for item in ranked if isinstance(item.entry, Fact) and item.entry.topics[0] in kinds), None)
        left_open = max(
            (i.score for i in ranked if isinstance(i.entry, Unsaid) and i.entry.topic in kinds), default=0.0
        )
        if fact and isinstance(fact.entry, Fact) and left_open - fact.score < calibration.half_asked:
            chosen[fact.entry.id] = fact.entry
    return tuple(chosen.values())[: calibration.most_facts]


def decide(parts: list[Part]) -> Answer:
    """Answered when any record has facts; not stated when none has."""
    outcome = Outcome.ANSWERED if any(part.facts for part in parts) else Outcome.NOT_STATED
    return Answer(outcome, parts=tuple(parts))
