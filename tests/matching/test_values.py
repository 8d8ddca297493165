"""Single values of files: what is read, what is left unknown, what rejects a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from matching.importing.candidates import PERSONAL_READERS
from matching.importing.candidates import READERS as CANDIDATE_READERS
from matching.importing.jobs import READERS as JOB_READERS
from matching.importing.problems import ReadingError, UnclearError, WrongError
from matching.importing.readers import (
    dates,
    degrees,
    experience,
    korean,
    languages,
    pay,
    people,
    places,
    plain,
    sectors,
    terms,
)
from matching.importing.value import Value

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("values.yml").read_text(encoding="utf-8"))
READERS: dict[str, Callable[[Value], Any]] = {
    "closing": dates.closing,
    "starting": dates.starting("earliest_start", "immediate_start"),
    "degree": degrees.degree,
    "degree_at_least": degrees.degree_at_least,
    "years": experience.years,
    "years_at_least": experience.years_at_least,
    "topik": korean.topik,
    "topik_at_least": korean.topik_at_least,
    "offered": pay.offered,
    "wanted": pay.wanted,
    "region": places.region,
    "regions": places.regions,
    "headcount": plain.headcount,
    "yes_or_no": plain.yes_or_no,
    "night_shifts": plain.night_shifts,
    "nationality": people.nationality,
    "birth_year": people.birth_year,
    "gender": people.gender,
    "languages": languages.languages("languages"),
    "skills": terms.listed("skills", "skills"),
    "visa": terms.visa,
    "visas_accepted": terms.visas_accepted,
    "sector": sectors.sector,
    "employment_types": terms.employment_types,
}


def value_of(written: Any) -> Value:
    if isinstance(written, dict) and "value" in written:
        return Value(written["value"], "header", written["unit"])
    return Value(written, "header")


def cases(sort: str) -> Iterator[Any]:
    for name, group in CASES.items():
        for case in group.get(sort, []):
            yield pytest.param(name, case, id=f"{name}: {case}")


def plain_form(read: Any) -> Any:
    if isinstance(read, dict):
        return {name: plain_form(value) for name, value in read.items()}
    return list(read) if isinstance(read, tuple) else read


@pytest.mark.parametrize(("name", "case"), cases("reads"))
def test_a_value_is_read(name: str, case: list[Any]) -> None:
    written, expected = case
    assert plain_form(READERS[name](value_of(written))) == expected


@pytest.mark.parametrize(("name", "written"), cases("unclear"))
def test_a_value_that_does_not_say_it_is_not_guessed(name: str, written: Any) -> None:
    with pytest.raises(UnclearError) as error:
        READERS[name](value_of(written))
    assert error.value.right


@pytest.mark.parametrize(("name", "written"), cases("wrong"))
def test_a_value_that_cannot_be_true_is_refused(name: str, written: Any) -> None:
    with pytest.raises(WrongError) as error:
        READERS[name](value_of(written))
    assert error.value.right


def test_a_level_in_unknown_words_leaves_the_language_without_one() -> None:
    read = READERS["languages"](value_of("English: zzz"))
    assert read == {"languages": {"en": None}, "unknown": ("English: zzz",)}


def test_reports_of_personal_values_do_not_repeat_them() -> None:
    for name in ("email", "nationality", "gender", "birth_year"):
        with pytest.raises(ReadingError) as error:
            PERSONAL_READERS[name](Value("secret thing", "header"))
        assert "secret" not in str(error.value)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(raw=ANYTHING, unit=st.sampled_from(["", "월", "만원", "년", "시간당"]))
def test_no_value_breaks_a_reader(raw: Any, unit: str) -> None:
    for reader in [*CANDIDATE_READERS.values(), *JOB_READERS.values(), *PERSONAL_READERS.values()]:
        with suppress(ReadingError):
            reader(Value(raw, "header", unit))
