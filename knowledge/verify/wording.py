"""Whether a text and a line are about the same thing, by the words they share."""

from __future__ import annotations

import re

STEM = 5
"""Letters that tell English words apart well enough: "expanding" and "expansion" share them."""

_WORD = re.compile(r"[A-Za-z][A-Za-z&]+")

_COMMON = frozenset(
    """
    a about above after all also although an and any are as at be been before being between both but by can could did
    do does during each either even for from had has have he her here him his how if in into is it its itself just may
    more most much no nor not of off on once only or other our out over own per same she should so some such than that
    the their them then there these they this those through to too under until up upon very was we were what when where
    which while who whom whose why will with within without would you your
    """.split()
)


def content_stems(text: str) -> frozenset[str]:
    """Stems of the English words in `text` that carry meaning, in lower case."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:STEM] for word in words if word not in _COMMON)
