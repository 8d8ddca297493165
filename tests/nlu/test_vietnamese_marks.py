"""Vietnamese typed without its marks gets them back, so that the encoders know it."""

from __future__ import annotations

import pytest

from nlu.entities.vietnamese import fold
from nlu.example_files import examples
from nlu.latin_language import LATIN_WORD
from nlu.vietnamese_marks import MarkRestorer, with_marks


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("toi muon tim viec o Jeonju", "tôi muốn tìm việc ở Jeonju"),
        ("dieu kien tham gia la gi?", "điều kiện tham gia là gì?"),
        ("can visa loai nao", "cần visa loại nào"),
        ("luong bao nhieu mot thang", "lương bao nhiêu một tháng"),
    ],
)
def test_words_get_the_marks_that_they_have_in_such_company(typed: str, meant: str) -> None:
    assert with_marks(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "tôi muốn tim viec",  # who sets marks means the others to have none
        "can I join without a company",
        "what is the age limit",
        "my cat won't eat",
        "jagyeok doenayo",
        "전주에서 일할 사람",
        "TIPS选多少家",
        "35",
        "",
    ],
)
def test_what_has_marks_or_is_not_vietnamese_stays(text: str) -> None:
    assert with_marks(text) == text


def test_a_name_stays_and_decides_nothing() -> None:
    assert with_marks("Jump-Up la gi", [(0, 7)]) == "Jump-Up là gì"
    assert with_marks("Ngay ghep noi o dau", [(0, 13)]) == "Ngay ghep noi ở đâu"


def test_nine_words_of_ten_come_out_as_they_were_written() -> None:
    """Counted on every fifth example, which is left out of what is learnt."""
    marked = [text for _, text in examples("vi") if not text.isascii()]
    restorer = MarkRestorer(text for place, text in enumerate(marked) if place % 5)
    right = total = 0
    for text in marked[::5]:
        words = [word.lower() for word in LATIN_WORD.findall(text)]
        restored = restorer.restore([fold(word) for word in words])
        right += sum(one == other for one, other in zip(words, restored, strict=True))
        total += len(words)
    assert right / total >= 0.88
