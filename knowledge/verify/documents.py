"""Holds `documents.yml` against the documents themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from knowledge.schema import Document
from knowledge.verify.figures import missing, read_figures
from knowledge.verify.findings import Finding
from knowledge.verify.sources import LANGUAGE, Source, flatten

FILE = "documents.yml"


def document_findings(documents: Iterable[Document], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Documents that are not there, and titles, publishers and dates that do not stand in them."""
    for document in documents:
        source = sources.get(document.file)
        if source is None:
            yield Finding(FILE, document.file, "", "is not in the directory of documents")
            continue
        yield from _heading_findings(document, source)
        yield from _date_findings(document, source)


def _heading_findings(document: Document, source: Source) -> Iterator[Finding]:
    for place, text in (("title", document.headline), ("publisher", document.publisher)):
        if flatten(text) not in source.flat:
            first = next((line.strip() for line in source.lines if line.strip()), "")
            yield Finding(FILE, document.file, "", f"{place} “{text}” does not stand in it", f"it begins “{first}”")


def _date_findings(document: Document, source: Source) -> Iterator[Finding]:
    texts = [("dateline", LANGUAGE, document.dateline)]
    if document.year_note:
        texts += [("year_note", code, document.year_note.in_language(code)) for code in document.year_note.languages]
    for place, language, text in texts:
        for figure in missing(read_figures(text, language), among=source.all_figures):
            yield Finding(FILE, document.file, language, f"{place}: “{figure.text}” does not stand in it")
