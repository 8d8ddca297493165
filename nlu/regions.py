"""The table of regions: codes, names, and which region lies in which."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from nlu.lexicons import FOLDER, lexicon


@dataclass(frozen=True)
class Municipality:
    """A 시, 군 or 구 by its Statistics Korea code."""

    code: str
    province: str
    name_ko: str
    name_en: str
    city_ko: str
    """The city it is a district of, else empty."""
    city_en: str
    latitude: float
    longitude: float
    """Centre, in degrees."""
    neighbours: tuple[str, ...]

    @property
    def city(self) -> str:
        """The code of the city it is a district of, else empty."""
        return city_code(self.code) if self.city_ko else ""


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
    """The name of a province, city or municipality in Korean (`ko`) or else English.

    Raises KeyError for an unknown code.
    """
    key = "ko" if language == "ko" else "en"
    provinces = lexicon("provinces.yml")
    if code in provinces:
        return str(provinces[code][key][0])
    table = municipalities()
    if code in table:
        found = table[code]
        return " ".join(part for part in (found.city_ko, found.name_ko) if part) if key == "ko" else found.name_en
    district = next(m for m in table.values() if m.city == code) if members(code) else table[code]
    return district.city_ko if key == "ko" else district.city_en


def _municipality(row: dict[str, str]) -> Municipality:
    return Municipality(
        row["code"],
        row["province"],
        row["name_ko"],
        row["name_en"],
        row["city_ko"],
        row["city_en"],
        float(row["latitude"]),
        float(row["longitude"]),
        tuple(row["neighbours"].split()),
    )
