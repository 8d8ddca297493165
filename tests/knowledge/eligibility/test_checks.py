"""Rules that cannot work are refused when the knowledge is loaded, by file and field."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.store import KNOWLEDGE_DIRECTORY, KnowledgeError, load_knowledge
from tests.knowledge.eligibility.samples import both, leaf

PROGRAM = "employee-savings-deduction"
Edit = Callable[[dict[str, Any]], Any]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """The shipped vocabulary, and two shipped programs without what has no part in eligibility."""
    for name in ("documents", "topics", "audiences", "eligibility/vocabulary", "eligibility/crossing"):
        _write(tmp_path / f"{name}.yml", _read(f"{name}.yml"))
    for program in (PROGRAM, "technology-theft-response"):
        record = _read(f"programs/{program}.yml")
        facts = [{name: value for name, value in fact.items() if name != "asks"} for fact in record["facts"]]
        _write(tmp_path / f"programs/{program}.yml", {**record, "facts": facts, "unsaid": [], "related": []})
    return tmp_path


@cache
def _read(name: str) -> Any:
    return yaml.load((KNOWLEDGE_DIRECTORY / name).read_text(encoding="utf-8"), yaml.CSafeLoader)


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def change(path: Path, edit: Callable[[Any], Any]) -> None:
    # JSON is YAML
    content = json.loads(path.read_text(encoding="utf-8"))
    edit(content)
    _write(path, content)


def edited(path: Path, edit: Callable[[Any], Any]) -> str:
    """The error after a change of the file."""
    change(path, edit)
    with pytest.raises(KnowledgeError) as error:
        load_knowledge(path.parent.parent)
    return str(error.value)


def with_condition(**changes: Any) -> Edit:
    condition = {**leaf("age", "tested", at_most=39), **changes}
    written = {name: value for name, value in condition.items() if value is not None}
    return lambda record: record["eligibility"]["conditions"].append(written)


def with_rules(**changes: Any) -> Edit:
    return lambda record: record["eligibility"].update(changes)


def with_worked(**changes: Any) -> Edit:
    return lambda record: record["eligibility"]["worked"].update(changes)


def test_unchanged_it_loads(directory: Path) -> None:
    assert PROGRAM in load_knowledge(directory).programs


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (with_condition(fact="aged"), "(tested).fact: 'aged' is not in vocabulary.yml; did you mean 'age'?"),
        (with_condition(fact="employees"), "(tested).fact: 'employees' is never asked for"),
        (with_condition(**{"is": True}), "(tested).is: does not fit 'age', which is a whole; use `at_least` or"),
        (
            with_condition(fact="foreign_national"),
            "(tested).at_most: does not fit 'foreign_national', which is a boolean",
        ),
        (
            with_condition(fact="role", at_most=None, one_of=["foundr"]),
            "one_of: 'foundr' is not a value of 'role'; did",
        ),
        (with_condition(fact="region", at_most=None, within=["99"]), "within: '99' is not the code of a region"),
        (with_condition(at_least=40), "(tested).at_least: nothing lies between 40 and 39"),
        (with_condition(over=39), "(tested).over: nothing lies between 39 and 39"),
        (with_condition(under=50), "(tested).under: one of `at_most` and `under` is enough"),
        (with_condition(stated_in="nowhere"), "(tested).stated_in: 'nowhere' is no statement"),
        (with_condition(stated_in="nowhere/who"), "(tested).stated_in: 'nowhere/who' is no statement"),
        (with_condition(stated_in="former-minimum-term"), "'former-minimum-term' no longer holds; 'minimum-term' re"),
        (with_condition(id="term"), "conditions: 'term' appears twice"),
        (with_condition(at_most=None), "(tested): a condition needs a test"),
        (with_condition(at_most="39"), "(tested).at_most: value is not a valid"),
        (with_condition(at_mots=39), "(tested).at_mots: extra fields not permitted"),
        (with_condition(text={"ko": "만 39세 이하"}), "(tested).text: text is missing in: en"),
        (with_rules(conditions=["age"]), "conditions[0]: should be a condition"),
        (with_rules(conditions=[{"any_of": []}]), "conditions[0].any_of: must not be empty"),
        (with_rules(conditions=[], superseded=[]), "eligibility: a record without conditions names nobody"),
        (with_rules(meaning="perhaps"), "eligibility.meaning: unexpected value"),
        (
            with_rules(superseded=[{"condition": "turm", "was": {"at_least": 5}, "stated_in": "former-minimum-term"}]),
            "superseded.condition: 'turm' is no condition of this record",
        ),
        (
            with_rules(superseded=[{"condition": "term", "was": {"at_most": 5}, "stated_in": "former-minimum-term"}]),
            "superseded.was: `at_most` is no bound of 'term'",
        ),
        (
            with_rules(superseded=[{"condition": "term", "was": {"at_least": 3}, "stated_in": "former-minimum-term"}]),
            "superseded.was: `at_least` is what 'term' asks for now",
        ),
        (
            with_rules(superseded=[{"condition": "term", "was": {"at_least": 5}, "stated_in": "nowhere"}]),
            "superseded.stated_in: 'nowhere' is no statement",
        ),
        (with_worked(amount="saving"), "worked.amount: 'saving' is not in vocabulary.yml"),
        (with_worked(years="role"), "worked.years: 'role' is no number"),
        (with_worked(top_up_stated_in="nowhere"), "worked.top_up_percent: 'nowhere' is no statement"),
    ],
)
def test_rules_that_cannot_work_are_refused(directory: Path, edit: Edit, problem: str) -> None:
    message = edited(directory / "programs" / f"{PROGRAM}.yml", edit)
    assert f"programs/{PROGRAM}.yml: eligibility" in message
    assert problem in message


@pytest.mark.parametrize("day", ["2026-02-30", "2026-2-3", "soon"])
def test_days_are_written_in_full(directory: Path, day: str) -> None:
    hired = {"id": "hired_on", "type": "date", "names": both("a"), "question": both("a?")}
    change(directory / "eligibility" / "vocabulary.yml", lambda facts: facts.append(hired))
    edit = with_condition(fact="hired_on", at_most=None, on_or_after=day)
    assert f"on_or_after: '{day}' is not a day" in edited(directory / "programs" / f"{PROGRAM}.yml", edit)


def test_a_crossing_rule_names_its_record(directory: Path) -> None:
    def edit(rules: list[dict[str, Any]]) -> None:
        rules.append({"applies_to": "supports_firms", "condition": leaf("age", "tested", at_most=39)})

    message = edited(directory / "eligibility" / "crossing.yml", edit)
    assert "eligibility/crossing.yml: (tested).stated_in: 'who' is no statement" in message


def test_no_condition_has_the_id_of_a_crossing_rule_that_applies(directory: Path) -> None:
    edit = with_rules(supports_firms=True)
    path = directory / "programs" / f"{PROGRAM}.yml"
    change(path, with_condition(id="no-technology-theft"))
    assert "'no-technology-theft' is a condition of crossing.yml" in edited(path, edit)


def _of(name: str, **changes: Any) -> Callable[[list[dict[str, Any]]], None]:
    return lambda facts: next(each for each in facts if each["id"] == name).update(changes)


CHOICE = {"id": "a", "names": both("a")}


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (_of("age", type="integer"), "type: unexpected value"),
        (_of("age", question={"ko": "나이?"}), "question: text is missing in: en"),
        (_of("age", values=[CHOICE]), "`values` belong to choices, and a choice needs them; this is a whole"),
        (_of("role", values=[]), "`values` belong to choices"),
        (
            _of("region", limits={"least": 0}),
            "`limits`, `derived` and `at_most_fact` belong to numbers; this is a region",
        ),
        (_of("age", past=True), "`past` belongs to dates"),
        (_of("sectors", values=[{**CHOICE, "implies": {"young": True}}]), "`implies` belongs to a choice of one value"),
        (_of("sectors", values=[{**CHOICE, "may_be": ["b"]}]), "may_be: 'b' is not another value of this fact"),
        (_of("sectors", values=[CHOICE, CHOICE]), "sectors.values: 'a' appears twice"),
        (_of("role", values=[{**CHOICE, "implies": {"age": True}}]), "implies: 'age' is not a yes/no fact"),
        (_of("engineers", at_most_fact="staff"), "engineers.at_most_fact: 'staff' is not a number of this vocabulary"),
        (
            _of("founded_on", past=False),
            "years_in_business.derived.from: 'founded_on' is not a date of this vocabulary",
        ),
        (_of("age", id="role"), "'role' appears twice"),
        (_of("age", split=1.0), "split: ensure this value is less than 1"),
    ],
)
def test_a_vocabulary_that_cannot_work_is_refused(directory: Path, edit: Callable[[Any], None], problem: str) -> None:
    message = edited(directory / "eligibility" / "vocabulary.yml", edit)
    assert "vocabulary.yml: " in message
    assert problem in message
