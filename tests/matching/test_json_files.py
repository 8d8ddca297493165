"""JSON files: one object, a list, a graph, one a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matching.importing.problems import FileError
from matching.storage import ProfileStore
from tests.matching.files import brought_in, told


def posting(number: int, **more: Any) -> dict[str, Any]:
    return {"@type": "JobPosting", "identifier": f"J-{number}", "title": "용접원", **more}


def resume(number: int) -> dict[str, Any]:
    return {"basics": {"label": "용접원"}, "meta": {"x-ieum": {"id": f"C-{number}"}}}


GRAPH = {"@context": "https://schema.org", "@graph": [posting(1), {"@type": "Organization"}, posting(2)]}


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (json.dumps(posting(1)), ["J-1"]),
        (json.dumps([posting(1), posting(2)]), ["J-1", "J-2"]),
        (json.dumps(GRAPH), ["J-1", "J-2"]),
        (json.dumps([GRAPH, posting(3)]), ["J-1", "J-2", "J-3"]),
        (f"{json.dumps(posting(1))}\n\n{json.dumps(posting(2))}\n", ["J-1", "J-2"]),
        (json.dumps(posting(1, **{"@type": "https://schema.org/JobPosting"})), ["J-1"]),
    ],
)
def test_postings_in_every_arrangement(store: ProfileStore, tmp_path: Path, content: str, ids: list[str]) -> None:
    brought_in(store, "jobs", content.encode(), tmp_path, "file.jsonld")
    assert store.ids("jobs") == ids


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949", "utf-16"])
def test_encodings(store: ProfileStore, tmp_path: Path, encoding: str) -> None:
    content = json.dumps([resume(1), resume(2)], ensure_ascii=False).encode(encoding)
    brought_in(store, "candidates", content, tmp_path, "file.json")
    assert {one.id: one.headline for one in store.candidates()} == {"C-1": "용접원", "C-2": "용접원"}


def test_a_broken_line_costs_one_row(store: ProfileStore, tmp_path: Path) -> None:
    lines = [json.dumps(resume(1)), '{"basics": ', json.dumps(resume(3)), "[]", '"text"']
    report = brought_in(store, "candidates", "\n".join(lines).encode(), tmp_path, "file.jsonl")
    assert store.ids("candidates") == ["C-1", "C-3"]
    assert [row for row, _, severity in told(report) if severity == "error"] == [2, 4, 5]


def test_parts_of_a_list_that_are_no_objects_are_reported(store: ProfileStore, tmp_path: Path) -> None:
    content = json.dumps([resume(1), 7, None, {"hello": "world"}, resume(5)])
    report = brought_in(store, "candidates", content.encode(), tmp_path, "file.json")
    assert store.ids("candidates") == ["C-1", "C-5"]
    assert [row for row, _, _ in told(report)] == [2, 3, 4]


def test_values_of_the_wrong_type_are_reported(store: ProfileStore, tmp_path: Path) -> None:
    bad = posting(1, title={"a": 1}, totalJobOpenings=[1, 2], validThrough=True)
    report = brought_in(store, "jobs", json.dumps([bad, posting(2)]).encode(), tmp_path, "file.json")
    assert store.ids("jobs") == ["J-2"]
    assert {field for _, field, _ in told(report)} >= {"title", "totalJobOpenings", "validThrough"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"title": ', "line 1, column"),
        (b"[" * 100_000, "nested|JSON"),
        (b"[]", "no JobPosting"),
        (json.dumps({"@type": "Person", "title": "x"}).encode(), "no JobPosting"),
        (b'{"a": ' + b"1" * 5000 + b"}", "JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    store: ProfileStore, tmp_path: Path, content: bytes, message: str
) -> None:
    with pytest.raises(FileError, match=message) as error:
        brought_in(store, "jobs", content, tmp_path, "file.json")
    assert "\n" not in str(error.value)
