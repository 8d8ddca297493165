"""What the documents say that no record says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from knowledge.store import Knowledge
from knowledge.verify.figures import Found, missing, read_figures
from knowledge.verify.sources import LANGUAGE, Source


def uncited_lines(knowledge: Knowledge, sources: Mapping[str, Source]) -> Iterator[tuple[str, int, str]]:
    """Document, number and text of each filled line that no fact cites."""
    told = _texts_by_line(knowledge)
    for file, source in sources.items():
        for number, line in enumerate(source.lines, 1):
            if line.strip() and (file, number) not in told:
                yield file, number, line.strip()


def untold_figures(knowledge: Knowledge, sources: Mapping[str, Source]) -> Iterator[tuple[str, int, Found]]:
    """Document, line and figure where no fact that cites the line tells the figure."""
    told = _texts_by_line(knowledge)
    for file, source in sources.items():
        for number in range(1, len(source.lines) + 1):
            texts = told.get((file, number), [])
            figures = [found for text in texts for found in read_figures(text, LANGUAGE)]
            for found in missing(source.figures([number]), among=figures):
                yield file, number, found


def _texts_by_line(knowledge: Knowledge) -> dict[tuple[str, int], list[str]]:
    """The English texts of all facts, by the lines they cite."""
    texts: dict[tuple[str, int], list[str]] = {}
    for record in knowledge.records.values():
        for fact in record.facts:
            for number in fact.source.lines:
                texts.setdefault((fact.source.document, number), []).append(fact.text.in_language(LANGUAGE))
    return texts
