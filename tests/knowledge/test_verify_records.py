"""Planted faults are found, correct records are passed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from knowledge.store import load_knowledge
from knowledge.verify import DocumentsError, Finding, verify
from knowledge.verify.coverage import uncited_lines, untold_figures
from knowledge.verify.sources import read_sources
from tests.knowledge.verify_samples import AGE, APPLY, BUDGET, FILE, GROWTH, LINES, fact, knowledge, write_document


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write_document(tmp_path / "documents")


def check(documents: Path, *facts: dict[str, Any], **more: Any) -> list[Finding]:
    return verify(knowledge(*facts, **more), documents)


def changed(original: dict[str, Any], **texts: str) -> dict[str, Any]:
    return {**original, "text": {**original["text"], **texts}}


def moved(original: dict[str, Any], *lines: int) -> dict[str, Any]:
    return {**original, "source": {"document": FILE, "lines": lines}}


def test_correct_records_have_no_findings(documents: Path) -> None:
    assert check(documents) == []


def test_a_wrong_figure_is_found_with_what_stands_there(documents: Path) -> None:
    wrong = changed(BUDGET, ko="기금은 300억 원입니다.", en="The fund holds 30 billion won.")
    findings = check(documents, wrong, GROWTH)
    assert {(each.file, each.place, each.language) for each in findings} == {
        ("programs/harbour-fund.yml", "budget", "ko"),
        ("programs/harbour-fund.yml", "budget", "en"),
    }
    assert all("3,000,000,000 (won)" in each.stands for each in findings)


def test_a_wrong_kind_is_found(documents: Path) -> None:
    wrong = changed(AGE, ko="39%는 5년간 20%를 받습니다.", en="39% get 20% for five years.")
    findings = check(documents, wrong, GROWTH)
    assert [each.language for each in findings] == ["ko", "en"]


def test_a_language_that_disagrees_is_found(documents: Path) -> None:
    findings = check(documents, changed(GROWTH, ko="항구가 17곳 늘어납니다."))
    assert [(each.language, each.problem) for each in findings] == [("ko", "lacks “34” = 34 of the text in en")]


def test_a_figure_of_one_language_only_is_found(documents: Path) -> None:
    findings = check(documents, changed(APPLY, ko="등대 사무소 4곳에 신청합니다."), GROWTH)
    assert {each.problem.split(" = ")[0] for each in findings} == {"“4”"}
    assert len(findings) == 2


def test_a_change_told_backwards_is_found(documents: Path) -> None:
    findings = check(documents, changed(GROWTH, ko="항구가 34곳에서 17곳으로 바뀝니다."))
    assert [each.language for each in findings] == ["ko"]
    assert "the other way round" in findings[0].problem


def test_a_wrong_line_is_found_by_its_figures(documents: Path) -> None:
    findings = check(documents, moved(BUDGET, 4), GROWTH)
    assert {each.language for each in findings} >= {"ko", "en"}
    assert "line 4" in findings[0].problem


def test_a_wrong_line_is_found_by_its_words(documents: Path) -> None:
    (finding,) = check(documents, moved(APPLY, 6), GROWTH)
    assert "line 6" in finding.problem
    assert "A parade" in finding.stands


def test_a_needless_line_is_found(documents: Path) -> None:
    (finding,) = check(documents, moved(GROWTH, 3, 6))
    assert "line 6" in finding.problem


@pytest.mark.parametrize(("line", "words"), [(2, "blank"), (7, f"has {len(LINES)} lines")])
def test_a_line_that_is_not_there_is_found(documents: Path, line: int, words: str) -> None:
    findings = check(documents, moved(APPLY, line), GROWTH)
    assert [words in str(each) for each in findings] == [True]


def test_a_missing_document_is_found(tmp_path: Path) -> None:
    findings = check(tmp_path, BUDGET)
    assert (findings[0].file, findings[0].place) == ("documents.yml", FILE)


def test_a_missing_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DocumentsError, match="not a directory"):
        check(tmp_path / "nowhere")


def test_a_document_that_is_no_text_is_an_error(documents: Path) -> None:
    (documents / FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DocumentsError, match="UTF-8"):
        check(documents)


@pytest.mark.parametrize(
    "document",
    [{"title": {"only": "Harbour Fund Closes"}}, {"publisher": "The Gull"}, {"dateline": "March 5"}],
    ids=["title", "publisher", "dateline"],
)
def test_a_wrong_description_of_a_document_is_found(documents: Path, document: dict[str, Any]) -> None:
    (finding,) = check(documents, document=document)
    assert finding.file == "documents.yml"


@pytest.mark.parametrize("place", ["names", "summary", "operator"])
def test_figures_of_the_record_itself_are_checked(documents: Path, place: str) -> None:
    findings = check(documents, **{place: {"ko": "항구 35곳", "en": "35 harbours"}})
    assert [(each.place, each.language) for each in findings] == [(place, "ko"), (place, "en")]


def test_a_figure_of_an_uncited_line_is_not_enough_for_the_summary(documents: Path) -> None:
    findings = check(documents, BUDGET, summary={"ko": "5년간 돕습니다.", "en": "It helps for five years."})
    assert [each.place for each in findings] == ["summary", "summary"]


def test_the_date_of_a_fact_stands_in_the_document(documents: Path) -> None:
    assert check(documents, {**GROWTH, "as_of": "2031-03-04"}) == []
    (finding,) = check(documents, {**GROWTH, "as_of": "2030-03"})
    assert "year 2030" in finding.problem


def test_an_unsaid_figure_stands_somewhere_in_the_document(documents: Path) -> None:
    unsaid = {"topic": "rate", "text": {"ko": "20%를 받는 곳과 40%를 받는 곳", "en": "who gets 20% and who 40%"}}
    findings = check(documents, unsaid=[unsaid])
    assert [each.place for each in findings] == ["unsaid rate"] * 2


def test_number_words_that_are_often_no_figure_raise_no_alarm(documents: Path) -> None:
    text = fact("apply", "어촌 한 곳도 첫 신청부터 가능", "Even one fishing village may apply, lighthouse first.", 5)
    assert check(documents, text, GROWTH) == []


def test_what_no_record_says_is_listed(documents: Path) -> None:
    told = knowledge(BUDGET, GROWTH, APPLY)
    sources = read_sources(documents, told.documents)
    assert [line for _, line, _ in uncited_lines(told, sources)] == [1, 4, 6]
    untold = {(line, str(found.figure)) for _, line, found in untold_figures(told, sources)}
    assert untold == {(3, "3 (month)"), (3, "4 (day)"), (3, "2031 (year)")} | {
        (4, "39 (age)"),
        (4, "20 (percent)"),
        (4, "5 (years)"),
    }


def test_a_further_language_is_checked_too(documents: Path) -> None:
    assert check(documents, changed(BUDGET, vi="Quỹ có 3 tỷ won.", zh="基金为30亿韩元。"), GROWTH) == []
    findings = check(documents, changed(BUDGET, vi="Quỹ có 30 tỷ won.", zh="基金为30亿。", xx="3"), GROWTH)
    assert {each.language for each in findings} == {"vi", "zh", "xx"}


@pytest.fixture
def shipped_documents() -> Path:
    directory = Path(os.environ.get("IEUM_DOCUMENTS", Path(__file__).resolve().parents[3] / "shared" / "seeds"))
    if not directory.is_dir():
        pytest.skip("the source documents are not here; IEUM_DOCUMENTS names their directory")
    return directory


def test_the_shipped_records_hold(shipped_documents: Path) -> None:
    assert [str(finding) for finding in verify(load_knowledge(), shipped_documents)] == []


def test_the_shipped_records_tell_every_figure(shipped_documents: Path) -> None:
    shipped = load_knowledge()
    untold = untold_figures(shipped, read_sources(shipped_documents, shipped.documents))
    assert [f"{file} line {line}: {found.text}" for file, line, found in untold] == []


def test_the_shipped_records_cite_every_line_that_says_something(shipped_documents: Path) -> None:
    shipped = load_knowledge()
    uncited = uncited_lines(shipped, read_sources(shipped_documents, shipped.documents))
    assert [f"{file} line {line}: {text}" for file, line, text in uncited if not is_page_furniture(text)] == []


def is_page_furniture(text: str) -> bool:
    """Headlines and links to other pages are short and no sentence."""
    return len(text) < 100 and not text.endswith(".")
