"""Answering as a pure function: given scores and kinds of question, which facts are said, or that none is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering import CALIBRATION as CALIBRATED
from knowledge.answering import Answer, Outcome, Question, answer, choose_owners
from knowledge.search.passages import FactKey
from knowledge.store import load_knowledge

KNOWLEDGE = load_knowledge()
RECORDS = sorted(KNOWLEDGE.records)


def _facts(found: Answer) -> list[str]:
    return [fact.id for part in found.parts for fact in part.facts]


def test_the_kind_of_question_picks_the_fact() -> None:
    found = answer(Question(scores={}, topics={"count": 0.9}, mentioned=(("tips",),)), KNOWLEDGE)
    assert found.outcome is Outcome.ANSWERED
    assert "1,200" in found.parts[0].facts[0].text.in_language("en")


def test_a_kind_that_the_record_leaves_open_is_not_stated() -> None:
    found = answer(Question(scores={}, topics={"deadline": 0.9}, mentioned=(("tips",),)), KNOWLEDGE)
    assert found.outcome is Outcome.NOT_STATED
    assert found.parts[0].topic == "deadline"
    assert not _facts(found)


def test_without_name_or_context_an_unclear_subject_is_asked_back() -> None:
    found = answer(Question(scores={}, topics={"count": 0.9}), KNOWLEDGE)
    assert found.outcome is Outcome.WHICH_PROGRAM


def test_without_any_hint_nothing_is_found() -> None:
    found = answer(Question(scores={}, topics={"count": 0.1}), KNOWLEDGE)
    assert found.outcome is Outcome.NOT_FOUND


def test_a_follow_up_stays_with_the_record_talked_about() -> None:
    other = FactKey("jump-up", "fact", KNOWLEDGE.programs["jump-up"].facts[0].id)
    telling = frozenset({"jump-up"})
    weak = Question(
        scores={other: CALIBRATED.owner_threshold - 0.1}, topics={"count": 0.9}, context=("tips",), telling=telling
    )
    assert choose_owners(weak, CALIBRATED) == ("tips",)
    strong = Question(scores={other: 1.0}, topics={"count": 0.9}, context=("tips",), telling=telling)
    assert choose_owners(strong, CALIBRATED) == ("jump-up",)


def test_what_another_record_leaves_open_does_not_change_the_subject() -> None:
    elsewhere = {FactKey("jump-up", "unsaid", "0"): 1.0}
    question = Question(
        scores=elsewhere, topics={"interest": 0.9}, context=("tips",), telling=frozenset({"jump-up", "tips"})
    )
    found = answer(question, KNOWLEDGE)
    assert found.outcome is Outcome.NOT_STATED
    assert [part.owner.id for part in found.parts] == ["tips"]


def test_words_that_every_record_has_do_not_change_the_subject() -> None:
    other = FactKey("jump-up", "fact", KNOWLEDGE.programs["jump-up"].facts[0].id)
    question = Question(scores={other: 1.0}, topics={"deadline": 0.9}, context=("tips",))
    assert choose_owners(question, CALIBRATED) == ("tips",)


def test_a_shared_name_means_the_record_that_search_prefers() -> None:
    scores = {FactKey("jump-up", "fact", "any"): 0.9, FactKey("tips", "fact", "any"): 0.2}
    question = Question(scores=scores, topics={}, mentioned=(("tips", "jump-up"),))
    assert choose_owners(question, CALIBRATED) == ("jump-up",)


def test_two_names_are_both_answered() -> None:
    found = answer(Question(scores={}, topics={"count": 0.9}, mentioned=(("tips",), ("jump-up",))), KNOWLEDGE)
    assert [part.owner.id for part in found.parts] == ["tips", "jump-up"]


def _fund(asked: tuple[frozenset[str], ...], topics: dict[str, float], **scores: float) -> Answer:
    found = {FactKey("regional-growth-fund", "fact", name.replace("_", "-")): score for name, score in scores.items()}
    question = Question(scores=found, topics=topics, mentioned=(("regional-growth-fund",),), asked=asked)
    return answer(question, KNOWLEDGE)


def test_two_things_asked_in_one_question_are_both_answered() -> None:
    asked = (frozenset({"budget"}), frozenset({"schedule"}))
    found = _fund(asked, {"schedule": 0.97}, by_when=0.6, size=0.2)
    assert _facts(found) == ["size", "by-when"]
    assert _facts(_fund((), {"schedule": 0.97}, by_when=0.6, size=0.2)) == ["by-when"]


def test_a_question_word_weighs_where_the_kind_is_unclear() -> None:
    assert _facts(_fund((), {"overview": 0.2}, what_it_is=0.5, by_when=0.48))[0] == "what-it-is"
    asked = (frozenset({"schedule"}),)
    assert _facts(_fund(asked, {"overview": 0.2}, what_it_is=0.5, by_when=0.48))[0] == "by-when"


@settings(max_examples=200, deadline=None)
@given(
    owner=st.sampled_from(RECORDS),
    topics=st.dictionaries(st.sampled_from(sorted(KNOWLEDGE.topics)), st.floats(0, 1), max_size=4),
    data=st.data(),
)
def test_whatever_is_asked_only_facts_of_the_named_record_are_said(
    owner: str, topics: dict[str, float], data: st.DataObject
) -> None:
    record = KNOWLEDGE.record(owner)
    keys = [FactKey(owner, "fact", fact.id) for fact in record.facts]
    scores = {key: data.draw(st.floats(0, 1)) for key in keys}
    found = answer(Question(scores=scores, topics=topics, mentioned=((owner,),)), KNOWLEDGE)
    assert found.outcome in (Outcome.ANSWERED, Outcome.NOT_STATED)
    assert set(_facts(found)) <= {fact.id for fact in record.facts}
    assert (found.outcome is Outcome.ANSWERED) == bool(_facts(found))


def test_a_kind_that_no_record_answers_is_said_to_be_in_none_when_the_record_was_only_guessed() -> None:
    visa = next(n for n, point in enumerate(KNOWLEDGE.programs["tips"].unsaid) if point.topic == "visa")
    near = {FactKey("tips", "unsaid", str(visa)): 0.5}
    guessed = Question(scores=near, topics={"visa": 0.9}, telling=frozenset({"tips"}))
    found = answer(guessed, KNOWLEDGE)
    assert (found.outcome, found.topic) == (Outcome.NOT_ANYWHERE, "visa")
    named = Question(scores={}, topics={"visa": 0.9}, mentioned=(("tips",),))
    assert answer(named, KNOWLEDGE).outcome is Outcome.NOT_STATED
