"""The data file of weights, and what relations are worth under it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from matching.scoring.measures import command, experience, nearness, pay, start
from matching.scoring.terms import majors_leading_to, occupation_relations, skill_relations
from matching.scoring.weights import Weights, weights

_FILE = Path(__file__).parents[2] / "matching" / "weights.yml"


def test_each_weight_says_why() -> None:
    assert all(len(part.reason.split()) >= 5 for part in weights().parts.values())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("parts", "skills", "weight"), 2),
        (("parts", "skills", "weight"), 0.9),
        (("tiers", "good"), 0.9),
        (("meaning", "one_at"), 0),
        (("parts", "age"), {}),
        (("sides", "firm", "parts"), ["age"]),
        (("sides", "candidate", "parts"), []),
    ],
)
def test_a_broken_data_file_is_refused(path: tuple[str, ...], value: object) -> None:
    content = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        Weights(**content)


def test_the_nearer_a_skill_the_more_it_answers_for() -> None:
    asked = skill_relations().answering("cnc-turning")
    assert asked["cnc-turning"] == 1
    assert asked["swiss-turning"] == 1
    assert asked["cnc-turning"] > asked["cnc-machining"] > asked["machining"] > 0
    assert asked["cnc-milling"] == weights().skill_credit.sibling
    assert "baking" not in asked


def test_what_answers_for_what_is_the_same_seen_from_either_side() -> None:
    for asked in ("cnc-turning", "python", "welding", "not-in-the-lexicon"):
        for there, credit in skill_relations().answering(asked).items():
            assert skill_relations().answered_by(there)[asked] == credit


def test_a_major_stands_for_the_occupation_it_leads_to_but_for_less_than_the_occupation() -> None:
    by_study = majors_leading_to("mechanical-design-engineer")["mechanical-engineering"]
    assert 0 < by_study < occupation_relations().credit("mechanical-design-engineer", "mechanical-design-engineer")


def test_nearness_falls_with_distance() -> None:
    wansan, deokjin, wanju, gunsan, seoul = "35011", "35012", "35310", "35020", "11020"
    values = [nearness((wansan, False), region) for region in (wansan, deokjin, wanju, gunsan, seoul)]
    assert values == sorted(values, key=lambda value: -float(value or 0))
    assert nearness((wansan, True), seoul) == weights().region.wanted_at_least
    assert nearness((None, False), seoul) is None


def test_what_is_not_told_gives_no_value() -> None:
    assert command((None, ()), (3, ())) is None
    assert command((4, ()), (None, ())) is None
    assert pay((2_000_000, None), (None, None, 12_000, None)) is None
    assert experience(None, 2) is None
    assert start((None, None), (True, None)) is None


def test_more_than_what_is_asked_for_is_worth_more() -> None:
    assert command((6, ()), (3, ())) == 1
    assert 0 < float(command((3, ()), (3, ())) or 0) < 1
    assert pay((2_000_000, None), (2_000_000, 3_000_000, None, None)) == 1
    assert 0 < float(pay((2_500_000, None), (2_000_000, 3_000_000, None, None)) or 0) < 1
    assert pay((4_000_000, None), (2_000_000, 3_000_000, None, None)) == 0
