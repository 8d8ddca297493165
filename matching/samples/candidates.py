"""Sample candidates: mostly students and graduates from abroad."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from matching.profiles import Candidate, Personal
from matching.samples.drawing import common, data, place, shares, some, source_of
from matching.samples.names import names_in, occupation_in, skills_around
from matching.samples.pay import hourly_pay, monthly_pay
from matching.samples.wording import worded
from nlu.majors import majors
from nlu.regions import municipalities

_CAPITAL = ("11", "23", "31")
_MOTHER_TONGUES = {"VN": "vi", "CN": "zh", "TW": "zh", "UZ": "uz", "MN": "mn", "NP": "ne", "ID": "id", "PH": "tl"}


def sample_candidates(number: int, seed: int, today: date) -> Iterator[Candidate]:
    """The first `number` sample candidates of a seed; dates lie around `today`."""
    source_at = source_of(seed, "candidate")
    for index in range(1, number + 1):
        yield _candidate(index, source_at(index), today)


def _candidate(index: int, source: Random, today: date) -> Candidate:
    language = _draw(source, "language")
    major = common(source, "majors") or source.choice(_majors())
    occupation = _occupation(source, major)
    skills = skills_around(source, occupation, 2, 5)
    region = place(source, "people_by_province")
    wanted = _regions_wanted(source, region)
    degree = _draw(source, "degree")
    years = _draw(source, "experience_years")
    nationality = shares("candidate", "nationality", language).draw(source)
    names = names_in(language, occupation=occupation, major=major, skills=skills, region=region)
    headline, summary = worded(source, "candidate", language, names)
    return Candidate.construct(
        None,
        id=f"sample-c-{index:06}",
        sample=True,
        language=language,
        headline=headline,
        summary=summary,
        occupation_ids=(occupation,),
        skill_ids=skills,
        major_ids=(major,),
        degree=degree,
        experience_years=None if years is None else float(years),
        visa=_draw(source, "visa"),
        topik=_draw(source, "topik"),
        languages=_languages(source, nationality),
        region=region,
        regions_wanted=wanted,
        within_km=shares("candidate", "within_km", "beside regions" if wanted else "alone").draw(source),
        night_shifts=_draw(source, "night_shifts"),
        **_pay(source, degree),
        **_start(source, today),
        consent=_draw(source, "consent"),
        personal=Personal.construct(
            None,
            name=f"{data('shares.yml')['label']} {index}",
            email=None,
            phone=None,
            nationality=nationality,
            gender=_draw(source, "gender"),
            birth_year=today.year - _age(source, degree, years),
        ),
    )


def _draw(source: Random, field: str) -> Any:
    return shares("candidate", field).draw(source)


@cache
def _majors() -> tuple[str, ...]:
    return tuple(majors())


def _occupation(source: Random, major: str) -> str:
    leads_to = majors()[major].occupations
    if leads_to and _draw(source, "own_occupation") == "major":
        return source.choice(leads_to)
    return occupation_in(source, shares("job", "sector").draw(source))


def _languages(source: Random, nationality: str) -> dict[str, str]:
    spoken = {_MOTHER_TONGUES[nationality]: "native"} if nationality in _MOTHER_TONGUES else {}
    english = _draw(source, "english")
    return {**spoken, "en": english} if english else spoken


def _regions_wanted(source: Random, region: str) -> tuple[str, ...]:
    wanted = _draw(source, "regions_wanted")
    home = municipalities()[region]
    if wanted == "own":
        return (home.province,)
    if wanted == "own and near":
        return (region, *some(source, home.neighbours, 2, 4))
    if wanted == "capital":
        return _CAPITAL
    return tuple(sorted(data("shares.yml")["people_by_province"])) if wanted == "anywhere" else ()


def _pay(source: Random, degree: str | None) -> dict[str, int | None]:
    said = _draw(source, "pay")
    return {
        "pay_at_least": monthly_pay(source, degree) if said == "said" else None,
        "hourly_pay_at_least": hourly_pay(source) if said == "hourly" else None,
    }


def _start(source: Random, today: date) -> dict[str, Any]:
    start = _draw(source, "start")
    day = today + timedelta(days=source.randint(*data("shares.yml")["candidate"]["start_in_days"]))
    return {
        "immediate_start": True if start == "at once" else None,
        "earliest_start": day if start == "date" else None,
    }


def _age(source: Random, degree: str | None, years: float | None) -> int:
    """Old enough to have finished the studies and done the work."""
    least = data("shares.yml")["candidate"]["least_age"][degree]
    return max(int(_draw(source, "age")), least + round(years or 0))
