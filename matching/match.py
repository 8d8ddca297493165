"""One suggestion, with why it is one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from matching.gates import Gate, State, places_left_state
from matching.geography import centre_distance
from matching.messages import Message, Named
from matching.profiles import Candidate, Job
from matching.reasons import reasons, to_check
from matching.scoring.weights import PARTS, weights


@dataclass(frozen=True)
class Match:
    """One suggestion."""

    id: str
    title: str
    """Of a job its title; of a candidate the occupation, major or skill, since the person's own words may name them."""
    employer: str | None
    sample: bool
    region: str | None
    distance_km: float | None
    tier: str
    score: float
    parts: Mapping[str, float]
    """Those that are known, each from 0 to 1."""
    reasons: tuple[Message, ...]
    to_check: tuple[Message, ...]

    def in_language(self, language: str) -> dict[str, Any]:
        """Plain values, with what is named by its name in this language."""
        return {
            "id": self.id,
            "title": self.title,
            **({"employer": self.employer} if self.employer else {}),
            "sample": self.sample,
            "region": None if self.region is None else Named("region", (self.region,)).names(language)[0],
            "distance_km": None if self.distance_km is None else round(self.distance_km, 1),
            "tier": self.tier,
            "score": self.score,
            "reasons": [message.in_language(language) for message in self.reasons],
            "to_check": [message.in_language(language) for message in self.to_check],
        }


@dataclass(frozen=True)
class Showing:
    """How matches are shown."""

    gates: Sequence[Gate]
    """Those that were asked."""
    today: date
    taken: Mapping[str, int]
    """How many places of a job are taken, by its id."""
    language: str
    """Of the titles."""

    def job(self, candidate: Candidate, job: Job, score: float, parts: Mapping[str, float]) -> Match:
        """A job as it is shown to a candidate; `parts` are NaN where they are not known."""
        return self._match(candidate, job, score, parts, job, job.title, job.employer or None)

    def candidate(self, candidate: Candidate, job: Job, score: float, parts: Mapping[str, float]) -> Match:
        """A candidate as shown to a firm: without a word that the person wrote."""
        return self._match(candidate, job, score, parts, candidate, candidate_title(candidate, self.language), None)

    def _match(
        self,
        candidate: Candidate,
        job: Job,
        score: float,
        parts: Mapping[str, float],
        shown: Candidate | Job,
        title: str,
        employer: str | None,
    ) -> Match:
        known = {name: parts[name] for name in PARTS if not math.isnan(parts[name])}
        left_out = [name for name in PARTS if name not in known]
        apart = candidate.region and job.region and centre_distance(candidate.region, job.region)
        return Match(
            id=shown.id,
            title=title,
            employer=employer,
            sample=shown.sample,
            region=shown.region,
            distance_km=apart if isinstance(apart, float) else None,
            tier=weights().tier(score) or "",
            score=round(score, 4),
            parts=known,
            reasons=tuple(reasons(candidate, job, known)),
            to_check=(*self._places(job), *to_check(self.gates, candidate, job, self.today, left_out)),
        )

    def _places(self, job: Job) -> list[Message]:
        unclear = places_left_state(job.headcount, self.taken.get(job.id, 0)) is State.TO_CHECK
        return [Message("match-check-places-left")] if unclear else []


def candidate_title(candidate: Candidate, language: str) -> str:
    """What stands for a candidate, in no word of their own: an occupation, else a major, else a skill; maybe empty."""
    named = (("occupation", candidate.occupation_ids), ("major", candidate.major_ids), ("skill", candidate.skill_ids))
    return next((Named(kind, ids[:1]).names(language)[0] for kind, ids in named if ids), "")
