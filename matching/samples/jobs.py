"""Sample jobs of small and medium-sized firms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from matching.profiles import Job
from matching.profiles.scales import ANY_VISA
from matching.samples.drawing import data, place, shares, some, source_of
from matching.samples.names import majors_for, names_in, occupation_in, skills_around
from matching.samples.pay import hourly_pay, monthly_pay
from matching.samples.wording import worded

_RANGE_STEP = 100_000
_DEGREES_OF_STUDY = ("associate", "bachelor", "master")


def sample_jobs(number: int, seed: int, today: date) -> Iterator[Job]:
    """The first `number` sample jobs of a seed; dates lie around `today`."""
    source_at = source_of(seed, "job")
    for index in range(1, number + 1):
        yield _job(index, source_at(index), today)


def _job(index: int, source: Random, today: date) -> Job:
    language, sector = _draw(source, "language"), _draw(source, "sector")
    occupation = occupation_in(source, sector)
    skills = skills_around(source, occupation, 1, 4)
    required, wished = (skills[:-1], skills[-1:]) if len(skills) > 1 and source.random() < 0.5 else (skills, ())
    degree = shares("job", "degree_at_least", "studied" if majors_for(occupation) else "trained").draw(source)
    region = place(source, "firms_by_province")
    names = names_in(language, occupation=occupation, skills=required, region=region, wished=wished)
    title, description = worded(source, "job", language, names)
    english = _draw(source, "english_needed")
    return Job.construct(
        None,
        id=f"sample-j-{index:06}",
        sample=True,
        language=language,
        title=title,
        employer=_employer(source, sector),
        description=description,
        occupation_ids=(occupation,),
        skill_ids=required,
        skill_ids_wished=wished,
        **_majors(source, occupation, degree),
        degree_at_least=degree,
        experience_years_at_least=_number(_draw(source, "experience_years_at_least")),
        visas_accepted=_visas(source),
        topik_at_least=_draw(source, "topik_at_least"),
        languages_needed={"en": english} if english else {},
        region=region,
        sector=sector,
        employment_types=_employment(source),
        **_pay(source, degree),
        night_shifts=_draw(source, "night_shifts"),
        headcount=_draw(source, "headcount"),
        **_closing(source, today),
        **_start(source, today),
    )


def _draw(source: Random, field: str) -> Any:
    return shares("job", field).draw(source)


def _employer(source: Random, sector: str) -> str:
    known = data("shares.yml")
    return f"{source.choice(known['employers'])}{source.choice(known['employer_kinds'][sector])} ({known['label']})"


def _majors(source: Random, occupation: str, degree: str | None) -> dict[str, tuple[str, ...]]:
    """Posts that ask for a degree ask for a major, or wish for one."""
    fitting = majors_for(occupation) if degree in _DEGREES_OF_STUDY else ()
    asked = some(source, fitting, 1, 3)
    required = source.random() < 0.4
    return {"major_ids": asked if required else (), "major_ids_wished": () if required else asked}


def _visas(source: Random) -> tuple[str, ...] | None:
    kind = _draw(source, "visas")
    if kind == "list":
        return some(source, data("shares.yml")["job"]["visas_listed"], 3, 6)
    return {"any": (ANY_VISA,), "none": ()}.get(kind)


def _employment(source: Random) -> tuple[str, ...]:
    kind = _draw(source, "employment_types")
    return (kind,) if kind else ()


def _pay(source: Random, degree: str | None) -> dict[str, int | None]:
    said = _draw(source, "pay")
    fields = dict.fromkeys(("pay_least", "pay_most", "hourly_pay_least", "hourly_pay_most"))
    if said == "hourly":
        hourly = hourly_pay(source)
        return {**fields, "hourly_pay_least": hourly, "hourly_pay_most": hourly}
    if said is None:
        return {**fields}
    least = monthly_pay(source, degree)
    more = source.randint(1, 6) * _RANGE_STEP if said == "range" else 0
    return {**fields, "pay_least": least, "pay_most": least + more}


def _closing(source: Random, today: date) -> dict[str, Any]:
    kind = _draw(source, "closing")
    days = source.randint(*data("shares.yml")["job"]["closes_in_days"])
    days = -days if kind == "past" else days
    return {
        "open_until_filled": True if kind == "until filled" else None,
        "closes_on": today + timedelta(days=days) if kind in ("date", "past") else None,
    }


def _start(source: Random, today: date) -> dict[str, Any]:
    start = _draw(source, "start")
    day = today + timedelta(days=source.randint(*data("shares.yml")["job"]["starts_in_days"]))
    return {
        "immediate_start": True if start == "at once" else None,
        "starts_on": day if start == "date" else None,
    }


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
