"""Holds every text of the records against the lines it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge.schema import Fact
from knowledge.store import Knowledge, Record
from knowledge.verify.changes import reversed_changes
from knowledge.verify.documents import document_findings
from knowledge.verify.figures import Found, missing, read_figures
from knowledge.verify.findings import Finding
from knowledge.verify.grammar import languages
from knowledge.verify.rules import rule_findings
from knowledge.verify.sources import LANGUAGE, Source, read_sources
from knowledge.verify.texts import name_lines, text_findings
from knowledge.verify.wording import closeness, content_stems

SHARED_WORDS = 2
"""Content words that a text without figures shares with its cited lines at least."""

CLOSE_ENOUGH = 0.5
"""Share of the closest line's score that a cited line reaches at least (see `wording.closeness`). On the shipped
records no right line fails this, and 94 % of all wrong lines under facts without figures do."""

SHOWN = 70
"""Characters of a cited line that a finding quotes."""


def verify(knowledge: Knowledge, documents_dir: Path) -> list[Finding]:
    """Everything in `knowledge` that the documents in `documents_dir` do not bear out; empty if all is proven.

    Raises DocumentsError when the directory or a file in it cannot be read.
    """
    sources = read_sources(documents_dir, knowledge.documents)
    findings = [*document_findings(knowledge.documents.values(), sources)]
    for folder, records in (("programs", knowledge.programs), ("background", knowledge.background)):
        for record in records.values():
            findings.extend(_record_findings(f"{folder}/{record.id}.yml", record, sources))
    return [*findings, *rule_findings(knowledge, sources)]


def _record_findings(file: str, record: Record, sources: Mapping[str, Source]) -> Iterator[Finding]:
    for fact in record.facts:
        yield from _fact_findings(file, fact, sources)
    cited = [found for fact in record.facts for found in _cited_figures(fact, sources)]
    operator = getattr(record, "operator", None)
    for place, text in (("names", record.names), ("summary", record.summary), ("operator", operator)):
        if text is not None:
            yield from text_findings(file, place, text, cited, "a line that a fact of this record cites")
    whole = [found for name in _documents_of(record) if name in sources for found in sources[name].all_figures]
    for unsaid in record.unsaid:
        yield from text_findings(file, f"unsaid {unsaid.topic}", unsaid.text, whole, "the documents of this record")


def _documents_of(record: Record) -> list[str]:
    return list(dict.fromkeys(fact.source.document for fact in record.facts))


def _cited_figures(fact: Fact, sources: Mapping[str, Source]) -> list[Found]:
    source = sources.get(fact.source.document)
    return source.figures(fact.source.lines) if source else []


def _fact_findings(file: str, fact: Fact, sources: Mapping[str, Source]) -> Iterator[Finding]:
    source = sources.get(fact.source.document)
    if source is None:
        yield Finding(file, fact.id, "", f"cites {fact.source.document}, which is not in the directory")
        return
    unproven = [*_line_findings(file, fact, source)]
    yield from unproven
    cited = source.figures(fact.source.lines)
    yield from text_findings(file, fact.id, fact.text, cited, name_lines(fact.source))
    yield from _direction_findings(file, fact, source)
    if not unproven:
        yield from [*_wording_findings(file, fact, source)] or _closer_line_findings(file, fact, source)
    yield from _as_of_findings(file, fact, source)


def _line_findings(file: str, fact: Fact, source: Source) -> Iterator[Finding]:
    for number in fact.source.lines:
        line = source.line(number)
        if line is None:
            yield Finding(file, fact.id, "", f"cites line {number}", f"{source.file} has {len(source.lines)} lines")
        elif not line:
            yield Finding(file, fact.id, "", f"cites line {number}", f"{source.file} is blank there")


def _direction_findings(file: str, fact: Fact, source: Source) -> Iterator[Finding]:
    """Changes that a text tells the other way round than a cited line, such as "from 34 to 17"."""
    lines = [(LANGUAGE, source.line(number) or "") for number in fact.source.lines]
    for code in filter(languages().__contains__, fact.text.languages):
        for before, after in reversed_changes((code, fact.text.in_language(code)), lines):
            problem = f"{before} to {after} is the other way round in {name_lines(fact.source)}"
            yield Finding(file, fact.id, code, problem)


def _wording_findings(file: str, fact: Fact, source: Source) -> Iterator[Finding]:
    """Cited lines that share neither a figure nor enough words with the English text."""
    text = fact.text.in_language(LANGUAGE)
    stems, figures = content_stems(text), read_figures(text, LANGUAGE)
    for number in fact.source.lines:
        line = source.line(number) or ""
        absent = missing(figures, among=source.figures([number]))
        if any(found.required and found not in absent for found in figures):
            continue
        if len(stems & content_stems(line)) < SHARED_WORDS:
            problem = f"shares neither a figure nor {SHARED_WORDS} words with {source.file} line {number}"
            yield Finding(file, fact.id, LANGUAGE, problem, f"it reads “{line[:SHOWN]}…”")


def _closer_line_findings(file: str, fact: Fact, source: Source) -> Iterator[Finding]:
    """A line elsewhere that says what a text without figures says, when the cited ones hardly do."""
    text = fact.text.in_language(LANGUAGE)
    if any(found.required for found in read_figures(text, LANGUAGE)):
        return
    scores = closeness(text, source.lines)
    closest = max(scores, key=lambda number: scores[number])
    if max(scores[number] for number in fact.source.lines) < CLOSE_ENOUGH * scores[closest]:
        problem = f"is said less in {name_lines(fact.source)} than in line {closest}"
        yield Finding(
            file, fact.id, LANGUAGE, problem, f"line {closest} reads “{(source.line(closest) or '')[:SHOWN]}…”"
        )


def _as_of_findings(file: str, fact: Fact, source: Source) -> Iterator[Finding]:
    """A date in `as_of` that the document nowhere gives."""
    parts = zip(("year", "month", "day"), (fact.as_of or "").split("-"), strict=False)
    known = {(found.figure.kind, int(found.figure.value)) for found in source.all_figures}
    for kind, part in parts:
        kinds = ("day", "ordinal") if kind == "day" else (kind, "plain")
        if part and not any((possible, int(part)) in known for possible in kinds):
            yield Finding(file, fact.id, "", f"as_of: {kind} {int(part)} does not stand in {source.file}")
