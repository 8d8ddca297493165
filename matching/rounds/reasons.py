"""Why someone is left over, as messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from matching.messages import Message
from matching.rounds.field import Field
from matching.rounds.method import Method
from matching.rounds.outcome import Unfilled, Unmatched
from matching.rounds.pairs import SCALE, Pairs
from matching.rounds.tally import Side, Tally


class LeftOver:
    """Tells of a round once it is settled which pairs are assigned."""

    def __init__(self, field: Field, method: Method, places: np.ndarray, pairs: Pairs, chosen: np.ndarray) -> None:
        self._field = field
        self._method = method
        self._places = places
        self._filled = np.bincount(pairs.job[chosen], minlength=len(places))
        self._assigned = np.zeros(len(field.candidates), bool)
        self._assigned[pairs.candidate[chosen]] = True
        self._pairs = pairs
        self._best = _best_of_each(pairs)
        free = self._filled < places
        # Posts that have a place left for someone who fits: that happens only where the whole round is full.
        self._room_for = Counter(pairs.candidate[free[pairs.job]].tolist())
        self._wanting = Counter(pairs.job[~self._assigned[pairs.candidate]].tolist())

    def unmatched(self, tally: Tally) -> Iterator[Unmatched]:
        """Candidates without a post, in the order of ids."""
        side = tally.of_candidates
        for row in np.flatnonzero(~self._assigned).tolist():
            reason = self._candidate_reason(row, tally)
            yield Unmatched(self._field.candidates[row], int(side.fitting[row]), reason)

    def unfilled(self, tally: Tally) -> Iterator[Unfilled]:
        """Posts with places left and posts that were left out, in the order of ids."""
        side = tally.of_jobs
        for row in np.flatnonzero((self._filled < self._places) | (self._places == 0)).tolist():
            places, filled = int(self._places[row]), int(self._filled[row])
            yield Unfilled(self._field.jobs[row], places, filled, int(side.fitting[row]), self._job_reason(row, tally))

    def _candidate_reason(self, row: int, tally: Tally) -> Message:
        side = tally.of_candidates
        if not side.fitting[row]:
            return _nobody("candidate", side, row, tally.gates)
        best = self._best[row]
        arguments = {
            "count": int(side.fitting[row]),
            "title": self._field.jobs[int(self._pairs.job[best])].title,
            "score": f"{self._pairs.score[best] / SCALE:.2f}",
        }
        key = "limit" if self._room_for[row] else self._method.value
        return Message(f"round-candidate-{key}", arguments)

    def _job_reason(self, row: int, tally: Tally) -> Message:
        side = tally.of_jobs
        if not self._places[row]:
            return Message("round-job-left-out")
        if not side.fitting[row]:
            return _nobody("job", side, row, tally.gates)
        key = "limit" if self._wanting[row] else f"elsewhere-{self._method.value}"
        return Message(f"round-job-{key}", {"count": int(side.fitting[row])})


def _nobody(whom: str, side: Side, row: int, gates: tuple[str, ...]) -> Message:
    considered, passing = int(side.considered[row]), int(side.passing[row])
    if not considered:
        return Message(f"round-{whom}-none-there")
    if passing:
        return Message(f"round-{whom}-too-far", {"count": passing})
    alone, failing = side.alone[:, row], side.failing[:, row]
    # The gate that alone keeps out most, as giving it up would help; a gate that keeps out everyone comes before it.
    gate = int(np.lexsort((-failing, -alone, failing < considered))[0])
    return Message(
        f"round-{whom}-gate",
        {"gate": gates[gate], "count": int(failing[gate]), "alone": int(alone[gate]), "considered": considered},
    )


def _best_of_each(pairs: Pairs) -> dict[int, int]:
    """Of each candidate's row the place of the pair with the greatest score."""
    order = np.lexsort((pairs.job, -pairs.score, pairs.candidate))
    firsts = order[np.flatnonzero(np.diff(pairs.candidate[order], prepend=-1))]
    return dict(zip(pairs.candidate[firsts].tolist(), firsts.tolist(), strict=True))
