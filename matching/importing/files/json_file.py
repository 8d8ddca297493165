"""JSON: one object, a list of them, a graph of JSON-LD, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from matching.importing.files.decoding import decode
from matching.importing.files.record import Record, Source, broken
from matching.importing.problems import FileError
from matching.importing.value import values_of
from matching.profiles.job_posting import TYPE, stated_job
from matching.profiles.json_resume import SECTIONS, stated_candidate
from matching.profiles.stated import Document, Stated
from matching.storage import Kind

_FORMS = {"candidates": "JSON Resume", "jobs": "JobPosting"}
_NOT_AN_OBJECT = ("is not an object", "an object in braces")


def open_json(kind: Kind, content: bytes) -> Source:
    """The records of a JSON file. Raises FileError where it is not JSON, or holds nothing of the kind."""
    text, encoding = decode(content)
    parts = list(_parts(text))
    if kind == "jobs":
        parts = [(row, node) for row, part in parts for node in _nodes(part)]
        others = sum(not _is_posting(node) for _, node in parts if isinstance(node, Mapping))
        parts = [(row, node) for row, node in parts if not isinstance(node, Mapping) or _is_posting(node)]
        if not parts:
            raise FileError(f'it holds no {TYPE}; an object should have "@type": "{TYPE}"')
        notes = (f"{others} objects of other types left aside",) if others else ()
        return Source(f"{_FORMS[kind]} ({encoding})", notes, _records(parts, stated_job))
    if not parts:
        raise FileError("it holds no object; a résumé should be an object in braces")
    return Source(f"{_FORMS[kind]} ({encoding})", (), _records(parts, _resume))


def _parts(text: str) -> Iterator[tuple[int, Any]]:
    """The objects with their numbers, or with their lines where there is one a line."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield from _lines(text, error)
        return
    yield from enumerate(whole if isinstance(whole, list) else [whole], start=1)


def _lines(text: str, error: Exception) -> Iterator[tuple[int, Any]]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    parsed = [(number, _parsed(line)) for number, line in lines]
    if len(lines) < 2 or not any(isinstance(part, Mapping) for _, part in parsed):
        raise FileError(f"it is not JSON ({_told(error)})")
    yield from parsed


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return error


def _told(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}: {error.msg}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]


def _nodes(part: Any) -> list[Any]:
    """The nodes of a graph, or the part itself."""
    if isinstance(part, Mapping) and "@graph" in part and not _is_posting(part):
        graph = part["@graph"]
        return graph if isinstance(graph, list) else [graph]
    return [part]


def _is_posting(node: Document) -> bool:
    """Whether an object is a JobPosting; one without any type counts when it has a title."""
    types = node.get("@type", node.get("type"))
    if types is None:
        return "title" in node
    named = types if isinstance(types, list) else [types]
    return any(str(one).rsplit("/", 1)[-1].removeprefix("schema:") == TYPE for one in named)


def _records(
    parts: list[tuple[int, Any]], stated: Callable[[Document], Mapping[str, Stated] | None]
) -> Iterator[Record]:
    for row, part in parts:
        if isinstance(part, Exception):
            yield broken(row, "the line", f"is not JSON ({_told(part)})", _NOT_AN_OBJECT[1])
            continue
        fields = stated(part) if isinstance(part, Mapping) else None
        if fields is None:
            yield broken(row, "the object", *(_NO_RESUME if isinstance(part, Mapping) else _NOT_AN_OBJECT))
            continue
        yield Record(row, values_of(fields))


_NO_RESUME = ("has no section of JSON Resume", f"at least one of {', '.join(SECTIONS)}")


def _resume(document: Document) -> Mapping[str, Stated] | None:
    if not any(section in document for section in SECTIONS):
        return None
    return stated_candidate(document, date.today())
