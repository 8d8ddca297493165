"""The table of regions: codes, names, and which region lies in which."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nlu.lexicons import FOLDER, lexicon

NAMED_IN = ("ko", "en", "zh")
"""Languages in which the table has names; Vietnamese writes the English ones."""
_CITY_FIRST = {"ko": "{city} {name}", "en": "{name}", "zh": "{city}{name}"}


@dataclass(frozen=True)
class Municipality:
    """A 시, 군 or 구 by its Statistics Korea code."""

    code: str
    province: str
    names: Mapping[str, str]
    """By language: ko, en, zh."""
    city_names: Mapping[str, str]
    """Those of the city it is a district of, else empty."""
    latitude: float
    longitude: float
    """Centre, in degrees."""
    neighbours: tuple[str, ...]

    @property
    def city(self) -> str:
        """The code of the city it is a district of, else empty."""
        return city_code(self.code) if self.city_names else ""


def city_code(district: str) -> str:
    """The code of the city that a district belongs to."""
    return f"{district[:4]}0"


@cache
def municipalities() -> dict[str, Municipality]:
    """All municipalities by code."""
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["code"]: _municipality(row) for row in rows}


@cache
def members(code: str) -> frozenset[str]:
    """The codes of the municipalities in a province, city or municipality; empty for an unknown code."""
    table = municipalities()
    return frozenset(m.code for m in table.values() if code in (m.code, m.city, m.province))


def region_name(code: str, language: str) -> str:
    """The name of a province, city or municipality in Korean or Chinese (`ko`, `zh`) or else English.

    Raises KeyError for an unknown code.
    """
    key = language if language in NAMED_IN else "en"
    provinces = lexicon("provinces.yml")
    if code in provinces:
        return str(provinces[code][key][0])
    table = municipalities()
    if code in table:
        found = table[code]
        # in English the district names no city
        return _CITY_FIRST[key].format(city=found.city_names.get(key, ""), name=found.names[key]).strip()
    district = next(m for m in table.values() if m.city == code) if members(code) else table[code]
    return district.city_names[key]


def address(code: str, language: str) -> str:
    """The name of a municipality with those of its city and province, in the order of the language: many share a name.

    Raises KeyError for an unknown code.
    """
    found = municipalities()[code]
    names = [region_name(part, language) for part in dict.fromkeys((found.province, found.city, code)) if part]
    if language == "ko":
        return " ".join([names[0], names[-1]])
    return ", ".join(reversed(names))


def _municipality(row: dict[str, str]) -> Municipality:
    return Municipality(
        row["code"],
        row["province"],
        {language: row[f"name_{language}"] for language in NAMED_IN},
        {language: row[f"city_{language}"] for language in NAMED_IN if row["city_ko"]},
        float(row["latitude"]),
        float(row["longitude"]),
        tuple(row["neighbours"].split()),
    )
