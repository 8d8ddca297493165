"""Cutting long texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.splitting import length, split_text


@given(st.text(max_size=300), st.integers(2, 40))
def test_every_piece_fits_and_nothing_but_space_is_lost(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert all(0 < length(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two. Three.", ["One. Two.", "Three."]),
        ("첫째입니다. 둘째입니다.", ["첫째입니다.", "둘째입니다."]),
        ("It is 1.5 percent now.", ["It is 1.5", "percent", "now."]),
        ("line\nanother one", ["line", "another", "one"]),
        ("😀😀😀😀😀😀", ["😀😀😀😀😀", "😀"]),
        ("  \n ", []),
    ],
    ids=["sentences", "korean sentences", "a decimal point ends no sentence", "lines", "pairs count twice", "nothing"],
)
def test_a_cut_is_made_where_a_reader_pauses(text: str, pieces: list[str]) -> None:
    assert split_text(text, 10) == pieces
