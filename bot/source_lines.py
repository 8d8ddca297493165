"""Sources where only plain text can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def source_line(source: Mapping[str, Any]) -> str:
    """One line that names document, lines, title, publisher and date, as far as they are known."""
    lines = ", ".join(str(line) for line in source["lines"])
    described = [source["title"], source["publisher"], source["dateline"]]
    return " · ".join([f"{source['document']}:{lines}", *(part for part in described if part)])


def source_lines(sources: Iterable[Mapping[str, Any]]) -> list[str]:
    """One line a document, with all its cited lines, in the order of first citation."""
    documents: dict[str, dict[str, Any]] = {}
    for source in sources:
        known = documents.setdefault(source["document"], {**source, "lines": []})
        known["lines"] += [line for line in source["lines"] if line not in known["lines"]]
    return [source_line({**source, "lines": sorted(source["lines"])}) for source in documents.values()]
