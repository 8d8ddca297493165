"""Reads BEIR files: a corpus and queries as JSON lines, judgements as tab-separated values."""

from __future__ import annotations

import json
import math
from collections.abc import Container, Iterator
from pathlib import Path
from typing import NoReturn


def read_corpus(file: Path) -> dict[str, str]:
    """Text of each passage by id, with its title before it. ValueError for unusable files, naming file and line."""
    passages: dict[str, str] = {}
    for line, row in _objects(file):
        number = _identifier(file, line, row, passages)
        title, text = _text(file, line, row, "title", needed=False), _text(file, line, row, "text")
        passages[number] = f"{title}\n{text}".strip()
    return _not_empty(file, passages)


def read_queries(file: Path) -> dict[str, str]:
    """Text of each query by id. ValueError for unusable files, naming file and line."""
    queries: dict[str, str] = {}
    for line, row in _objects(file):
        queries[_identifier(file, line, row, queries)] = _text(file, line, row, "text")
    return _not_empty(file, queries)


def read_qrels(file: Path, queries: Container[str], passages: Container[str]) -> dict[str, dict[str, int]]:
    """Relevance above 0 of passages by query. ValueError for unusable files, naming file and line."""
    judgements: dict[str, dict[str, int]] = {}
    for line, text in _lines(file):
        cells = [cell.strip() for cell in text.split("\t")]
        if line == 1 and not _is_number(cells[-1]):
            continue  # the header, which some sets leave out
        if len(cells) != 3:
            _fail(file, line, f"{len(cells)} columns; query-id, corpus-id and score, separated by tabs, are needed")
        query, passage, score = cells
        if query not in queries:
            _fail(file, line, f"query '{query}' is not in the queries file")
        if passage not in passages:
            _fail(file, line, f"passage '{passage}' is not in the corpus file")
        relevance = _relevance(file, line, score)
        if relevance > 0:
            judgements.setdefault(query, {})[passage] = relevance
    if not judgements:
        raise ValueError(f"{file}: no passage is judged relevant; at least one score above 0 is needed")
    return judgements


def _relevance(file: Path, line: int, score: str) -> int:
    if not _is_number(score):
        _fail(file, line, f"score '{score}'; a whole number, such as 1, is needed")
    return int(float(score))


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _objects(file: Path) -> Iterator[tuple[int, dict[str, object]]]:
    for line, text in _lines(file):
        try:
            row = json.loads(text)
        except ValueError:
            _fail(file, line, "not JSON; one JSON object a line is needed")
        if not isinstance(row, dict):
            _fail(file, line, f"a JSON {type(row).__name__}; an object with _id and text is needed")
        yield line, row


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    try:
        content = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{file}: not UTF-8 (byte {error.start}); UTF-8 text is needed") from error
    for line, text in enumerate(content.split("\n"), start=1):
        if text.strip():
            yield line, text


def _identifier(file: Path, line: int, row: dict[str, object], known: Container[str]) -> str:
    number = row.get("_id")
    if isinstance(number, int) and not isinstance(number, bool):
        number = str(number)
    if not isinstance(number, str) or not number:
        _fail(file, line, "no _id; a text that names this line is needed")
    if number in known:
        _fail(file, line, f"_id '{number}' appears twice; each must be different")
    return number


def _text(file: Path, line: int, row: dict[str, object], field: str, needed: bool = True) -> str:
    text = row.get(field)
    if text is None and not needed:
        return ""
    if not isinstance(text, str):
        _fail(file, line, f"no {field}; a text is needed")
    return text


def _not_empty(file: Path, rows: dict[str, str]) -> dict[str, str]:
    if not rows:
        raise ValueError(f"{file}: empty; at least one line is needed")
    return rows


def _fail(file: Path, line: int, problem: str) -> NoReturn:
    raise ValueError(f"{file}, line {line}: {problem}")
