"""A row of a file of candidates as a `Candidate`."""

from __future__ import annotations

from collections.abc import Mapping

from matching.importing.fields import Reader, Reading, read_fields, to
from matching.importing.finishing import ReadRow, finish
from matching.importing.readers import dates, degrees, experience, korean, languages, pay, people, places, plain, terms
from matching.importing.value import Value, says_nothing
from matching.profiles import Candidate
from matching.profiles.base import MOST_WON_HOURLY, MOST_WON_MONTHLY

READERS: Mapping[str, Reader] = {
    "id": to("id", plain.identifier),
    "sample": to("sample", plain.yes_or_no),
    "language": to("language", languages.one_language),
    "headline": to("headline", plain.line),
    "summary": to("summary", plain.long_text),
    "occupations": terms.listed("occupations", "occupation_ids"),
    "skills": terms.listed("skills", "skill_ids"),
    "majors": terms.listed("majors", "major_ids"),
    "degree": to("degree", degrees.degree),
    "experience_years": to("experience_years", experience.years),
    "visa": to("visa", terms.visa),
    "topik": to("topik", korean.topik),
    "languages": languages.languages("languages"),
    "region": to("region", places.region),
    "regions_wanted": to("regions_wanted", places.regions),
    "within_km": to("within_km", plain.whole(0, 1000, "kilometres such as 30")),
    "night_shifts": to("night_shifts", plain.night_shifts),
    "pay": pay.wanted,
    "pay_at_least": to("pay_at_least", plain.whole(1, MOST_WON_MONTHLY, "won a month such as 2500000")),
    "hourly_pay_at_least": to("hourly_pay_at_least", plain.whole(1, MOST_WON_HOURLY, "won an hour such as 10320")),
    "immediate_start": to("immediate_start", plain.yes_or_no),
    "earliest_start": dates.starting("earliest_start", "immediate_start"),
    "consent": to("consent", plain.yes_or_no),
}

PERSONAL_READERS: Mapping[str, Reader] = {
    "name": to("name", plain.line),
    "email": to("email", people.email),
    "phone": to("phone", plain.line),
    "nationality": to("nationality", people.nationality),
    "gender": to("gender", people.gender),
    "birth_year": to("birth_year", people.birth_year),
}

_CONTENT = ("headline", "summary", "occupation_ids", "skill_ids", "major_ids")


def read_candidate(row: int, values: Mapping[str, Value]) -> ReadRow[Candidate]:
    """The candidate that a row tells of, with what could not be read."""
    reading = read_fields(row, values, READERS)
    personal = read_fields(row, values, PERSONAL_READERS)
    reading.problems += personal.problems
    if personal.fields:
        reading.fields["personal"] = personal.fields
    text = "\n".join(filter(None, (reading.fields.get("headline"), reading.fields.get("summary"))))
    _add_terms_of(text, reading, values)
    if not any(reading.fields.get(name) for name in _CONTENT):
        reading.tell(
            "skills", "error", "nothing says what the person can do", "skills, an occupation, a major or a text"
        )
    return finish(reading, Candidate, values, text)


def _add_terms_of(text: str, reading: Reading, values: Mapping[str, Value]) -> None:
    """Take from the free text what has no column of its own, or an empty one."""
    for name, target in (("occupations", "occupation_ids"), ("skills", "skill_ids"), ("majors", "major_ids")):
        if text and (name not in values or says_nothing(values[name].raw)):
            reading.fields[target] = tuple(getattr(terms.find(text), name))
