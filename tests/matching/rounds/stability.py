"""Whether an assignment is stable, by the definition alone: every pair is looked at."""

from __future__ import annotations

from collections.abc import Collection

from matching.rounds.pairs import Pairs
from tests.matching.rounds.drawing import Drawn


def blocking(drawn: Drawn, chosen: Collection[int]) -> list[int]:
    """Pairs that are not together, that the candidate would rather have, and that nothing keeps the firm from."""
    pairs = drawn.pairs
    mine = {int(pairs.candidate[pair]): pair for pair in chosen}
    found = []
    for pair in range(len(pairs)):
        held = mine.get(int(pairs.candidate[pair]))
        wanted = held is None or _by_candidate(pairs, pair) < _by_candidate(pairs, held)
        if wanted and pair not in chosen and _would_be_taken(drawn, chosen, pair):
            found.append(pair)
    return found


def _would_be_taken(drawn: Drawn, chosen: Collection[int], pair: int) -> bool:
    pairs, job = drawn.pairs, int(drawn.pairs.job[pair])
    there = [one for one in chosen if pairs.job[one] == job]
    if len(there) == drawn.capacity[job]:
        return any(_by_firm(pairs, pair) < _by_firm(pairs, one) for one in there)
    if len(chosen) == drawn.most:
        return any(_by_firm(pairs, pair) < _by_firm(pairs, one) for one in chosen)
    return True


def _by_candidate(pairs: Pairs, pair: int) -> tuple[int, int, int]:
    """The less, the better."""
    return -int(pairs.to_candidate[pair]), -int(pairs.score[pair]), int(pairs.job[pair])


def _by_firm(pairs: Pairs, pair: int) -> tuple[int, int, int, int]:
    """The less, the better; two pairs of one job never agree, nor do two of different jobs."""
    return (
        -int(pairs.to_firm[pair]),
        -int(pairs.score[pair]),
        int(pairs.candidate[pair]),
        int(pairs.job[pair]),
    )
