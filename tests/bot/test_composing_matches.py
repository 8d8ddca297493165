"""Every message that matching can send has words in each language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bot.composing.matches import compose_emptied, compose_message
from bot.wording import languages, wording
from matching.gates import GATES
from matching.match import Match
from matching.messages import Message, Named
from matching.relaxing import Emptied, Way
from matching.scoring.weights import PARTS

_KEYS = re.compile(r'"(match-[a-z-]+[a-z])"')
_SOURCES = ("reasons.py", "match.py")


@pytest.mark.parametrize("language", languages())
def test_every_key_gate_part_and_tier_has_words(language: str) -> None:
    folder = Path(Match.__module__.replace(".", "/")).parent
    keys = {key for name in _SOURCES for key in _KEYS.findall((folder / name).read_text(encoding="utf-8"))}
    keys |= {f"match-part-{part}" for part in PARTS} | {f"match-gate-{gate.name}" for gate in GATES}
    assert len(keys) > 30
    assert [key for key in sorted(keys) if not wording(language).has(key)] == []


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (Message("match-skills", {"skills": Named("skill", ("welding",))}), "요구하는 기술 중 갖춘 것: 용접"),
        (Message("match-pay", {"asked": 2_500_000, "offered": 3_000_000}), "월급 최대 300만 원 (희망 250만 원)"),
        (
            Message("match-check-languages-candidate", {"languages": ["vi", "en"]}),
            "다음 언어의 수준을 알 수 없음: 베트남어, 영어",
        ),
        (Message("match-left-out", {"parts": ["pay"]}), "알려진 것이 적어 점수에서 뺀 항목: 급여"),
    ],
)
def test_names_amounts_languages_and_parts_are_worded(message: Message, text: str) -> None:
    assert compose_message(wording("ko"), message.in_language("ko")) == text


@pytest.mark.parametrize(
    ("emptied", "lines"),
    [
        (Emptied(0, {}, 0, ()), ["There are no profiles to suggest."]),
        (
            Emptied(9, {"visa": 4}, 5, ()),
            ["Nothing fits: 5 profiles pass every limit, but their work is too different."],
        ),
        (
            Emptied(9, {"visa": 9, "regions": 8}, 0, (Way(("regions", "visa"), 3),)),
            [
                "Nothing fits. What keeps out most: the wanted regions (8 of 9).",
                "Without the wanted regions, the visa: 3 more.",
            ],
        ),
    ],
)
def test_an_empty_list_says_what_emptied_it(emptied: Emptied, lines: list[str]) -> None:
    told: dict[str, Any] = emptied.as_dict()
    assert compose_emptied(wording("en"), told) == lines
