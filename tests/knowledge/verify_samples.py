"""A made-up document with records for it, in which tests plant faults."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from knowledge.eligibility.vocabulary import load_vocabulary
from knowledge.schema import Document, Program
from knowledge.store import Knowledge

FILE = "900_0a1b2c.txt"

LINES = (
    "Harbour Fund Opens",
    "",
    "The harbour ministry said on March 4 that its 2031 fund grows from 17 to 34 harbours, with 3 billion won.",
    "Skippers aged 39 and under receive 20% of the cost for five years.",
    "Applications of fishing villages go through the nearest lighthouse office.",
    "A parade closes the evening.",
)


def write_document(directory: Path, lines: tuple[str, ...] = LINES) -> Path:
    directory.mkdir(exist_ok=True)
    (directory / FILE).write_text("\n".join(lines), encoding="utf-8")
    return directory


def fact(name: str, ko: str, en: str, *lines: int, **more: Any) -> dict[str, Any]:
    source = {"document": FILE, "lines": lines}
    return {"id": name, "topics": ["overview"], "text": {"ko": ko, "en": en}, "source": source, **more}


BUDGET = fact("budget", "기금은 30억 원입니다.", "The fund holds 3 billion won.", 3)
GROWTH = fact("growth", "항구가 17곳에서 34곳으로 늘어납니다.", "The fund grows from 17 to 34 harbours.", 3)
AGE = fact("age", "만 39세 이하 선장은 5년간 20%를 받습니다.", "Skippers up to 39 get 20% for five years.", 4)
APPLY = fact("apply", "등대 사무소에 신청합니다.", "Fishing villages apply at a lighthouse office.", 5)


def knowledge(*facts: dict[str, Any], document: dict[str, Any] | None = None, **program: Any) -> Knowledge:
    record = {
        "id": "harbour-fund",
        "names": {"ko": "항구 기금", "en": "Harbour Fund"},
        "aliases": {},
        "summary": {"ko": "34개 항구를 돕습니다.", "en": "It helps 34 harbours."},
        "audiences": [],
        "facts": facts or (BUDGET, GROWTH, AGE, APPLY),
        "unsaid": [],
        **program,
    }
    head = {"file": FILE, "title": {"only": "Harbour Fund Opens"}, "dateline": "March 4 (year not given)"}
    empty: dict[str, Any] = {field.name: MappingProxyType({}) for field in fields(Knowledge)}
    rules = {"vocabulary": load_vocabulary(), "crossing": ()}
    programs = MappingProxyType({"harbour-fund": Program.parse_obj(record)})
    documents = MappingProxyType({FILE: Document.parse_obj({**head, **(document or {})})})
    return Knowledge(**{**empty, **rules, "programs": programs, "documents": documents})
