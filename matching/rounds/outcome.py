"""What a round comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matching.match import Match
from matching.messages import Message
from matching.profiles import Candidate, Job
from matching.rounds.method import Method
from matching.rounds.places import Limits


@dataclass(frozen=True)
class Assignment:
    """A candidate and the post they are assigned to."""

    candidate: Candidate
    job: Job
    match: Match
    """As the post would be suggested to the candidate, with all that is to be checked."""
    candidate_rank: int
    """The how-manieth choice of the candidate the post is, from 1."""
    firm_rank: int
    """The how-manieth choice of the firm for this post the candidate is, from 1."""


@dataclass(frozen=True)
class Unmatched:
    """A candidate who is left over."""

    candidate: Candidate
    fitting: int
    """How many posts of the round would have fitted."""
    reason: Message


@dataclass(frozen=True)
class Unfilled:
    """A post with places left."""

    job: Job
    places: int
    filled: int
    fitting: int
    """How many candidates would have fitted."""
    reason: Message


@dataclass(frozen=True)
class Round:
    """Everyone who took part, and where they are: each candidate is either assigned or unmatched."""

    method: Method
    limits: Limits
    held_on: date
    candidates: Sequence[Candidate]
    jobs: Sequence[Job]
    places: dict[str, int]
    """By the id of each job."""
    assignments: tuple[Assignment, ...]
    """By job, then the firm's best first."""
    unmatched: tuple[Unmatched, ...]
    unfilled: tuple[Unfilled, ...]
    fitting: frozenset[str]
    """Ids of candidates for whom at least one post would have fitted."""

    @property
    def total_score(self) -> float:
        """The sum of the scores of all assignments, with four digits."""
        return round(sum(one.match.score for one in self.assignments), 4)
