"""Hypothesis strategies for profiles that are valid in every field."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from matching.profiles import Candidate, Job, Personal
from matching.profiles.scales import DEGREES, EMPLOYMENT_TYPES, LEVELS
from nlu.regions import municipalities

_REGIONS = [*sorted(municipalities()), "11", "35", "31010"]
_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)

ids = st.from_regex(r"[A-Za-z0-9가-힣](?:[A-Za-z0-9가-힣 ._-]{0,20}[A-Za-z0-9가-힣])?", fullmatch=True)
terms = st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,15}", fullmatch=True), max_size=4, unique=True).map(tuple)
dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))
regions = st.sampled_from(_REGIONS)
languages = st.dictionaries(
    st.sampled_from(["ko", "en", "vi", "zh", "ja"]), st.none() | st.sampled_from(LEVELS), max_size=3
)
years = st.integers(0, 120).map(lambda halves: halves / 2)


def _or_none(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


_personal = st.builds(
    Personal,
    name=_or_none(_TEXT),
    email=_or_none(st.emails()),
    phone=_or_none(st.from_regex(r"010-\d{4}-\d{4}", fullmatch=True)),
    nationality=_or_none(st.sampled_from(["VN", "CN", "UZ", "KR"])),
    gender=_or_none(st.sampled_from(["female", "male", "other"])),
    birth_year=_or_none(st.integers(1950, 2010)),
)

candidates = st.builds(
    Candidate,
    id=ids,
    sample=st.booleans(),
    language=st.sampled_from(["ko", "en", "vi", "zh"]),
    headline=_TEXT,
    summary=_TEXT,
    occupation_ids=terms,
    skill_ids=terms,
    major_ids=terms,
    degree=_or_none(st.sampled_from(DEGREES)),
    experience_years=_or_none(years),
    visa=_or_none(st.sampled_from(["D-2", "E-7", "F-2"])),
    topik=_or_none(st.integers(0, 6)),
    languages=languages,
    region=_or_none(regions),
    regions_wanted=st.lists(regions, max_size=3).map(tuple),
    within_km=_or_none(st.integers(0, 300)),
    night_shifts=_or_none(st.booleans()),
    pay_at_least=_or_none(st.integers(1, 10_000_000)),
    hourly_pay_at_least=_or_none(st.integers(1, 100_000)),
    immediate_start=_or_none(st.booleans()),
    earliest_start=_or_none(dates),
    consent=_or_none(st.booleans()),
    personal=_or_none(_personal),
)


def _range(top: int) -> st.SearchStrategy[tuple[int | None, int | None]]:
    pair = st.tuples(st.integers(1, top), st.integers(1, top)).map(lambda two: (min(two), max(two)))
    return pair | st.just((None, None)) | pair.map(lambda two: (two[0], None)) | pair.map(lambda two: (None, two[1]))


@st.composite
def jobs(draw: st.DrawFn) -> Job:
    """A job, with pay ranges in order."""
    pay_least, pay_most = draw(_range(10_000_000))
    hourly_least, hourly_most = draw(_range(100_000))
    return Job(
        id=draw(ids),
        sample=draw(st.booleans()),
        language=draw(st.sampled_from(["ko", "en", "vi", "zh"])),
        title=draw(_TEXT.filter(str.strip)),
        employer=draw(_TEXT),
        description=draw(_TEXT),
        occupation_ids=draw(terms),
        skill_ids=draw(terms),
        skill_ids_wished=draw(terms),
        major_ids=draw(terms),
        major_ids_wished=draw(terms),
        degree_at_least=draw(_or_none(st.sampled_from(DEGREES))),
        experience_years_at_least=draw(_or_none(years)),
        visas_accepted=draw(_or_none(st.sampled_from([(), ("any",), ("E-7", "F-2")]))),
        topik_at_least=draw(_or_none(st.integers(0, 6))),
        languages_needed=draw(languages),
        region=draw(_or_none(regions)),
        sector=draw(_or_none(st.sampled_from("CFGIJQ"))),
        employment_types=draw(st.lists(st.sampled_from(EMPLOYMENT_TYPES), max_size=2).map(tuple)),
        pay_least=pay_least,
        pay_most=pay_most,
        hourly_pay_least=hourly_least,
        hourly_pay_most=hourly_most,
        night_shifts=draw(_or_none(st.booleans())),
        headcount=draw(_or_none(st.integers(1, 50))),
        open_until_filled=draw(_or_none(st.booleans())),
        closes_on=draw(_or_none(dates)),
        immediate_start=draw(_or_none(st.booleans())),
        starts_on=draw(_or_none(dates)),
    )
