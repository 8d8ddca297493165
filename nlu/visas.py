"""Visas (statuses of stay) by code: their names, and which is a kind of which. Nothing on what a visa allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from nlu.entries import Entry
from nlu.entry_tables import from_lists
from nlu.lexicons import lexicon


@cache
def visas() -> Mapping[str, Entry]:
    """All visas by code, written with hyphens (`D-10`, `E-7-4`). Raises EntriesError for a broken table."""
    table = from_lists(lexicon("visas.yml"), "visas.yml")
    return MappingProxyType({code: replace(visa, broader=_kind_of(code)) for code, visa in table.items()})


def visa_family(code: str) -> str:
    """The code of two parts that this visa belongs to: `E-7` for `E-7-4` and for `E-7`."""
    return "-".join(code.split("-")[:2])


def _kind_of(code: str) -> tuple[str, ...]:
    family = visa_family(code)
    return () if family == code else (family,)
