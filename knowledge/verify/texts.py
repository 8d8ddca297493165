"""Holds the figures of a text against those of the lines it rests on, and its languages against one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from knowledge.schema_base import Citation, LocalizedText
from knowledge.verify.figures import Found, missing, read_figures
from knowledge.verify.findings import Finding
from knowledge.verify.grammar import languages
from knowledge.verify.sources import LANGUAGE


def text_findings(file: str, place: str, text: LocalizedText, cited: list[Found], where: str) -> Iterator[Finding]:
    """Figures of each language that do not stand in `cited`, then figures on which the languages differ."""
    readable = {code: text.in_language(code) for code in text.languages if code in languages()}
    for code in text.languages:
        if code not in readable:
            yield Finding(file, place, code, "no grammar of figures for this language")
    figures = {code: read_figures(words, code) for code, words in readable.items()}
    for code, found in figures.items():
        for figure in missing(found, among=cited):
            yield Finding(file, place, code, f"{_name(figure)} does not stand in {where}", standing(cited))
    yield from _agreement_findings(file, place, figures)


def _agreement_findings(file: str, place: str, figures: Mapping[str, list[Found]]) -> Iterator[Finding]:
    reference = figures.get(LANGUAGE, [])
    for code, found in figures.items():
        for figure in missing(found, among=reference):
            yield Finding(file, place, code, f"{_name(figure)} is not in the text in {LANGUAGE}")
        for figure in missing(reference, among=found):
            yield Finding(file, place, code, f"lacks {_name(figure)} of the text in {LANGUAGE}")


def name_lines(source: Citation) -> str:
    """The cited lines in words."""
    lines = ", ".join(str(line) for line in source.lines)
    return f"{source.document} line{'s' if len(source.lines) > 1 else ''} {lines}"


def _name(found: Found) -> str:
    return f"“{found.text}” = {found.figure}"


def standing(cited: Iterable[Found]) -> str:
    """The figures that stand in cited lines, in words."""
    figures = list(dict.fromkeys(str(found.figure) for found in cited))
    return f"there: {', '.join(figures)}" if figures else "no figure stands there"
