"""Faults planted in conditions, superseded bounds and worked numbers are found, right ones are passed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from knowledge.eligibility.schema import CrossingRule
from knowledge.store import Knowledge
from knowledge.verify import Finding, verify
from tests.knowledge.verify_samples import AGE, APPLY, BUDGET, FILE, GROWTH, fact, knowledge, write_document

LINES = (
    "Harbour Fund Opens",
    "",
    "The harbour ministry said on March 4 that its 2031 fund grows from 17 to 34 harbours, with 3 billion won.",
    "Skippers aged 39 and under receive 20% of the cost for five years.",
    "Applications of fishing villages in Jeonbuk go through the nearest lighthouse office.",
    "Whoever saves up to 500,000 won a month for at least three years, formerly four years, gets 20% more.",
)

SAVING = fact(
    "saving", "월 50만 원까지 3년 이상, 20%를 더합니다.", "Up to 500,000 won a month for three years, with 20% more.", 6
)
FORMER = fact("former", "전에는 4년 이상 저축", "Formerly one had to save for at least four years.", 6)

YOUNG = {
    "id": "young",
    "fact": "age",
    "at_most": 39,
    "text": {"ko": "만 39세 이하", "en": "aged 39 or under"},
    "stated_in": "age",
}
TERM = {
    "id": "term",
    "fact": "saving_years",
    "at_least": 3,
    "text": {"ko": "3년 이상 저축", "en": "saving for at least three years"},
    "stated_in": "saving",
}
AMOUNT = {
    "id": "amount",
    "fact": "monthly_saving",
    "at_most": 500000,
    "text": {"ko": "월 50만 원 이하", "en": "at most 500,000 won a month"},
    "stated_in": "saving",
}
PLACE = {
    "id": "place",
    "fact": "region",
    "within": ["35"],
    "text": {"ko": "전북에 있는 어촌", "en": "a village in Jeonbuk"},
    "stated_in": "apply",
}
WORKED = {
    "amount": "monthly_saving",
    "amount_at_most": 500000,
    "amount_stated_in": "saving",
    "years": "saving_years",
    "years_at_least": 3,
    "years_stated_in": "saving",
    "top_up_percent": 20,
    "top_up_stated_in": "saving",
    "not_counted": [{"ko": "이자", "en": "interest"}],
}
SUPERSEDED = {"condition": "term", "was": {"at_least": 4}, "stated_in": "former"}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write_document(tmp_path / "documents", LINES)


def with_rules(*conditions: dict[str, Any], **rules: Any) -> Knowledge:
    eligibility = {"meaning": "admits", "conditions": conditions, **rules}
    return knowledge(BUDGET, GROWTH, AGE, APPLY, SAVING, FORMER, eligibility=eligibility)


def check(documents: Path, *conditions: dict[str, Any], **rules: Any) -> list[Finding]:
    return verify(with_rules(*conditions, **rules), documents)


def test_rules_that_the_lines_bear_out_have_no_findings(documents: Path) -> None:
    nested = {"any_of": [{"all_of": [AMOUNT, PLACE]}, {"not": YOUNG}]}
    assert check(documents, TERM, nested, superseded=[SUPERSEDED], worked=WORKED) == []


@pytest.mark.parametrize(
    ("condition", "bound", "wrong"),
    [(YOUNG, "at_most", 38), (TERM, "at_least", 4.5), (AMOUNT, "at_most", 50000), (AMOUNT, "at_most", 5000000)],
)
def test_a_wrong_bound_is_found_in_the_lines_and_in_every_text(
    documents: Path, condition: dict[str, Any], bound: str, wrong: float
) -> None:
    findings = check(documents, {**condition, bound: wrong})
    assert {finding.place for finding in findings} == {f"condition {condition['id']}"}
    assert [finding.language for finding in findings] == ["", "ko", "en"]
    assert f"{bound}: {wrong:,} does not stand in {FILE} line" in findings[0].problem
    assert findings[0].stands.startswith("there: ")


def test_a_bound_of_another_kind_does_not_pass(documents: Path) -> None:
    """20 stands in the line, but as a percentage; 39 does, but as an age."""
    twenty = {**TERM, "at_least": 20, "text": {"ko": "20년 이상", "en": "for at least 20 years"}}
    assert [finding.problem for finding in check(documents, twenty)][-1].startswith("at_least: 20 does not stand in")
    won = {**AMOUNT, "at_most": 39, "stated_in": "age", "text": {"ko": "39원 이하", "en": "at most 39 won"}}
    assert any("at_most: 39 does not stand in" in finding.problem for finding in check(documents, won))


def test_a_bound_that_the_words_do_not_give_is_found(documents: Path) -> None:
    (finding,) = check(documents, {**YOUNG, "text": {"ko": "만 39세 이하", "en": "young skippers"}})[:1]
    assert finding.place == "condition young"
    findings = check(documents, {**YOUNG, "text": {"ko": "젊은 선장", "en": "young skippers"}})
    assert [(each.language, each.problem) for each in findings] == [
        ("ko", "at_most: 39 is not in the text"),
        ("en", "at_most: 39 is not in the text"),
    ]


def test_languages_that_disagree_are_found(documents: Path) -> None:
    findings = check(documents, {**YOUNG, "text": {"ko": "만 34세 이하", "en": "aged 39 or under"}})
    assert ("ko", "at_most: 39 is not in the text") in [(each.language, each.problem) for each in findings]
    assert any("lacks" in finding.problem and finding.language == "ko" for finding in findings)


def test_a_condition_that_rests_on_the_wrong_statement_is_found(documents: Path) -> None:
    findings = check(documents, {**YOUNG, "stated_in": "apply"})
    assert any(finding.problem == f"at_most: 39 does not stand in {FILE} line 5" for finding in findings)


def test_a_region_that_the_lines_do_not_name_is_found(documents: Path) -> None:
    (finding,) = check(documents, {**PLACE, "within": ["36"]})
    assert finding.problem == f"within: 36 is not named in {FILE} line 5"


def test_several_regions_may_be_summed_up_in_a_word(documents: Path) -> None:
    assert check(documents, {**PLACE, "within": ["36", "37"]}) == []


def test_a_wrong_superseded_bound_is_found(documents: Path) -> None:
    (finding,) = check(documents, TERM, superseded=[{**SUPERSEDED, "was": {"at_least": 7}}])
    assert finding.place == "superseded term"
    assert finding.problem == f"at_least: 7 does not stand in {FILE} line 6"


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("amount_at_most", 400000), ("years_at_least", 2), ("top_up_percent", 25), ("top_up_percent", 3)],
)
def test_a_wrong_worked_number_is_found(documents: Path, name: str, wrong: int) -> None:
    (finding,) = check(documents, TERM, worked={**WORKED, name: wrong})
    assert (finding.place, finding.problem) == ("worked", f"{name}: {wrong:,} does not stand in {FILE} line 6")


def test_a_crossing_rule_is_checked_too(documents: Path) -> None:
    condition = {**YOUNG, "at_most": 38, "stated_in": "harbour-fund/age"}
    rule = CrossingRule.parse_obj({"applies_to": "supports_firms", "condition": condition})
    findings = verify(replace(with_rules(TERM), crossing=(rule,)), documents)
    assert {finding.file for finding in findings} == {"eligibility/crossing.yml"}


def test_a_missing_document_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    findings = check(tmp_path / "empty", YOUNG)
    assert not any(finding.place.startswith("condition") for finding in findings)
