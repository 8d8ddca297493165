"""The greatest sum of scores, held against scipy's dense assignment and against all assignments that there are."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from scipy.optimize import linear_sum_assignment

from matching.rounds.greatest_total import greatest_total
from matching.rounds.pairs import Pairs
from matching.rounds.rankings import Rankings
from matching.rounds.stable import stable
from tests.matching.rounds.drawing import Drawn, rounds


def chosen(drawn: Drawn) -> list[int]:
    result: list[int] = greatest_total(drawn.pairs, drawn.capacity, drawn.most).tolist()
    return result


def total(drawn: Drawn, pairs: list[int]) -> int:
    return int(drawn.pairs.score[pairs].sum())


@settings(max_examples=200, deadline=None)
@given(rounds())
def test_limits_are_kept_and_nobody_is_assigned_twice(drawn: Drawn) -> None:
    assigned = chosen(drawn)
    assert drawn.keeps_limits(assigned)
    people = drawn.pairs.candidate[assigned].tolist()
    assert len(set(people)) == len(people)


@settings(max_examples=200, deadline=None)
@given(rounds())
def test_without_a_limit_the_sum_is_that_of_a_dense_assignment(drawn: Drawn) -> None:
    unlimited = Drawn(drawn.pairs, drawn.capacity, None)
    by_job = np.zeros((len(drawn.capacity), 8), int)
    by_job[drawn.pairs.job, drawn.pairs.candidate] = drawn.pairs.score
    dense = np.repeat(by_job, drawn.capacity, axis=0)
    rows, columns = linear_sum_assignment(dense, maximize=True)
    assert total(unlimited, chosen(unlimited)) == dense[rows, columns].sum()


@settings(max_examples=200, deadline=None)
@given(rounds(most_candidates=5, most_jobs=3))
def test_no_assignment_within_the_limits_has_a_greater_sum(drawn: Drawn) -> None:
    assert total(drawn, chosen(drawn)) == max(total(drawn, other) for other in drawn.assignments())


def test_a_limit_keeps_the_best_of_many() -> None:
    random = np.random.default_rng(5)
    scores = random.integers(3300, 10_000, (40, 60))
    jobs, candidates = np.nonzero(random.random((40, 60)) < 0.4)
    values = scores[jobs, candidates].astype(np.int32)
    drawn = Drawn(pairs=Pairs(candidates, jobs, values, values, values), capacity=random.integers(0, 4, 40), most=None)
    unlimited = chosen(drawn)
    before = 0
    gains = []
    for most in range(1, len(unlimited) + 1):
        limited = Drawn(drawn.pairs, drawn.capacity, most)
        assert len(chosen(limited)) <= most
        gains.append(total(limited, chosen(limited)) - before)
        before += gains[-1]
    assert before == total(drawn, unlimited)
    assert gains == sorted(gains, reverse=True)
    assert gains[0] == values[drawn.capacity[jobs] > 0].max()


def test_for_the_sum_someone_may_have_to_take_a_post_that_a_stable_round_spares_them() -> None:
    # Both want post 0, which wants candidate 0; candidate 1 hardly fits post 1.
    scores = np.array([9000, 8500, 8500, 3400], np.int32)
    pairs = Pairs(np.array([0, 1, 0, 1]), np.array([0, 0, 1, 1]), scores, scores, scores)
    capacity = np.ones(2, np.int64)
    assert greatest_total(pairs, capacity, None).tolist() == [1, 2]
    assert stable(pairs, Rankings.of(pairs), capacity, None).tolist() == [0, 3]
