"""The reported half of the golden questions, asked of the running assistant."""

from __future__ import annotations

from collections import Counter

import httpx
import pytest

from knowledge.store import load_knowledge
from tests.golden.asking import ask_all
from tests.golden.cases import answered, languages, unanswered

RATES = (
    ("right program", "answered"),
    ("right figures", "answered"),
    ("did not abstain", "answered"),
    ("abstained", "unanswered"),
)
GATES = {
    "ko": (0.95, 0.89, 0.93, 0.89),
    "en": (0.95, 0.88, 0.91, 0.89),
    "vi": (0.93, 0.87, 0.915, 0.87),
    "zh": (0.93, 0.87, 0.90, 0.87),
}
"""Of each rate, what the reported half has reached, less three questions or so: examples are encoded in batches whose
8-bit steps they share, so that a training from nothing answers one or two otherwise. To be raised with every gain. The
aim is .98 each, and no language more than .02 behind the best.

Since what records leave open has as many example questions as what they tell, six to fourteen in a hundred fewer of
the questions that they leave open are answered by a fact beside the point; in English three in a hundred more, in
Korean one, are said to be open although a fact answers them."""


@pytest.mark.parametrize("language", languages())
def test_there_are_enough_cases_and_each_is_there_once(language: str) -> None:
    questions, open_questions = answered(language), unanswered(language)
    assert len(questions) >= 200
    assert len(open_questions) >= 60
    for name in ("id", "ask"):
        repeated = [
            key for key, count in Counter(getattr(c, name) for c in questions + open_questions).items() if count > 1
        ]
        assert not repeated


@pytest.mark.parametrize("language", languages())
def test_every_program_is_asked_about(language: str) -> None:
    asked = {program for case in answered(language) for program in case.program}
    assert asked >= set(load_knowledge().programs)
    assert asked <= set(load_knowledge().records)


@pytest.mark.running
@pytest.mark.slow
@pytest.mark.parametrize("language", languages())
def test_the_assistant_answers_and_abstains_as_it_should(language: str, client: httpx.Client) -> None:
    tally = ask_all(client, language, "report")
    told = "\n".join(tally.misses)
    assert tally.counts["unsupported figures"] == 0, told
    for (good, of), gate in zip(RATES, GATES[language], strict=True):
        assert tally.rate(good, of) >= gate, f"{good}: {tally.rate(good, of):.3f}\n{told}"
