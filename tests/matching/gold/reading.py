"""The gold set as profiles and graded pairs. Terms are read out of the texts, as an import would read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, Extra

from matching.profiles import Candidate, Job
from matching.profiles.scales import Degree, Level
from nlu.profile_terms import Terms, find_terms

_FOLDER = Path(__file__).parent
TODAY = date(2026, 3, 2)

Half = Literal["tune", "report"]
Grade = Literal["strong", "good", "possible", "no"]
GAINS: Mapping[Grade, int] = {"strong": 3, "good": 2, "possible": 1, "no": 0}


class _Entry(BaseModel):
    id: str
    language: str
    skills: str
    topik: int | None = None
    degree: Degree | None = None
    region: str
    languages: dict[str, Level | None] = {}
    night: bool | None = None

    class Config:
        extra = Extra.forbid


class JobEntry(_Entry):
    """A post as it is written down."""

    title: str
    employer: str
    description: str
    wished: str = ""
    majors: str = ""
    majors_wished: str = ""
    visas: list[str]
    years: float | None = None
    pay: tuple[int, int] | None = None

    def written(self) -> str:
        """All that it says of the work."""
        return ". ".join(filter(None, [self.title, self.description, self.skills, self.wished, self.majors]))

    def profile(self) -> Job:
        """The post as an import makes it."""
        least, most = self.pay or (None, None)
        return Job(
            id=self.id,
            language=self.language,
            title=self.title,
            employer=self.employer,
            description=self.description,
            occupation_ids=find_terms(self.title).occupations,
            skill_ids=find_terms(self.skills).skills,
            skill_ids_wished=find_terms(self.wished).skills,
            major_ids=find_terms(self.majors).majors,
            major_ids_wished=find_terms(self.majors_wished).majors,
            visas_accepted=tuple(self.visas),
            topik_at_least=self.topik,
            degree_at_least=self.degree,
            languages_needed=self.languages,
            experience_years_at_least=self.years,
            region=self.region,
            pay_least=least,
            pay_most=most,
            night_shifts=self.night,
            open_until_filled=True,
        )


class PersonEntry(_Entry):
    """A person as written down, and how the posts of the same half fit."""

    headline: str
    summary: str
    work: str
    study: str = ""
    visa: str
    years: float | None = None
    wanted: list[str] = []
    within_km: int | None = None
    pay: int | None = None
    fits: dict[str, tuple[Grade, str]]

    def written(self) -> str:
        """All that is said of the work."""
        return ". ".join(filter(None, [self.headline, self.summary, self.work, self.skills, self.study]))

    def profile(self) -> Candidate:
        """The person as an import makes it."""
        work: Terms = find_terms(self.work)
        return Candidate(
            id=self.id,
            language=self.language,
            headline=self.headline,
            summary=self.summary,
            occupation_ids=work.occupations,
            skill_ids=find_terms(self.skills).skills,
            major_ids=find_terms(self.study).majors,
            degree=self.degree,
            experience_years=self.years,
            visa=self.visa,
            topik=self.topik,
            languages=self.languages,
            region=self.region,
            regions_wanted=tuple(self.wanted),
            within_km=self.within_km,
            night_shifts=self.night,
            pay_at_least=self.pay,
            consent=True,
        )


@dataclass(frozen=True)
class Gold:
    """One half of the set."""

    people: dict[str, Candidate]
    jobs: dict[str, Job]
    grades: Mapping[tuple[str, str], Grade]
    """By person and job; a pair that is not there is graded "no"."""
    written: Mapping[str, str]
    """By id, people and jobs in their own words."""


@cache
def gold(half: Half) -> Gold:
    """One half, checked: every id is known and named once, and every grade has its reason."""
    content: dict[str, Any] = yaml.safe_load((_FOLDER / f"{half}.yml").read_text(encoding="utf-8"))
    jobs = [JobEntry(**one) for one in content["jobs"]]
    people = [PersonEntry(**one) for one in content["people"]]
    pairs = {(one.id, job): told for one in people for job, told in one.fits.items()}
    known = {one.id for one in jobs}
    unknown = sorted(job for _, job in pairs if job not in known)
    if unknown or len(known) < len(jobs) or len({one.id for one in people}) < len(people):
        raise ValueError(f"{half}.yml: ids are unknown or given twice: {unknown}")
    return Gold(
        {one.id: one.profile() for one in people},
        {one.id: one.profile() for one in jobs},
        {pair: grade for pair, (grade, _) in pairs.items()},
        {**{one.id: one.written() for one in people}, **{one.id: one.written() for one in jobs}},
    )
