"""How texts are written."""

from __future__ import annotations

import pytest

from nlu.scripts import HAN, HANGUL, OTHER, VIETNAMESE, script


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TIPS 몇 곳 뽑아?", HANGUL),
        ("저축공제 là gì", HANGUL),
        ("TIPS选多少家", HAN),
        ("mức hỗ trợ là bao nhiêu", VIETNAMESE),
        ("how many does it select", OTHER),
        ("toi muon tim viec", OTHER),
        ("12 %", OTHER),
        ("", OTHER),
    ],
)
def test_the_letters_tell_how_a_text_is_written(text: str, expected: str) -> None:
    assert script(text) == expected
