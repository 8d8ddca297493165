"""Assignments with their reasons, as suggestions tell them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

import numpy as np

from matching.index.asking import asking
from matching.index.ranking import ranked
from matching.match import Match, Showing
from matching.messages import Message
from matching.rounds.field import Field
from matching.rounds.outcome import Assignment
from matching.rounds.pairs import SCALE, Pairs
from matching.rounds.places import NOT_STATED
from matching.rounds.progress import Progress, Step, quiet
from matching.rounds.rankings import Rankings


def explained(
    field: Field,
    pairs: Pairs,
    rankings: Rankings,
    chosen: np.ndarray,
    showing: Showing,
    progress: Progress = quiet,
) -> Iterator[Assignment]:
    """The chosen pairs by job, then the firm's best first; scored once more, since of most pairs no part is kept."""
    ordered = chosen[np.lexsort((rankings.firm_rank[chosen], pairs.job[chosen]))]
    done = 0
    for job, group in groupby(ordered.tolist(), key=lambda pair: int(pairs.job[pair])):
        places = list(group)
        matches = _matches(
            field, job, dict(zip(pairs.candidate[places].tolist(), pairs.score[places].tolist(), strict=True)), showing
        )
        for pair in places:
            row = int(pairs.candidate[pair])
            yield Assignment(
                field.candidates[row],
                field.jobs[job],
                matches[row],
                int(rankings.candidate_rank[pair]),
                int(rankings.firm_rank[pair]),
            )
        done += len(places)
        progress(Step.REASONS, done, len(ordered))


def _matches(field: Field, job: int, scores: Mapping[int, int], showing: Showing) -> dict[int, Match]:
    """By the rows of candidates, whose scores are given in ten-thousandths."""
    post, rows = field.jobs[job], np.array(list(scores), np.intp)
    found = ranked(asking(post), field.job_vectors[job], field.table, rows, len(rows), 0.0)
    matches = {}
    for place, row in enumerate(found.rows.tolist()):
        parts = {name: float(values[place]) for name, values in found.parts.items()}
        # The score that was decided by: a sum over other rows may differ in its last digit.
        match = showing.job(field.candidates[row], post, scores[row] / SCALE, parts)
        matches[row] = match if post.headcount is not None else _with_unknown_headcount(match)
    return matches


def _with_unknown_headcount(match: Match) -> Match:
    check = Message("round-check-headcount", {"places": NOT_STATED})
    return replace(match, to_check=(check, *match.to_check))
