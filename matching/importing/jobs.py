"""A row of a file of jobs as a `Job`."""

from __future__ import annotations

from collections.abc import Mapping

from matching.importing.fields import Reader, Reading, read_fields, to
from matching.importing.finishing import ReadRow, finish
from matching.importing.readers import dates, degrees, experience, korean, languages, pay, places, plain, sectors, terms
from matching.importing.value import Value, says_nothing
from matching.profiles import Job
from matching.profiles.base import MOST_WON_HOURLY, MOST_WON_MONTHLY

_WON_MONTHLY = plain.whole(1, MOST_WON_MONTHLY, "won a month such as 2500000")
_WON_HOURLY = plain.whole(1, MOST_WON_HOURLY, "won an hour such as 10320")

READERS: Mapping[str, Reader] = {
    "id": to("id", plain.identifier),
    "sample": to("sample", plain.yes_or_no),
    "language": to("language", languages.one_language),
    "title": to("title", plain.line),
    "employer": to("employer", plain.line),
    "description": to("description", plain.long_text),
    "occupations": terms.listed("occupations", "occupation_ids"),
    "skills": terms.listed("skills", "skill_ids"),
    "skills_wished": terms.listed("skills", "skill_ids_wished"),
    "majors": terms.listed("majors", "major_ids"),
    "majors_wished": terms.listed("majors", "major_ids_wished"),
    "degree_at_least": to("degree_at_least", degrees.degree_at_least),
    "experience_years_at_least": to("experience_years_at_least", experience.years_at_least),
    "visas_accepted": to("visas_accepted", terms.visas_accepted),
    "topik_at_least": to("topik_at_least", korean.topik_at_least),
    "languages_needed": languages.languages("languages_needed"),
    "region": to("region", places.region),
    "sector": to("sector", sectors.sector),
    "employment_types": to("employment_types", terms.employment_types),
    "pay": pay.offered,
    "pay_from": pay.lower_end,
    "pay_to": pay.upper_end,
    "pay_least": to("pay_least", _WON_MONTHLY),
    "pay_most": to("pay_most", _WON_MONTHLY),
    "hourly_pay_least": to("hourly_pay_least", _WON_HOURLY),
    "hourly_pay_most": to("hourly_pay_most", _WON_HOURLY),
    "night_shifts": to("night_shifts", plain.night_shifts),
    "headcount": to("headcount", plain.headcount),
    "open_until_filled": to("open_until_filled", plain.yes_or_no),
    "closes_on": dates.closing,
    "immediate_start": to("immediate_start", plain.yes_or_no),
    "starts_on": dates.starting("starts_on", "immediate_start"),
}


def read_job(row: int, values: Mapping[str, Value]) -> ReadRow[Job]:
    """The job that a row tells of, with what could not be read."""
    reading = read_fields(row, values, READERS)
    title, description = reading.fields.get("title", ""), reading.fields.get("description", "")
    if not title and not reading.rejected:
        reading.tell("title", "error", "the post has no name", "a title such as 용접원 or CNC operator")
    _add_terms_of(title, description, reading, values)
    return finish(reading, Job, values, f"{title}\n{description}")


def _add_terms_of(title: str, description: str, reading: Reading, values: Mapping[str, Value]) -> None:
    """Take from the free text what has no column of its own, or an empty one."""
    wished, required = terms.wished_and_required(description)
    of_title = terms.find(title)
    from_text = {
        "occupations": ("occupation_ids", of_title.occupations or required.occupations),
        "skills": ("skill_ids", (*of_title.skills, *required.skills)),
        "skills_wished": ("skill_ids_wished", wished.skills),
        "majors": ("major_ids", required.majors),
        "majors_wished": ("major_ids_wished", wished.majors),
    }
    for name, (target, ids) in from_text.items():
        if name not in values or says_nothing(values[name].raw):
            reading.fields.setdefault(target, tuple(ids))
