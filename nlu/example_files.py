"""The training examples as they lie in `examples/<language>/`, counted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

EXAMPLES = Path(__file__).resolve().parent / "examples"
LEAST_EXAMPLES = 20
"""Of one intent in one language; fewer leave it a guess."""


def example_counts(language: str, folder: Path = EXAMPLES) -> Counter[str]:
    """How many examples each intent has in a language; empty for a language without any."""
    counts: Counter[str] = Counter()
    for path in sorted((folder / language).glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            counts[block["intent"]] += sum(line.startswith("- ") for line in block["examples"].splitlines())
    return counts
