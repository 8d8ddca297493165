"""The training examples as they lie in `examples/<language>/`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

EXAMPLES = Path(__file__).resolve().parent / "examples"
LEAST_EXAMPLES = 20
"""Of one intent in one language; fewer leave it a guess."""


def examples(language: str, folder: Path = EXAMPLES) -> Iterator[tuple[str, str]]:
    """The intent and the text of each example of a language; nothing for a language without any."""
    for path in sorted((folder / language).glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                if line.startswith("- "):
                    yield block["intent"], line.removeprefix("- ")


def example_counts(language: str, folder: Path = EXAMPLES) -> Counter[str]:
    """How many examples each intent has in a language."""
    return Counter(intent for intent, _ in examples(language, folder))
