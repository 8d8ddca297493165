"""Figures are read with their exact value and kind in every language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.verify.figures import Figure, missing, read_figures
from knowledge.verify.grammar import grammar_of, languages

CASES = yaml.safe_load((Path(__file__).parent / "figures.yml").read_text(encoding="utf-8"))


def text_of(case: dict[str, Any]) -> tuple[str, str]:
    (code,) = case.keys() & set(languages())
    return code, str(case[code])


def expected(entry: str) -> tuple[Fraction, str, bool]:
    value, kind, *maybe = entry.split()
    return Fraction(value), kind, not maybe


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(text_of(case)))
def test_figures_of_a_text(case: dict[str, Any]) -> None:
    code, text = text_of(case)
    found = [(each.figure.value, each.figure.kind, each.required) for each in read_figures(text, code)]
    assert sorted(found) == sorted(expected(entry) for entry in case["figures"]), case["why"]


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["en", "ko", "zh"]))
def test_grouped_digits_come_back(number: int, language: str) -> None:
    assert [found.figure.value for found in read_figures(f"({number:,})", language)] == [number]


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_come_back_in_vietnamese(number: int) -> None:
    text = f"{number:,}".replace(",", ".")
    assert [found.figure.value for found in read_figures(text, "vi")] == [number]


@given(st.integers(min_value=1, max_value=10**16 - 1), st.booleans(), st.booleans())
def test_korean_won_come_back(number: int, spaced: bool, grouped: bool) -> None:
    found = read_figures(korean(number, spaced, grouped), "ko")
    assert [each.figure for each in found] == [Figure("won", Fraction(number))]


@given(st.integers(min_value=1, max_value=999_999), st.sampled_from(["thousand", "million", "billion", "trillion"]))
def test_english_won_come_back(thousandths: int, multiplier: str) -> None:
    amount = Decimal(thousandths) / 1000
    factor = grammar_of("en").multipliers[multiplier]
    found = read_figures(f"about {amount:,} {multiplier} won.", "en")
    assert [each.figure for each in found] == [Figure("won", Fraction(amount) * factor)]


@given(st.integers(min_value=2, max_value=999))
def test_english_words_come_back(number: int) -> None:
    assert [found.figure.value for found in read_figures(f"with {english(number)} firms", "en")] == [number]


@given(st.integers(min_value=0, max_value=9999))
def test_percentages_agree_between_languages(hundredths: int) -> None:
    share = Decimal(hundredths) / 100
    one, other = read_figures(f"{share}% of them", "en"), read_figures(f"그중 {share}%입니다", "ko")
    assert not missing(one, among=other)
    assert not missing(other, among=one)


@given(st.text(max_size=200), st.sampled_from(["en", "ko", "vi", "zh"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for found in read_figures(text, language):
        assert found.start < found.end


def test_a_figure_without_unit_may_be_people_but_not_money() -> None:
    plain = Figure("plain", Fraction(800))
    assert plain.same_as(Figure("people", Fraction(800)))
    assert not plain.same_as(Figure("won", Fraction(800)))
    assert not plain.same_as(Figure("percent", Fraction(800)))
    assert not Figure("years", Fraction(3)).same_as(Figure("people", Fraction(3)))


def test_a_language_without_grammar_is_named() -> None:
    with pytest.raises(LookupError, match="'xx'"):
        read_figures("5", "xx")


def korean(number: int, spaced: bool, grouped: bool) -> str:
    """A number of won in 조, 억 and 만."""
    parts = []
    for sign, factor in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        count, number = divmod(number, factor)
        if count:
            parts.append(f"{count:,}{sign}" if grouped else f"{count}{sign}")
    return (" " if spaced else "").join(parts) + " 원"


def english(number: int) -> str:
    """A number below 1,000 in words."""
    names = {int(value): name for words in grammar_of("en").words for name, value in words.values.items()}
    names |= {1: "one", 2: "two"}
    hundreds, rest = divmod(number, 100)
    parts = [f"{names[hundreds]} hundred"] if hundreds else []
    if rest in names:
        parts.append(names[rest])
    elif rest:
        parts.append(f"{names[rest - rest % 10]}-{names[rest % 10]}")
    return " ".join(parts)
