"""Rates of language detection on `languages_short.yml`; `python -m tests.nlu.short_languages` prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from nlu.language import detect

FILE = Path(__file__).parent / "languages_short.yml"
SPOKEN = ("ko", "en", "vi", "zh")
SENTENCE = 4
"""Words from which a message is to be told in any conversation."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[^\W{_UNSPACED}]+(?:['’-][^\W{_UNSPACED}]+)*")
_CHARACTERS = re.compile(f"[{_UNSPACED}]")


def messages() -> dict[str, dict[str, list[str]]]:
    """The messages by half and language."""
    halves: dict[str, dict[str, list[str]]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return halves


def word_count(text: str) -> int:
    """The words of a message; two characters are one where no spaces are written."""
    return len(_WORD.findall(text)) - (-len(_CHARACTERS.findall(text)) // 2)


def outcomes(half: str) -> Iterator[tuple[str, str, str | None, bool]]:
    """Language, message, language of the conversation before it (None at its start), and whether it was told."""
    for code, texts in messages()[half].items():
        for text in texts:
            for current in (None, *(other for other in SPOKEN if other != code)):
                yield code, text, current, detect(text, current).code == code


def rates(half: str, fewest: int = 1, most: int = 99) -> dict[str, tuple[int, int]]:
    """Right and all, by language, of the messages of so many words; the four first, then all others together."""
    found: dict[str, list[int]] = {code: [0, 0] for code in (*SPOKEN, "others")}
    for code, text, _, right in outcomes(half):
        if fewest <= word_count(text) <= most:
            counts = found[code if code in SPOKEN else "others"]
            counts[0] += right
            counts[1] += 1
    return {code: (counts[0], counts[1]) for code, counts in found.items()}


def _shown(found: dict[str, tuple[int, int]]) -> str:
    total: Any = [sum(column) for column in zip(*found.values(), strict=True)]
    return "  ".join(f"{code} {right / count:.3f}" for code, (right, count) in {**found, "all": total}.items() if count)


if __name__ == "__main__":
    for name in messages():
        print(f"{name}, {SENTENCE} words and more: {_shown(rates(name, SENTENCE))}")
        print(f"{name}, fewer words:          {_shown(rates(name, most=SENTENCE - 1))}")
