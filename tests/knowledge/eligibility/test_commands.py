"""`knowledge facts`, `check` and `screen`: what they print, and one clear line for bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from knowledge.cli import app
from knowledge.eligibility.states import State, Status
from knowledge.store import load_knowledge

PROGRAM = "employee-savings-deduction"
MEETS_ALL = {"role": "employee", "firm_is_sme": True, "monthly_saving": 500000, "saving_years": 3}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def printed(*arguments: str) -> Any:
    result = run(*arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def checked(**facts: Any) -> Any:
    return printed("check", PROGRAM, "--facts", json.dumps(facts, ensure_ascii=False))


def assert_one_line(result: Result, words: str) -> None:
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_facts_gives_each_fact_with_type_values_and_questions() -> None:
    told = {fact["name"]: fact for fact in printed("facts")}
    assert told.keys() == load_knowledge().vocabulary.facts.keys()
    assert (told["age"]["type"], told["age"]["unit"]) == ("whole", "years")
    assert told["age"]["limits"] == {"least": 0, "most": 120}
    assert "founder" in told["role"]["values"]
    assert all({"ko", "en"} <= fact["question"].keys() for fact in told.values())


def test_check_gives_the_contract() -> None:
    found = checked(**MEETS_ALL)
    assert (found["program"], found["status"], found["missing"]) == (PROGRAM, "eligible", [])
    assert found["conditions"]
    for condition in found["conditions"]:
        assert condition["state"] == "met"
        assert condition["value"] == MEETS_ALL[condition["fact"]]
        assert condition["source"]["document"].endswith(".txt")
        assert condition["source"]["lines"]


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"monthly_saving": 500001}, "not_eligible"),
        ({"saving_years": 2.9}, "not_eligible"),
        ({"role": "founder"}, "not_eligible"),
        ({"saving_years": None}, "unknown"),
    ],
)
def test_check_follows_the_facts(changed: dict[str, Any], status: str) -> None:
    found = checked(**{**MEETS_ALL, **changed})
    assert found["status"] == status
    assert found["missing"] == (["saving_years"] if status == "unknown" else [])


def test_check_of_nothing_known_is_unknown_and_asks() -> None:
    found = checked()
    assert found["status"] == "unknown"
    assert found["missing"][0] == "role"
    assert {condition["state"] for condition in found["conditions"]} == {"unknown"}
    assert {condition["value"] for condition in found["conditions"]} == {None}


def test_check_for_people() -> None:
    result = run("check", PROGRAM, "--facts", '{"role": "employee"}')
    assert result.exit_code == 0
    assert f"{PROGRAM}: unknown" in result.stdout
    assert "missing: saving_years (For how many years do you want to save?)" in result.stdout


def test_screen_gives_a_check_of_every_program() -> None:
    found = printed("screen", "--facts", '{"role": "founder", "age": 35}')
    assert {check["program"] for check in found} == load_knowledge().programs.keys()
    assert {check["status"] for check in found} <= {status.value for status in Status}
    states = {condition["state"] for check in found for condition in check["conditions"]}
    assert states <= {state.value for state in State}


def test_screen_for_people_ends_with_what_decides_the_most() -> None:
    result = run("screen", "--facts", "{}")
    assert result.exit_code == 0
    assert "missing: role" in result.stdout


def test_facts_may_be_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(MEETS_ALL), encoding="utf-8")
    assert printed("check", PROGRAM, "--facts", f"@{file}")["status"] == "eligible"


@pytest.mark.parametrize("command", [["check", PROGRAM], ["screen"]])
@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("{", "--facts is not JSON"),
        ("", "--facts is not JSON"),
        ("[" * 100_000, "--facts is not JSON"),
        ("1" * 10_000, "--facts is not JSON"),
        ('{"age": 1, "age": 2}', "'age' is given twice"),
        ("[1]", "--facts is not a JSON object"),
        ("null", "--facts is not a JSON object"),
        ('{"age": -3}', "age: -3 makes no sense"),
        ('{"age": 300}', "age: 300 makes no sense"),
        ('{"age": "many"}', 'age: "many" is not a number'),
        ('{"age": NaN}', "age: NaN is not a number"),
        ('{"agee": 3}', "agee: no such fact; did you mean age?"),
        ('{"founded_on": "2999"}', "lies in the future"),
        ('{"employees": 0, "engineers": 5}', "engineers: 5 is more than employees, which is 0"),
        ('{"age": -3, "role": "king"}', "(and 1 more)"),
        ("@nowhere.json", "nowhere.json cannot be read: No such file"),
    ],
)
def test_bad_facts_are_one_line(command: list[str], told: str, words: str) -> None:
    assert_one_line(run(*command, "--facts", told), words)


def test_an_unknown_program_is_one_line_with_the_nearest_name() -> None:
    assert_one_line(run("check", "tipz", "--facts", "{}"), "no program 'tipz'; did you mean tips?")
    assert_one_line(run("check", "", "--facts", "{}"), "no program ''")
