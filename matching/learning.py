"""What somebody would have to learn to fit better: the skills that the posts which fit best ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from matching.profiles import Candidate, Job
from matching.scoring.terms import skill_relations


@dataclass(frozen=True)
class Lesson:
    """One skill."""

    skill: str
    posts: int
    """How many of the posts ask for it."""


def lessons(candidate: Candidate, jobs: Sequence[Job], most: int = 5) -> list[Lesson]:
    """Skills that the posts ask for and the person has neither named nor covered in part, most often asked first.

    Equally often asked ones stand in the order of the posts.
    """
    relations = skill_relations()
    missing = Counter(
        asked
        for job in jobs
        for asked in job.skill_ids
        if not any(relations.credit(asked, held) > 0 for held in candidate.skill_ids)
    )
    return [Lesson(skill, posts) for skill, posts in missing.most_common(most)]
