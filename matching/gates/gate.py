"""What a gate is: a pure function of one fact of each side, which passes, fails, or cannot tell."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from matching.profiles import Candidate, Job


class State(IntEnum):
    """What a gate says; the worst of several is the greatest."""

    PASS = 0
    TO_CHECK = 1
    """A fact is missing, so that only people can tell."""
    FAIL = 2


@dataclass(frozen=True)
class Gate:
    """A limit that one side states and the other must keep.

    Facts are hashable, so that all profiles with the same fact are judged in one call.
    """

    name: str
    group: str
    """Gates of a group are judged together; a group holds facts that take few values, also in combination."""
    candidate_fact: Callable[[Candidate], Hashable]
    job_fact: Callable[[Job], Hashable]
    state: Callable[[Any, Any, date], State]
    """Of the candidate's fact, the job's fact and the day."""
    lacking: Callable[[Any, Any], tuple[bool, bool]]
    """Whether the candidate's fact is missing, and whether the job's is."""
    arguments: Callable[[Any, Any], Mapping[str, Any]] = lambda candidate, job: {}
    """What the wording may name."""

    def judge(self, candidate: Candidate, job: Job, today: date) -> State:
        """What the gate says of one candidate and one job."""
        return self.state(self.candidate_fact(candidate), self.job_fact(job), today)
