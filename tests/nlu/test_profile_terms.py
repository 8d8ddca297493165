"""Finding the terms of profiles, against `profile_terms.yml`, and what holds for any text."""

from __future__ import annotations

import time
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.entities.profile import ProfileFinder
from nlu.entities.term_matcher import Name, TermMatcher, written_words
from nlu.entities.term_names import DECOY, term_names
from nlu.entities.tokens import tokenize
from nlu.entities.vietnamese import fold, same_letters
from nlu.lexicons import lexicon
from nlu.profile_terms import Terms, find_terms
from nlu.skills import skills

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "profile_terms.yml").read_text(encoding="utf-8"))[
    "cases"
]


@cache
def finder() -> ProfileFinder:
    return ProfileFinder()


def found(text: str) -> list[str]:
    return [f"{entity.kind}:{entity.value}" for entity in finder().find(text)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "empty")
def test_terms(case: dict[str, Any]) -> None:
    assert found(case["text"]) == case["finds"], case["reason"]


def test_there_are_enough_cases_of_every_language() -> None:
    texts = [case["text"] for case in CASES]
    assert len(CASES) >= 120
    assert all(case["reason"] for case in CASES)
    for letters in ("가나다용접", "the and in", "ăâđêơư", "会计业工"):
        assert sum(any(letter in text for letter in letters) for text in texts) > 10


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "empty")
def test_positions_point_at_the_text(case: dict[str, Any]) -> None:
    for entity in finder().find(case["text"]):
        assert case["text"][entity.start : entity.end] == entity.text


def test_decomposed_text_is_read_like_composed() -> None:
    text = "kế toán, 용접, 토픽 4급"
    assert found(unicodedata.normalize("NFD", text)) == found(text)


def test_terms_come_once_and_in_order() -> None:
    terms = find_terms("Java와 Python, 다시 Java. 서울 또는 전주, D-10 비자, TOPIK 4급, 학사")
    assert terms == Terms(
        skills=("java", "python"), regions=("11", "35010"), visas=("D-10",), topik=(4,), degrees=("bachelor",)
    )


def test_a_name_of_several_regions_gives_each() -> None:
    assert find_terms("수도권에서 근무").regions == ("11", "23", "31")


NOTES = lexicon("term_words.yml")
LANGUAGES = [(code, name) for code, names in lexicon("languages.yml").items() for name in names]
DOUBTFUL = {written_words(name) for group in NOTES["everyday"] if group["kind"] == "skill" for name in group["names"]}
PLAIN = [
    (skill.id, language, name)
    for skill in skills().values()
    for language, names in skill.names.items()
    for name in names
    if written_words(name) not in DOUBTFUL
]
"""Names of skills that are no everyday words, so that they need nothing beside them."""


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(PLAIN), st.sampled_from(["{}", "xx {} yy", "- {}\n", "“{}”", "({})", "12 {}, 34", "뷁 {}", "{} 뷁"])
)
def test_a_name_at_word_borders_is_found(named: tuple[str, str, str], sentence: str) -> None:
    skill, _, name = named
    assert f"skill:{skill}" in found(sentence.format(name))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([(skill, name) for skill, _, name in PLAIN if name.isascii() and name.isalpha()]))
def test_a_latin_name_is_never_found_inside_a_word(named: tuple[str, str]) -> None:
    skill, name = named
    for word in (f"zq{name}", f"{name}zq", f"ž{name}", f"{name}7"):
        assert f"skill:{skill}" not in found(f"so {word} it is")


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([(skill, name) for skill, language, name in PLAIN if language == "ko"]),
    st.sampled_from(["은", "는", "을", "를", "도", "에서", "와", "로", "으로", "까지", "만"]),
)
def test_a_korean_name_takes_particles(named: tuple[str, str], particle: str) -> None:
    skill, name = named
    assert f"skill:{skill}" in found(f"저는 {name}{particle} 합니다")


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([name for _, language, name in PLAIN if language == "vi" and " " in name]))
def test_a_vietnamese_name_is_found_without_its_marks(name: str) -> None:
    if name not in NOTES["marks_needed"]:
        assert found(fold(name)) == found(name)


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for entity in finder().find(text):
        assert text[entity.start : entity.end] == entity.text


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = fold(unicodedata.normalize("NFC", text))
    assert fold(once) == once
    words = written_words(text)
    assert written_words(" ".join(words)) == words or not text.isascii()


def test_marks_may_stand_on_either_vowel() -> None:
    assert same_letters("hoá", "hóa")
    assert not same_letters("hàn", "hân")


def test_no_two_skills_share_a_name_as_the_finder_reads_it() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for name in term_names():
        if name.kind == "skill" and (name.unmarked or name.text.isascii()):
            owners.setdefault(tuple(map(fold, written_words(name.text))), set()).add(name.value)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {
        ("c", "/", "c", "+", "+"): {"c-language", "cpp"}
    }


def test_every_note_on_a_word_is_about_a_name() -> None:
    names = [name for name in term_names() if name.kind != DECOY]
    known = {(name.kind, name.written) for name in names}
    noted = {(group["kind"], written_words(word)) for group in NOTES["everyday"] for word in group["names"]}
    assert noted <= known
    matcher = TermMatcher([*names, *(Name("language", code, name) for code, name in LANGUAGES)])
    assert [decoy for decoy in NOTES["decoys"] if not matcher.find(tokenize(decoy))] == []


def test_names_of_an_empty_table_find_nothing() -> None:
    assert TermMatcher([]).find([]) == []


ODD = {"hangul": "용접" * 50_000, "digits": "9" * 100_000, "list": "Java, " * 20_000, "surrogate": "\ud800 TOPIK 4"}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_take_no_long_time(text: str) -> None:
    finder()
    started = time.perf_counter()
    finder().find(text)
    assert time.perf_counter() - started < 5
