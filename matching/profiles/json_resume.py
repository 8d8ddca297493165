"""Candidates as JSON Resume 1.0.0.

Texts, name and contact stand where the standard has them. What it lacks, or has only in words, stands in the block
`x-ieum` of `meta`, which goes before the words of the standard sections when a document is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from matching.profiles.candidate import Candidate
from matching.profiles.naming import language_name, major_name, skill_name
from matching.profiles.stated import Document, Stated, is_said, objects
from matching.profiles.working_time import years_worked
from nlu.regions import municipalities, region_name

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
BLOCK = "x-ieum"
SECTIONS = ("basics", "work", "education", "skills", "languages", "certificates", "volunteer", "projects", "meta")
"""Sections of the standard of which a résumé has at least one."""

# Field of the block -> field of the model.
_BLOCK_FIELDS = {
    "id": "id",
    "sample": "sample",
    "language": "language",
    "occupations": "occupation_ids",
    "skills": "skill_ids",
    "majors": "major_ids",
    "degree": "degree",
    "experience_years": "experience_years",
    "visa": "visa",
    "topik": "topik",
    "languages": "languages",
    "region": "region",
    "regions_wanted": "regions_wanted",
    "within_km": "within_km",
    "night_shifts": "night_shifts",
    "pay_at_least": "pay_at_least",
    "hourly_pay_at_least": "hourly_pay_at_least",
    "immediate_start": "immediate_start",
    "earliest_start": "earliest_start",
    "consent": "consent",
}
_UNITS = {"experience_years": "years"}
_PERSONAL_FIELDS = ("nationality", "gender", "birth_year")


def to_json_resume(candidate: Candidate) -> dict[str, Any]:
    """The candidate as a JSON Resume, with what is personal as far as the candidate holds it."""
    language = candidate.language
    document = {
        "$schema": SCHEMA,
        "basics": _basics(candidate),
        "education": [
            _present({"area": major_name(major, language), "studyType": candidate.degree})
            for major in candidate.major_ids
        ],
        "skills": [{"name": skill_name(skill, language)} for skill in candidate.skill_ids],
        "languages": [
            _present({"language": language_name(code), "fluency": level}) for code, level in candidate.languages.items()
        ],
        "meta": {"version": "v1.0.0", BLOCK: _block(candidate)},
    }
    return _present(document)


def stated_candidate(document: Document, today: date) -> dict[str, Stated]:
    """What a JSON Resume states, by field of the importer. Studies that end after `today` give no degree yet."""
    stated = {name: said for name, said in _standard(document, today) if is_said(said.raw)}
    meta = document.get("meta")
    block = meta.get(BLOCK) if isinstance(meta, Mapping) else None
    if isinstance(block, Mapping):
        known = [name for name in (*_BLOCK_FIELDS, *_PERSONAL_FIELDS) if name in block]
        stated |= {name: Stated(f"meta.{BLOCK}.{name}", block[name], _UNITS.get(name, "")) for name in known}
    return stated


def _basics(candidate: Candidate) -> dict[str, Any]:
    personal = candidate.personal
    told = {} if personal is None else {"name": personal.name, "email": personal.email, "phone": personal.phone}
    return _present(
        {
            **told,
            "label": candidate.headline,
            "summary": candidate.summary,
            "location": _location(candidate.region, candidate.language),
        }
    )


def _location(code: str | None, language: str) -> dict[str, str]:
    if code is None:
        return {}
    province = municipalities()[code].province if code in municipalities() else code[:2]
    place = {"countryCode": "KR", "region": region_name(province, language)}
    return place if code == province else {**place, "city": region_name(code, language)}


def _block(candidate: Candidate) -> dict[str, Any]:
    values = {name: getattr(candidate, field) for name, field in _BLOCK_FIELDS.items()}
    personal = {} if candidate.personal is None else {n: getattr(candidate.personal, n) for n in _PERSONAL_FIELDS}
    return _present({name: _json(value) for name, value in {**values, **personal}.items()})


def _json(value: Any) -> Any:
    """A value of a field in JSON, shared with nothing."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if is_said(value)}


def _standard(document: Document, today: date) -> Iterator[tuple[str, Stated]]:
    basics = next(objects(document.get("basics")), {})
    for field, key in (
        ("headline", "label"),
        ("summary", "summary"),
        ("name", "name"),
        ("email", "email"),
        ("phone", "phone"),
    ):
        yield field, Stated(f"basics.{key}", basics.get(key))
    yield "region", Stated("basics.location", _place(next(objects(basics.get("location")), {})))
    work = list(objects(document.get("work")))
    yield "occupations", Stated("work.position", [one["position"] for one in work if one.get("position")])
    yield "experience_years", Stated("work", years_worked(work), "years")
    education = list(objects(document.get("education")))
    yield "majors", Stated("education.area", [one["area"] for one in education if one.get("area")])
    yield "degree", Stated("education.studyType", _degrees(education, today))
    yield "skills", Stated("skills", list(_skills(document)))
    yield "languages", Stated("languages", [_language(one) for one in objects(document.get("languages"))])


def _place(location: Document) -> str:
    if str(location.get("countryCode") or "KR").upper() != "KR":
        return ""
    return " ".join(str(location[key]) for key in ("region", "city", "address") if location.get(key))


def _skills(document: Document) -> Iterator[Any]:
    for skill in objects(document.get("skills")):
        yield from (skill[key] for key in ("name", "keywords") if skill.get(key))
    for certificate in objects(document.get("certificates")):
        if certificate.get("name"):
            yield certificate["name"]


def _language(language: Document) -> str:
    return " ".join(str(language[key]) for key in ("language", "fluency") if language.get(key))


def _degrees(education: list[Document], today: date) -> list[Any]:
    """What the finished studies led to: one that has begun and has no end in the past is not finished."""
    return [one["studyType"] for one in education if one.get("studyType") and _is_finished(one, today)]


def _is_finished(study: Document, today: date) -> bool:
    end = str(study.get("endDate") or "")
    if not end:
        return not study.get("startDate")
    return end <= today.isoformat()[: len(end)]
