"""Words and particles."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.particles import with_particle
from bot.wording import UnknownMessageError, Wording, languages, wording, wording_problems


def test_all_languages_say_the_same_things() -> None:
    assert wording_problems() == []
    assert {"ko", "en", "vi", "zh"} <= set(languages())


def test_missing_messages_arguments_and_unreadable_lines_are_found(tmp_path: Path) -> None:
    for code, content in {"ko": "a = { $x }\nb = 나\n", "en": "a = { $y }\n???\na = twice\n"}.items():
        (tmp_path / code).mkdir()
        (tmp_path / code / "web.ftl").write_text(content, encoding="utf-8")
    problems = "\n".join(wording_problems(tmp_path))
    for expected in ("unreadable", "a second time", "en lacks the message b", "arguments of a differ"):
        assert expected in problems


def test_unknown_messages_and_missing_arguments_are_errors() -> None:
    with pytest.raises(UnknownMessageError):
        wording("en").text("no-such-message")
    with pytest.raises(ValueError, match="web-too-long"):
        wording("en").text("web-too-long", limit=3)


def test_numbers_follow_the_locale() -> None:
    assert "2,000" in wording("ko").text("problem-too-long", limit=2000, length=3000)


def test_particles_can_be_used_in_messages(tmp_path: Path) -> None:
    (tmp_path / "ko").mkdir()
    (tmp_path / "ko" / "x.ftl").write_text('a = { JOSA($name, pair: "은/는") } 있습니다\n', encoding="utf-8")
    assert Wording("ko", tmp_path).text("a", name="사업") == "사업은 있습니다"


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("사업", "은/는", "사업은"),
        ("제도", "은/는", "제도는"),
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("제주", "으로/로", "제주로"),
        ("3", "이/가", "3이"),
        ("2", "이/가", "2가"),
        ("AI", "을/를", "AI를"),
        ("'도약(Jump-Up)'", "은/는", "'도약(Jump-Up)'은"),
        ("사업(신규)", "과/와", "사업(신규)과"),
        ("!", "은/는", "!는"),
        ("jump-up", "을/를", "jump-up을"),
        ("market", "이/가", "market이"),
        ("front", "이/가", "front가"),
        ("training", "은/는", "training은"),
        ("TIPS", "은/는", "TIPS는"),
        ("SOL", "으로/로", "SOL로"),
        ("(주)", "은/는", "(주)는"),
    ],
)
def test_a_particle_agrees_with_the_word(word: str, pair: str, expected: str) -> None:
    assert with_particle(word, pair) == expected
