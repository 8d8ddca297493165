"""Stable rounds are stable: proved over all pairs, and against all assignments that there are."""

from __future__ import annotations

from hypothesis import given, settings

from matching.rounds.rankings import Rankings
from matching.rounds.stable import stable
from tests.matching.rounds.drawing import Drawn, rounds
from tests.matching.rounds.stability import blocking


def chosen(drawn: Drawn) -> list[int]:
    result: list[int] = stable(drawn.pairs, Rankings.of(drawn.pairs), drawn.capacity, drawn.most).tolist()
    return result


@settings(max_examples=300, deadline=None)
@given(rounds())
def test_no_two_would_rather_have_one_another(drawn: Drawn) -> None:
    assigned = chosen(drawn)
    assert drawn.keeps_limits(assigned)
    people = drawn.pairs.candidate[assigned].tolist()
    assert len(set(people)) == len(people)
    assert blocking(drawn, assigned) == []


@settings(max_examples=100, deadline=None)
@given(rounds(most_candidates=4, most_jobs=3))
def test_no_stable_assignment_is_better_for_any_candidate(drawn: Drawn) -> None:
    ranks = Rankings.of(drawn.pairs).candidate_rank
    assigned = {int(drawn.pairs.candidate[pair]): int(ranks[pair]) for pair in chosen(drawn)}
    others = [other for other in drawn.assignments() if not blocking(drawn, other)]
    assert sorted(chosen(drawn)) in [sorted(other) for other in others]
    for other in others:
        for pair in other:
            assert assigned[int(drawn.pairs.candidate[pair])] <= ranks[pair]


@settings(max_examples=50, deadline=None)
@given(rounds())
def test_ranks_count_what_is_better(drawn: Drawn) -> None:
    pairs, rankings = drawn.pairs, Rankings.of(drawn.pairs)
    for pair in range(len(pairs)):
        better = [
            other
            for other in range(len(pairs))
            if pairs.job[other] == pairs.job[pair]
            and (-pairs.to_firm[other], -pairs.score[other], pairs.candidate[other])
            < (-pairs.to_firm[pair], -pairs.score[pair], pairs.candidate[pair])
        ]
        assert rankings.firm_rank[pair] == 1 + len(better)
    for row in set(pairs.candidate.tolist()):
        mine = [pair for pair in rankings.by_candidate.tolist() if pairs.candidate[pair] == row]
        assert [int(rankings.candidate_rank[pair]) for pair in mine] == list(range(1, len(mine) + 1))
        assert sorted(mine, key=lambda pair: (-pairs.to_candidate[pair], -pairs.score[pair], pairs.job[pair])) == mine
