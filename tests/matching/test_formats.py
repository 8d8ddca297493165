"""JSON Resume and JobPosting, out and in again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from matching.importing.candidates import read_candidate
from matching.importing.jobs import read_job
from matching.importing.value import values_of
from matching.profiles import Candidate, Job, Personal
from matching.profiles.job_posting import stated_job, to_job_posting
from matching.profiles.json_resume import stated_candidate, to_json_resume
from tests.matching import strategies

TODAY = date(2026, 3, 2)
thorough = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sent(document: dict[str, Any]) -> dict[str, Any]:
    """The document as it arrives after being written to a file."""
    arrived: dict[str, Any] = json.loads(json.dumps(document, ensure_ascii=False))
    return arrived


def candidate_of(document: dict[str, Any]) -> tuple[Candidate | None, list[str]]:
    read = read_candidate(1, values_of(stated_candidate(document, TODAY)))
    return read.profile, [problem.field for problem in read.problems]


def job_of(document: dict[str, Any]) -> tuple[Job | None, list[str]]:
    read = read_job(1, values_of(stated_job(document)))
    return read.profile, [problem.field for problem in read.problems]


@thorough
@given(candidate=strategies.candidates)
def test_a_candidate_comes_back_out_of_json_resume(candidate: Candidate) -> None:
    if not (candidate.headline or candidate.summary or candidate.occupation_ids or candidate.skill_ids):
        candidate = candidate.copy(update={"skill_ids": ("welding",)})
    empty = candidate.personal == Personal()
    expected = candidate.copy(update={"personal": None}) if empty else candidate
    read, problems = candidate_of(sent(to_json_resume(candidate)))
    assert read is not None
    assert problems == []
    assert read.dict() == {**expected.dict(), **filled_in(expected, read)}


@thorough
@given(job=strategies.jobs())
def test_a_job_comes_back_out_of_job_posting(job: Job) -> None:
    read, problems = job_of(sent(to_job_posting(job)))
    assert read is not None
    assert problems == []
    assert read.dict() == {**job.dict(), **filled_in(job, read)}


def filled_in(before: Candidate | Job, after: Candidate | Job) -> dict[str, Any]:
    """Lists that were empty before may be filled from the texts."""
    lists = ("occupation_ids", "skill_ids", "skill_ids_wished", "major_ids", "major_ids_wished")
    return {name: getattr(after, name) for name in lists if hasattr(before, name) and not getattr(before, name)}


def test_a_posting_is_written_in_the_words_of_the_vocabulary() -> None:
    job = Job(
        id="J-1",
        language="ko",
        title="용접원",
        employer="한빛정밀",
        region="35012",
        pay_least=2_500_000,
        pay_most=3_000_000,
        degree_at_least="bachelor",
        experience_years_at_least=1.5,
        headcount=2,
        closes_on=date(2026, 3, 31),
        visas_accepted=(),
    )
    document = to_job_posting(job)
    assert document["@type"] == "JobPosting"
    assert document["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "KRW",
        "value": {"@type": "QuantitativeValue", "minValue": 2_500_000, "maxValue": 3_000_000, "unitText": "MONTH"},
    }
    assert document["jobLocation"]["address"]["addressRegion"] == "전북특별자치도"
    assert document["jobLocation"]["address"]["addressLocality"] == "전주시 덕진구"
    assert document["educationRequirements"]["credentialCategory"] == "bachelor degree"
    assert document["experienceRequirements"]["monthsOfExperience"] == 18
    assert document["validThrough"] == "2026-03-31"
    assert document["ieum:visasAccepted"] == []
    assert "jobStartDate" not in document


FOREIGN_POSTING = {
    "@context": "https://schema.org/",
    "@type": ["JobPosting"],
    "@id": "https://jobs.example.com/17",
    "title": {"@value": "CNC operator", "@language": "en"},
    "description": "<p>Turning and milling.</p><ul><li>TIG welding preferred</li></ul>",
    "hiringOrganization": "Hanbit",
    "jobLocation": [{"@type": "Place", "address": {"addressLocality": "Gunsan", "addressRegion": "Jeonbuk"}}],
    "baseSalary": {"currency": "KRW", "value": {"value": "36,000,000", "unitText": "YEAR"}},
    "validThrough": "2026-03-31T18:00:00+09:00",
    "employmentType": "FULL_TIME",
    "educationRequirements": {"credentialCategory": "high school"},
    "experienceRequirements": {"monthsOfExperience": "24"},
    "totalJobOpenings": "3",
    "industry": "Manufacturing",
}


def test_a_posting_of_another_program_is_understood() -> None:
    job, problems = job_of(FOREIGN_POSTING)
    assert problems == []
    assert job is not None
    assert (job.id, job.title, job.employer) == ("https://jobs.example.com/17", "CNC operator", "Hanbit")
    assert (job.region, job.sector, job.headcount) == ("35020", "C", 3)
    assert (job.pay_least, job.pay_most) == (3_000_000, 3_000_000)
    assert (job.degree_at_least, job.experience_years_at_least) == ("high_school", 2.0)
    assert (job.closes_on, job.employment_types) == (date(2026, 3, 31), ("FULL_TIME",))
    assert "<" not in job.description
    assert "tig-welding" in job.skill_ids_wished
    assert job.visas_accepted is None
    assert job.topik_at_least is None


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        ({"currency": "USD", "value": {"value": 3000, "unitText": "MONTH"}}, None),
        ({"currency": "KRW", "value": {"value": 3_000_000}}, None),
        ({"currency": "KRW", "value": {"value": 100_000, "unitText": "DAY"}}, None),
        ({"currency": "KRW", "minValue": 2_500_000, "maxValue": 2_600_000, "unitText": "MONTH"}, (2_500_000, None)),
        ({"currency": "KRW", "value": {"value": 12_000, "unitCode": "HUR"}}, (None, 12_000)),
        ("월 250만원", (2_500_000, None)),
    ],
)
def test_pay_of_a_posting_is_kept_only_in_won_by_the_month_or_hour(
    salary: Any, expected: tuple[int | None, int | None] | None
) -> None:
    job, problems = job_of({**FOREIGN_POSTING, "baseSalary": salary})
    assert job is not None
    assert (job.pay_least, job.hourly_pay_least) == (expected or (None, None))
    assert problems == ([] if expected else ["baseSalary"])


RESUME = {
    "basics": {
        "name": "Nguyen Van Minh",
        "label": "CNC operator",
        "email": "minh@example.com",
        "summary": "I like machines.",
        "location": {"city": "Jeonju", "region": "Jeonbuk", "countryCode": "KR"},
    },
    "work": [
        {"position": "Welder", "startDate": "2021-01", "endDate": "2022-01"},
        {"position": "Welder", "startDate": "2021-07-01", "endDate": "2023-01-31"},
    ],
    "education": [
        {"area": "Mechanical Engineering", "studyType": "Bachelor", "startDate": "2017-03", "endDate": "2021-02"},
        {"area": "Mechanical Engineering", "studyType": "Master", "startDate": "2024-03"},
    ],
    "skills": [{"name": "Machining", "keywords": ["CNC", "AutoCAD"]}],
    "languages": [{"language": "Korean", "fluency": "B2"}, {"language": "Vietnamese", "fluency": "Native speaker"}],
}


def test_a_resume_without_the_block_is_understood() -> None:
    candidate, _ = candidate_of(RESUME)
    assert candidate is not None
    assert candidate.personal == Personal(name="Nguyen Van Minh", email="minh@example.com")
    assert (candidate.region, candidate.degree, candidate.experience_years) == ("35010", "bachelor", 2.0)
    assert candidate.languages == {"ko": "b2", "vi": "native"}
    assert candidate.major_ids == ("mechanical-engineering",)
    assert {"cnc-machining", "autocad"} <= set(candidate.skill_ids)
    assert (candidate.visa, candidate.topik, candidate.consent) == (None, None, None)


def test_an_unfinished_study_is_no_degree() -> None:
    document = {**RESUME, "education": [{"area": "Law", "studyType": "Master", "endDate": "2027-02"}]}
    candidate, _ = candidate_of(document)
    assert candidate is not None
    assert candidate.degree is None


def test_work_that_goes_on_leaves_the_years_unknown() -> None:
    candidate, _ = candidate_of({**RESUME, "work": [{"position": "Welder", "startDate": "2021-01"}]})
    assert candidate is not None
    assert candidate.experience_years is None


def test_a_resume_from_abroad_has_no_region() -> None:
    basics = {**RESUME["basics"], "location": {"city": "Busan", "countryCode": "VN"}}  # type: ignore[dict-item]
    candidate, _ = candidate_of({**RESUME, "basics": basics})
    assert candidate is not None
    assert candidate.region is None


def test_a_resume_names_no_one_who_did_not_tell_a_name() -> None:
    document = to_json_resume(Candidate(id="C-1", language="ko", headline="용접원"))
    assert set(document["basics"]) == {"label"}


def test_the_page_on_profiles_shows_documents_that_can_be_read() -> None:
    page = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text(encoding="utf-8")
    resume, posting = [json.loads(part.split("```")[0]) for part in page.split("```json")[1:]]
    candidate, candidate_problems = candidate_of(resume)
    job, job_problems = job_of(posting)
    assert candidate is not None
    assert job is not None
    assert candidate_problems == job_problems == []
