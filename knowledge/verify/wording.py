"""Whether a text and a line are about the same thing, by the words they share."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

STEM = 5
"""Letters that tell English words apart well enough: "expanding" and "expansion" share them."""

_WORD = re.compile(r"[A-Za-z][A-Za-z&]+")

_COMMON_WORDS = """
    a about above after all also although an and any are as at be been before being between both but by can could did
    do does during each either even for from had has have he her here him his how if in into is it its itself just may
    more most much no nor not of off on once only or other our out over own per same she should so some such than that
    the their them then there these they this those through to too under until up upon very was we were what when where
    which while who whom whose why will with within without would you your
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def content_stems(text: str) -> frozenset[str]:
    """Stems of the English words in `text` that carry meaning, in lower case."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:STEM] for word in words if word not in _COMMON)


def closeness(text: str, lines: Sequence[str]) -> dict[int, float]:
    """How much each line, counted from 1, shares with `text`: the sum of ln(1 + lines / lines with the stem)."""
    stems = content_stems(text)
    by_line = {number: content_stems(line) for number, line in enumerate(lines, 1)}
    lines_with = Counter(stem for found in by_line.values() for stem in found)
    filled = sum(1 for line in lines if line.strip())
    return {
        number: sum(math.log(1 + filled / lines_with[stem]) for stem in sorted(found & stems))
        for number, found in by_line.items()
    }
