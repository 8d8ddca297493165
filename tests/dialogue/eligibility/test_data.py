"""The conversations as data: what the person tells leads to the outcome that is expected of the assistant."""

from __future__ import annotations

from collections import Counter

import pytest

from knowledge.eligibility.evaluate import check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.vocabulary import load_vocabulary
from knowledge.store import load_knowledge
from nlu.entries import LANGUAGES
from tests.dialogue.eligibility.cases import Dialogue, dialogues

DIALOGUES = dialogues()
AT_LEAST = 100
"""Conversations in each language."""


@pytest.mark.parametrize("dialogue", [one for one in DIALOGUES if one.facts is not None], ids=lambda one: one.name)
def test_the_facts_told_lead_to_the_expected_outcome(dialogue: Dialogue) -> None:
    outcome = check(dialogue.program, parse_facts(dialogue.facts or {})).as_dict()
    states = {condition["id"]: condition["state"] for condition in outcome["conditions"]}
    assert outcome["status"] == dialogue.status, states
    assert {name: states.get(name) for name in dialogue.states} == dialogue.states


def test_every_conversation_is_written_in_every_language() -> None:
    assert len(DIALOGUES) >= AT_LEAST
    assert [dialogue.name for dialogue in DIALOGUES if set(dialogue.words) != set(LANGUAGES)] == []


def test_names_are_given_once_and_programs_exist() -> None:
    names = Counter(dialogue.name for dialogue in DIALOGUES)
    assert max(names.values()) == 1
    assert {dialogue.program for dialogue in DIALOGUES} <= set(load_knowledge().programs)


def test_every_program_with_conditions_is_talked_about() -> None:
    wanted = {program.id for program in load_knowledge().programs.values() if program.eligibility.conditions}
    assert wanted <= {dialogue.program for dialogue in DIALOGUES}


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: one.name)
def test_answers_are_to_facts_that_can_be_asked(dialogue: Dialogue) -> None:
    askable = {name for name, fact in load_vocabulary().facts.items() if fact.asked}
    for words in dialogue.words.values():
        assert {*words.answers, *words.before} <= askable
