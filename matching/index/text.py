"""The short text that stands for a profile where texts are compared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from matching.profiles import Candidate, Job
from nlu.entries import Entry
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.skills import skills

_LONGEST_STORY = 160
"""Characters; what comes after seldom tells more, and each costs time to encode."""
_MOST_TERMS = 10
_SHARED = "en"
"""Terms are named in one language, so that texts of several languages have words in common."""


@singledispatch
def profile_text(profile: Candidate | Job) -> str:
    """What the person or post is, in their own words, and the terms of it by name; empty where nothing is told."""
    raise TypeError(f"{type(profile).__name__} is no profile")


@profile_text.register
def _candidate_text(candidate: Candidate) -> str:
    terms = _names(
        (occupations(), candidate.occupation_ids), (majors(), candidate.major_ids), (skills(), candidate.skill_ids)
    )
    return _joined(candidate.headline, terms, candidate.summary)


@profile_text.register
def _job_text(job: Job) -> str:
    terms = _names((occupations(), job.occupation_ids), (majors(), job.major_ids), (skills(), job.skill_ids))
    return _joined(job.title, terms, job.description)


def _names(*lists: tuple[Mapping[str, Entry], tuple[str, ...]]) -> str:
    names = (table[one].name(_SHARED) for table, ids in lists for one in ids if one in table)
    return ", ".join(list(dict.fromkeys(names))[:_MOST_TERMS])


def _joined(title: str, terms: str, story: str) -> str:
    return ". ".join(part for part in (title.strip(), terms, " ".join(story.split())[:_LONGEST_STORY]) if part)
