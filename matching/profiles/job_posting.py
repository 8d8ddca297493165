"""Jobs as JobPosting of schema.org, in JSON-LD.

What the vocabulary has is written in it. What it lacks, or has only in words, stands under terms with the prefix
`ieum:`, which go before the words of the vocabulary when a document is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from matching.profiles.job import Job
from matching.profiles.naming import occupation_name, skill_name
from matching.profiles.posting_pay import base_salary, stated_pay
from matching.profiles.stated import Document, Stated, is_said
from nlu.regions import municipalities, region_name

PREFIX = "ieum"
NAMESPACE = "urn:ieum:terms#"
TYPE = "JobPosting"

# Term of the extension -> field of the model, and of the importer.
_TERMS = {
    "sample": ("sample", "sample"),
    "language": ("language", "language"),
    "occupations": ("occupation_ids", "occupations"),
    "skills": ("skill_ids", "skills"),
    "skillsWished": ("skill_ids_wished", "skills_wished"),
    "majors": ("major_ids", "majors"),
    "majorsWished": ("major_ids_wished", "majors_wished"),
    "visasAccepted": ("visas_accepted", "visas_accepted"),
    "topikAtLeast": ("topik_at_least", "topik_at_least"),
    "languagesNeeded": ("languages_needed", "languages_needed"),
    "region": ("region", "region"),
    "sector": ("sector", "sector"),
    "nightShifts": ("night_shifts", "night_shifts"),
    "openUntilFilled": ("open_until_filled", "open_until_filled"),
}
_CREDENTIALS = {
    "none": "no requirements",
    "high_school": "high school",
    "associate": "associate degree",
    "bachelor": "bachelor degree",
    "master": "master degree",
    "doctor": "doctoral degree",
}
_MONTHS_A_YEAR = 12


def to_job_posting(job: Job) -> dict[str, Any]:
    """The job as a JobPosting."""
    language = job.language
    document = {
        "@context": ["https://schema.org", {PREFIX: NAMESPACE}],
        "@type": TYPE,
        "identifier": {"@type": "PropertyValue", "value": job.id},
        "title": job.title,
        "description": job.description,
        "hiringOrganization": {"@type": "Organization", "name": job.employer} if job.employer else None,
        "jobLocation": _location(job.region, language),
        "occupationalCategory": [occupation_name(one, language) for one in job.occupation_ids],
        "skills": [skill_name(one, language) for one in job.skill_ids],
        "educationRequirements": _education(job),
        "experienceRequirements": _experience(job),
        "employmentType": list(job.employment_types),
        "baseSalary": base_salary(job),
        "totalJobOpenings": job.headcount,
        "validThrough": job.closes_on and job.closes_on.isoformat(),
        "jobStartDate": job.starts_on and job.starts_on.isoformat(),
        "jobImmediateStart": job.immediate_start,
        **{f"{PREFIX}:{term}": _json(getattr(job, field)) for term, (field, _) in _TERMS.items()},
    }
    kept_empty = f"{PREFIX}:visasAccepted"
    return {key: value for key, value in document.items() if is_said(value) or (key == kept_empty and value == [])}


def stated_job(document: Document) -> dict[str, Stated]:
    """What a JobPosting states, by field of the importer."""
    plain = {_local(key): value for key, value in document.items()}
    stated = {name: said for name, said in _standard(plain) if is_said(said.raw)}
    for term, (_, name) in _TERMS.items():
        key = f"{PREFIX}:{term}"
        if key in document:
            stated[name] = Stated(key, _values(document[key]))
    return stated


def _location(code: str | None, language: str) -> dict[str, Any] | None:
    if code is None:
        return None
    province = municipalities()[code].province if code in municipalities() else code[:2]
    address = {"@type": "PostalAddress", "addressCountry": "KR", "addressRegion": region_name(province, language)}
    if code != province:
        address["addressLocality"] = region_name(code, language)
    return {"@type": "Place", "address": address}


def _education(job: Job) -> dict[str, str] | None:
    if job.degree_at_least is None:
        return None
    return {"@type": "EducationalOccupationalCredential", "credentialCategory": _CREDENTIALS[job.degree_at_least]}


def _experience(job: Job) -> dict[str, Any] | None:
    years = job.experience_years_at_least
    if years is None:
        return None
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": round(years * _MONTHS_A_YEAR)}


def _json(value: Any) -> Any:
    """A value of a field in JSON, shared with nothing."""
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def _local(key: str) -> str:
    """A property without the vocabulary in front of it."""
    return key.removeprefix("https://schema.org/").removeprefix("http://schema.org/").removeprefix("schema:")


def _standard(document: Document) -> Iterator[tuple[str, Stated]]:
    for name, key in (
        ("title", "title"),
        ("headcount", "totalJobOpenings"),
        ("immediate_start", "jobImmediateStart"),
        ("starts_on", "jobStartDate"),
        ("closes_on", "validThrough"),
        ("night_shifts", "workHours"),
    ):
        yield name, Stated(key, _values(document.get(key)))
    yield "id", Stated("identifier", _identifier(document))
    yield "description", Stated("description", list(_paragraphs(document)))
    yield "employer", Stated("hiringOrganization", _named(document.get("hiringOrganization")))
    yield "region", Stated("jobLocation", _place(document.get("jobLocation")))
    yield "employment_types", Stated("employmentType", _values(document.get("employmentType")))
    for name, key in (("skills", "skills"), ("occupations", "occupationalCategory"), ("sector", "industry")):
        yield name, Stated(key, _named_all(document.get(key)))
    yield "degree_at_least", Stated("educationRequirements", _credential(document.get("educationRequirements")))
    yield (
        "experience_years_at_least",
        Stated("experienceRequirements", _months(document.get("experienceRequirements"))),
    )
    yield "pay", Stated("baseSalary", stated_pay(document))


def _identifier(document: Document) -> Any:
    for value in (document.get("identifier"), document.get("@id"), document.get("url")):
        found = _values(value)
        if isinstance(found, Mapping):
            found = found.get("value") or found.get("name")
        if found:
            return found
    return None


def _paragraphs(document: Document) -> Iterator[Any]:
    for key in ("description", "responsibilities", "qualifications"):
        value = _values(document.get(key))
        if value and isinstance(value, (str, list)):
            yield from value if isinstance(value, list) else [value]


def _values(value: Any) -> Any:
    """A value without the language that it is tagged with; a list of one is that one."""
    if isinstance(value, Mapping) and "@value" in value:
        return value["@value"]
    if isinstance(value, list) and len(value) == 1:
        return _values(value[0])
    return value


def _named(value: Any) -> Any:
    """A text, or the name of an object."""
    found = _values(value)
    return _values(found.get("name")) if isinstance(found, Mapping) else found


def _named_all(value: Any) -> Any:
    return [_named(one) for one in value] if isinstance(value, list) else _named(value)


def _place(value: Any) -> str | list[str]:
    """The address of the one place of work; a list where there are several."""
    places = [_address(one) for one in (value if isinstance(value, list) else [value]) if one]
    return places[0] if len(places) == 1 else places


def _address(place: Any) -> str:
    if not isinstance(place, Mapping):
        return str(place)
    address = _values(place.get("address") or place.get("name") or "")
    if not isinstance(address, Mapping):
        return str(address)
    parts = (_named(address.get(key)) for key in ("addressRegion", "addressLocality", "streetAddress"))
    return " ".join(str(part) for part in parts if part)


def _credential(value: Any) -> Any:
    parts = value if isinstance(value, list) else [value]
    found = [_named(one.get("credentialCategory")) if isinstance(one, Mapping) else _values(one) for one in parts]
    return _values([one for one in found if one])


def _months(value: Any) -> Any:
    found = _values(value)
    if isinstance(found, Mapping):
        months = found.get("monthsOfExperience")
        return f"{months} months" if months is not None else found.get("description")
    return found
