"""Hypothesis strategies for profiles that are valid in every field."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from matching.importing.text import one_line
from matching.importing.value import says_nothing
from matching.profiles import Candidate, Job, Personal
from matching.profiles.scales import DEGREES, EMPLOYMENT_TYPES, LEVELS
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.regions import municipalities
from nlu.skills import skills

_REGIONS = [*sorted(municipalities()), "11", "35", "31010"]
_PAY = (100_000, 10_000_000)
_HOURLY_PAY = (1_000, 100_000)


def _is_clean(text: str) -> bool:
    """Whether the importers leave a text as it is."""
    return not text or (not says_nothing(text) and one_line(text) == text)


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(one_line).filter(_is_clean)

ids = st.from_regex(r"[A-Za-z0-9가-힣](?:[A-Za-z0-9가-힣 ._-]{0,20}[A-Za-z0-9가-힣])?", fullmatch=True)
dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))
regions = st.sampled_from(_REGIONS)
languages = st.dictionaries(
    st.sampled_from(["ko", "en", "vi", "zh", "ja"]), st.none() | st.sampled_from(LEVELS), max_size=3
)
years = st.integers(0, 120).map(lambda halves: halves / 2)


def terms(table: Iterable[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Ids of a lexicon."""
    return st.lists(st.sampled_from(sorted(table)), max_size=4, unique=True).map(tuple)


def _or_none(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


_personal = st.builds(
    Personal,
    name=_or_none(_TEXT.filter(bool)),
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
    occupation_ids=terms(occupations()),
    skill_ids=terms(skills()),
    major_ids=terms(majors()),
    degree=_or_none(st.sampled_from(DEGREES)),
    experience_years=_or_none(years),
    visa=_or_none(st.sampled_from(["D-2", "E-7", "F-2"])),
    topik=_or_none(st.integers(0, 6)),
    languages=languages,
    region=_or_none(regions),
    regions_wanted=st.lists(regions, max_size=3).map(tuple),
    within_km=_or_none(st.integers(0, 300)),
    night_shifts=_or_none(st.booleans()),
    pay_at_least=_or_none(st.integers(*_PAY)),
    hourly_pay_at_least=_or_none(st.integers(*_HOURLY_PAY)),
    immediate_start=_or_none(st.booleans()),
    earliest_start=_or_none(dates),
    consent=_or_none(st.booleans()),
    personal=_or_none(_personal),
)


def _range(least: int, most: int) -> st.SearchStrategy[tuple[int | None, int | None]]:
    pair = st.tuples(st.integers(least, most), st.integers(least, most)).map(lambda two: (min(two), max(two)))
    return pair | st.just((None, None)) | pair.map(lambda two: (two[0], None)) | pair.map(lambda two: (None, two[1]))


@st.composite
def jobs(draw: st.DrawFn) -> Job:
    """A job, with pay ranges in order."""
    pay_least, pay_most = draw(_range(*_PAY))
    hourly_least, hourly_most = draw(_range(*_HOURLY_PAY))
    return Job(
        id=draw(ids),
        sample=draw(st.booleans()),
        language=draw(st.sampled_from(["ko", "en", "vi", "zh"])),
        title=draw(_TEXT.filter(bool)),
        employer=draw(_TEXT),
        description=draw(_TEXT),
        occupation_ids=draw(terms(occupations())),
        skill_ids=draw(terms(skills())),
        skill_ids_wished=draw(terms(skills())),
        major_ids=draw(terms(majors())),
        major_ids_wished=draw(terms(majors())),
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
