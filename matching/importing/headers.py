"""Which column of a table holds which field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from matching.importing.problems import FileError
from matching.storage import Kind

_FILE = Path(__file__).with_name("headers.yml")
_BRACKETS = re.compile(r"[(\[（【<](.*?)[)\]）】>]")
_IGNORED = re.compile(r"[\s_*:·\-/.,'\"ㆍ#]+")
# Of these several columns may be given; what they say is put together.
_JOINED = frozenset(
    {"summary", "description", "skills", "skills_wished", "occupations", "majors", "majors_wished", "languages"}
)
_FEWEST = 2


@dataclass(frozen=True)
class Column:
    """A column that is understood."""

    index: int
    field: str
    header: str
    hint: str


@dataclass(frozen=True)
class Header:
    """The columns of a table, and those that nothing is known about."""

    columns: tuple[Column, ...]
    ignored: tuple[str, ...]
    width: int


def recognise(kind: Kind, cells: Sequence[Any]) -> Header | None:
    """The header that a row is, or None where fewer than two cells are known names of columns.

    A single column counts where it is the whole row. Raises FileError where two columns mean one field.
    """
    columns, ignored, width = [], [], 0
    for index, cell in enumerate(cells):
        text = "" if cell is None else " ".join(str(cell).split())
        if not text:
            continue
        width = index + 1
        known = _lookup(kind, text)
        if known is None:
            ignored.append(text)
        else:
            columns.append(Column(index, known[0], text, known[1]))
    if len(columns) < min(_FEWEST, len(columns) + len(ignored)) or not columns:
        return None
    _refuse_doubles(columns)
    return Header(tuple(columns), tuple(ignored), width)


def documented(kind: Kind) -> Mapping[str, tuple[str | None, str]]:
    """The documented Korean and English name of each field; Korean ones are None where there is only an English one."""
    return {field: (next(iter(names["ko"]), None), names["en"][0]) for field, names in _content()[kind].items()}


def _lookup(kind: Kind, header: str) -> tuple[str, str] | None:
    """The field that a header names, and the unit that it tells."""
    text = unicodedata.normalize("NFKC", header)
    units = " ".join(_BRACKETS.findall(text))
    known = _names(kind).get(_key(_BRACKETS.sub(" ", text)))
    if known is None:
        return _names(kind).get(_key(text))
    field, unit = known
    return field, f"{unit} {units}".strip()


def _refuse_doubles(columns: Sequence[Column]) -> None:
    seen: dict[str, str] = {}
    for column in columns:
        if column.field in seen and column.field not in _JOINED:
            raise FileError(
                f"the columns '{seen[column.field]}' and '{column.header}' both hold {column.field}; keep one of them"
            )
        seen[column.field] = column.header


def _key(text: str) -> str:
    return _IGNORED.sub("", text).lower()


@cache
def _names(kind: Kind) -> dict[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for field, names in _content()[kind].items():
        for unit, listed in [("", [*names["ko"], *names["en"]]), *names.get("unit", {}).items()]:
            for name in listed:
                key = _key(unicodedata.normalize("NFKC", name))
                if known.get(key, (field, unit)) != (field, unit):
                    raise ValueError(f"headers.yml: {kind}: '{name}' stands for {known[key][0]} and for {field}")
                known[key] = (field, unit)
    return known


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return content
