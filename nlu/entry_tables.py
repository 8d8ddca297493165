"""Reads tables of entries: CSV for skills, occupations and majors, YAML for the short lists."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nlu.entries import LANGUAGES, EntriesError, Entry, spelling
from nlu.entry_checks import check

SECTORS = frozenset("ABCDEFGHIJKLMNOPQRSTU")

_COLUMNS = ("id", "broader", "related", "sector", *LANGUAGES)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HANGUL = re.compile("[가-힣]")
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True)
class Row:
    """A line of a CSV table and where it stands."""

    place: str
    cells: Mapping[str, str]

    def listed(self, column: str) -> tuple[str, ...]:
        """The parts of a cell, which are separated by `|`."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())


def read_csv(
    paths: Iterable[Path],
    links: Mapping[str, frozenset[str]] | None = None,
    ambiguous: Mapping[str, Iterable[str]] | None = None,
) -> dict[str, Entry]:
    """The entries of the files by id, in the order of the files; `links` and `ambiguous` as in `entry_checks.check`.

    Raises EntriesError for a file or row that breaks a rule.
    """
    links = links or {}
    entries: dict[str, Entry] = {}
    for row in _rows(paths, (*_COLUMNS, *links)):
        entry = _entry(row, links)
        if entry.id in entries:
            raise EntriesError(f"{row.place}: the id {entry.id!r} is taken already; ids must differ")
        entries[entry.id] = entry
    check(entries, links, ambiguous)
    return _both_ways(entries)


def from_lists(content: Mapping[str, Mapping[str, Any]], place: str) -> dict[str, Entry]:
    """The entries of a list `id: {ko: [names], en: …, vi: …, zh: …}`; `place` is where it stands, for messages.

    Raises EntriesError for one that breaks a rule.
    """
    entries = {
        key: Entry(key, {lang: _checked(tuple(lists.get(lang, ())), lang, f"{place}: {key}") for lang in LANGUAGES})
        for key, lists in content.items()
    }
    check(entries)
    return entries


def _rows(paths: Iterable[Path], columns: tuple[str, ...]) -> Iterator[Row]:
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if set(reader.fieldnames or ()) != set(columns):
                raise EntriesError(f"{path.name}: the header must be {','.join(columns)}")
            for cells in reader:
                place = f"{path.name} line {reader.line_num}"
                if None in cells or None in cells.values():
                    raise EntriesError(f"{place}: there must be {len(columns)} cells")
                yield Row(place, cells)


def _entry(row: Row, links: Iterable[str]) -> Entry:
    entry_id = row.cells["id"]
    if not _ID.fullmatch(entry_id):
        raise EntriesError(f"{row.place}: the id {entry_id!r} must be small letters, digits and single hyphens")
    sectors = row.listed("sector")
    if unknown := set(sectors) - SECTORS:
        raise EntriesError(f"{row.place} ({entry_id}): sector {', '.join(sorted(unknown))} is none of A to U")
    place = f"{row.place} ({entry_id})"
    names = {language: _checked(row.listed(language), language, place) for language in LANGUAGES}
    further: dict[str, Any] = {column: row.listed(column) for column in links}
    return Entry(entry_id, names, row.listed("broader"), row.listed("related"), sectors, **further)


def _checked(names: tuple[str, ...], language: str, place: str) -> tuple[str, ...]:
    if not names:
        raise EntriesError(f"{place}: {language} is empty; give at least one name")
    for name in names:
        if _HANGUL.search(name) and language != "ko":
            raise EntriesError(f"{place}: {language} has the Korean name {name!r}")
        if _HAN.search(name) and language != "zh":
            raise EntriesError(f"{place}: {language} has the Chinese name {name!r}")
    if len({spelling(name) for name in names}) < len(names):
        raise EntriesError(f"{place}: {language} gives a name twice (case, hyphens and Korean spaces do not count)")
    return names


def _both_ways(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    near: dict[str, dict[str, None]] = {entry_id: dict.fromkeys(entry.related) for entry_id, entry in entries.items()}
    for entry in entries.values():
        for other in entry.related:
            near[other][entry.id] = None
    return {
        entry_id: replace(entry, related=tuple(other for other in near[entry_id] if other != entry_id))
        for entry_id, entry in entries.items()
    }
