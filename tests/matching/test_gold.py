"""The held-out half of the gold set: the score is good, and better than its parts alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.index.vectors import ProfileVectors
from tests.matching.gold.measuring import measure, ndcg, questions
from tests.matching.gold.reading import Half, gold


@pytest.mark.slow
def test_the_score_ranks_as_people_do_and_better_than_vectors_or_keywords(tmp_path: Path) -> None:
    reached = measure(list(questions(gold("report"), ProfileVectors(tmp_path))))
    assert reached["score"] >= 0.95
    assert reached["score"] > reached["vectors alone"]
    assert reached["score"] > reached["keywords alone"]


@pytest.mark.parametrize("half", ["tune", "report"])
def test_the_set_is_large_mixed_and_grades_both_ways(half: Half) -> None:
    some = gold(half)
    assert len(some.people) >= 20
    assert len(some.jobs) >= 30
    assert {one.language for one in some.people.values()} == {"ko", "en", "vi", "zh"}
    assert {one.language for one in some.jobs.values()} == {"ko", "en", "vi", "zh"}
    mixed = [pair for pair in some.grades if some.people[pair[0]].language != some.jobs[pair[1]].language]
    assert len(mixed) > len(some.grades) / 3


def test_ndcg_is_one_for_the_best_order_and_less_for_another() -> None:
    gains = {"a": 3, "b": 1}
    assert ndcg(["a", "b", "c"], gains) == 1
    assert 0 < ndcg(["b", "a"], gains) < 1
    assert ndcg(["c"], gains) == 0
