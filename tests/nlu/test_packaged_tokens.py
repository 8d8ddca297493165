"""The tokenizer of the packaged encoder cuts texts as the `tokenizers` library does with the same table."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from nlu.packaged_tokens import PieceTokenizer

PIECES = ["<unk>", "\u2581", "a", "b", "ab", "\u2581ab", "\u2581a", "신청", "신", "청", "\u2581신청", "楡", "\u2581楡"]
SCORES = [0.0, -3.0, -4.0, -4.5, -6.0, -7.5, -5.0, -7.0, -5.0, -5.5, -8.0, -6.5, -9.0]
TEXTS = [
    "",
    " ",
    "a",
    "ab ba abab",
    "신청 a신청b 청신",
    "ends with a space ",
    " begins with one",
    "xyz unknown ones are one token axyzb",
    "😀a😀😀 b",
    "\u2581a",
    "ai 楡 xai",  # "ai" is no piece, but its bytes are those of 楡
]


@pytest.mark.parametrize("text", TEXTS)
def test_it_cuts_as_the_library_does(text: str) -> None:
    library = Tokenizer(models.Unigram(list(zip(PIECES, SCORES, strict=True)), unk_id=0, byte_fallback=False))
    library.pre_tokenizer = pre_tokenizers.Metaspace()
    assert PieceTokenizer(PIECES, SCORES, unknown=0).ids(text) == library.encode(text).ids
