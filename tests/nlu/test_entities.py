"""Entity finding against `entities.yml`."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from nlu.entities.finder import EntityFinder
from nlu.entities.gazetteer import Gazetteer
from nlu.entities.masking import mask
from nlu.entities.model import Entity

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "entities.yml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = DATA["cases"]


@pytest.fixture(scope="module")
def finder() -> EntityFinder:
    return EntityFinder(Gazetteer({"program": DATA["names"]}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "empty")
def test_entities(finder: EntityFinder, case: dict[str, Any]) -> None:
    found = [[entity.kind, entity.value, entity.text] for entity in finder.find(case["text"])]
    assert found == case["finds"], case["reason"]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 250
    assert all(case["reason"] for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "empty")
def test_positions_point_at_the_text(finder: EntityFinder, case: dict[str, Any]) -> None:
    for entity in finder.find(case["text"]):
        assert case["text"][entity.start : entity.end] == entity.text


def test_decomposed_text_is_read_like_composed(finder: EntityFinder) -> None:
    decomposed = unicodedata.normalize("NFD", "청년 창업사관학교에서 서울 50만원")
    found = finder.find(decomposed)
    assert [entity.value for entity in found] == ["young-entrepreneur-center", "11", 500000]
    assert unicodedata.normalize("NFC", found[0].text) == "청년 창업사관학교"


def test_a_misspelt_name_scores_lower(finder: EntityFinder) -> None:
    exact, near = finder.find("smart factory")[0], finder.find("smart factroy")[0]
    assert near.score < exact.score == 1.0


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("월 30만 원", "month"),
        ("월급 250만원", "month"),
        ("연봉 4천만원", "year"),
        ("2 million won per month", "month"),
        ("30억 원", ""),
        ("12명", "people"),
        ("5 companies", "companies"),
    ],
)
def test_details(finder: EntityFinder, text: str, detail: str) -> None:
    assert finder.find(text)[0].detail == detail


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("TIPS는 몇 개 뽑아?", "이 사업는 몇 개 뽑아?"),
        ("점프업은 언제", "이 사업은 언제"),
        ("what is TIPS", "what is this program"),
        ("TIPS", "this program"),
        ("팁스", "이 사업"),
        ("TIPS 뭐야", "이 사업 뭐야"),
        ("TIPS là gì vậy", "chương trình này là gì vậy"),
        ("TIPS la gi vay", "chương trình này la gi vay"),
        ("TIPS是什么", "这个项目是什么"),
        ("what about 점프업?", "what about this program?"),
        ("서울에 살아요", "서울에 살아요"),
    ],
)
def test_masking(finder: EntityFinder, text: str, masked: str) -> None:
    assert mask(text, finder.find(text)) == masked


def test_a_shared_name_is_masked_once(finder: EntityFinder) -> None:
    assert mask("협의체 언제", finder.find("협의체 언제")) == "이 사업 언제"


ODD = {
    "hangul": "창업" * 50_000,
    "particles": "서울" + "이" * 5000,
    "digits": "9" * 100_000,
    "words": "smart factroy " * 7000,
    "surrogate": "\ud800 TIPS",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_messages_take_no_long_time(finder: EntityFinder, text: str) -> None:
    started = time.perf_counter()
    finder.find(text)
    assert time.perf_counter() - started < 2


def test_gazetteer_reads_names_and_aliases(tmp_path: Path) -> None:
    record = {"id": "x", "names": {"ko": "엑스", "en": "Ex"}, "aliases": {"en": ["The Ex"]}, "facts": []}
    (tmp_path / "x.yml").write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    gazetteer = Gazetteer.read({"program": tmp_path})
    assert gazetteer.names == {"program": {"엑스": ["x"], "Ex": ["x"], "The Ex": ["x"]}}
    gazetteer.save(tmp_path / "names.json")
    assert Gazetteer.load(tmp_path / "names.json").names == gazetteer.names


def test_a_record_without_names_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_text("id: x\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.yml"):
        Gazetteer.read({"program": tmp_path})


def test_a_finder_without_names_finds_the_rest() -> None:
    assert EntityFinder().find("서울") == [Entity("region", "11", "서울", 0, 2)]


def test_only_programs_are_guessed_at() -> None:
    finder = EntityFinder(Gazetteer({"audience": {"international students": ["student"]}}))
    assert [entity.value for entity in finder.find("for international students")] == ["student"]
    assert finder.find("for internatoinal students") == []
