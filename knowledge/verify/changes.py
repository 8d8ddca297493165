"""The direction of changes: "from 17 to 34" is not "from 34 to 17", though the figures are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from knowledge.verify.figures import Figure, read_figures
from knowledge.verify.grammar import grammar_of

Change = tuple[Figure, Figure]
Text = tuple[str, str]
"""A language code and words in that language."""

REACH = 40
"""Characters before a figure in which "from" may stand."""


def reversed_changes(text: Text, others: Iterable[Text]) -> list[Change]:
    """The changes of `text` that run the other way in `others`, and the right way in none of them."""
    told = [change for other in others for change in read_changes(*other)]
    return [
        (before, after)
        for before, after in read_changes(*text)
        if _among((after, before), told) and not _among((before, after), told)
    ]


def read_changes(language: str, words: str) -> Iterator[Change]:
    """Pairs of unlike figures of which the text says that one became the other."""
    grammar, words = grammar_of(language), unicodedata.normalize("NFKC", words)
    figures = read_figures(words, language)
    for first, second in pairwise(figures):
        lead = words[max(0, first.start - REACH) : first.start]
        between = words[first.end : second.start]
        told = grammar.change_before.search(lead) and grammar.change_between.fullmatch(between)
        if told and first.figure.value != second.figure.value:
            yield first.figure, second.figure


def _among(change: Change, told: Iterable[Change]) -> bool:
    return any(change[0].same_as(before) and change[1].same_as(after) for before, after in told)
