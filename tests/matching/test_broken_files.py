"""Files broken in every way: an import never ends in a stack trace and never stores half of anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.importing.headers import documented
from matching.importing.problems import FileError
from matching.importing.report import ImportReport
from matching.importing.run import import_file
from matching.profiles import Candidate, Job
from matching.profiles.job_posting import to_job_posting
from matching.profiles.json_resume import to_json_resume
from matching.storage import Kind, ProfileStore
from tests.matching import strategies
from tests.matching.files import JOBS, JOBS_HEADER, csv_bytes, xlsx_bytes

ALREADY = "already there"
KINDS: tuple[Kind, ...] = ("candidates", "jobs")
EXAMPLES = 100
kinds: st.SearchStrategy[Kind] = st.sampled_from(KINDS)
many = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)

WORKBOOK = xlsx_bytes([JOBS_HEADER, *JOBS])
TABLE = csv_bytes([JOBS_HEADER, *JOBS])


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """The content with pieces cut out, doubled or overwritten."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 40)))
        put = draw(st.binary(max_size=8) | st.sampled_from([b'"', b"\n", b"\x00", b",", content[start:end] * 2]))
        content = content[:start] + put + content[end:]
    return content


ODD = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", "-", '"', "'", "<p>", "&#x0;", "=1+1", "#REF!", "9급", "2026-02-30", "00명", "１２월", "월 -3원", "1e400"]
    ),
    st.sampled_from(["\x00", "\ud800", "x" * 300, "y" * 21_000, "<![if", "<" * 50, "{", "[", "\u2028"]),
    st.integers(),
    st.floats(),
    st.none(),
    st.booleans(),
)
JSON_VALUES = st.recursive(
    ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def headers(kind: Kind) -> st.SearchStrategy[list[str]]:
    names = [korean or english for korean, english in documented(kind).values()]
    return st.lists(st.sampled_from(names), min_size=2, max_size=len(names), unique=True)


@st.composite
def odd_tables(draw: st.DrawFn) -> tuple[Kind, bytes]:
    """A good header over cells that hold anything."""
    kind = draw(kinds)
    header = draw(headers(kind))
    cells = ODD.map(lambda cell: "" if cell is None else str(cell).encode(errors="replace").decode())
    rows = draw(st.lists(st.lists(cells, max_size=len(header) + 1), min_size=1, max_size=4))
    return kind, csv_bytes([header, *rows], draw(st.sampled_from([",", ";", "\t"])))


@st.composite
def odd_documents(draw: st.DrawFn) -> tuple[Kind, bytes]:
    """A good document in which some values are anything."""
    kind = draw(kinds)
    good = (
        to_json_resume(draw(strategies.candidates)) if kind == "candidates" else to_job_posting(draw(strategies.jobs()))
    )
    for _ in range(draw(st.integers(1, 4))):
        place: dict[str, Any] = draw(st.sampled_from(list(_objects(good))))
        place[draw(st.sampled_from(sorted(place)) if place else st.text(max_size=5))] = draw(JSON_VALUES)
    return kind, json.dumps([good, draw(JSON_VALUES)]).encode()


def _objects(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(found for inner in value.values() for found in _objects(inner))]
    return [found for inner in value for found in _objects(inner)] if isinstance(value, list) else []


@pytest.fixture
def store_with_one(store: ProfileStore) -> ProfileStore:
    store.replace_many("jobs", [Job(id=ALREADY, language="ko", title="용접원")])
    store.replace_many("candidates", [Candidate(id=ALREADY, language="ko", headline="용접원")])
    return store


def outcome(kind: Kind, path: Path, store: ProfileStore) -> ImportReport | FileError:
    try:
        return import_file(kind, path, store)
    except FileError as error:
        return error


def check(store: ProfileStore, kind: Kind, content: bytes, folder: Path, name: str) -> None:
    """Import the bytes: all that is reported as kept is there, and nothing else."""
    store.remove(kind, [one for one in store.ids(kind) if one != ALREADY])
    before = {one: store.ids(one) for one in KINDS}
    path = folder / name
    path.write_bytes(content)
    report = outcome(kind, path, store)
    if isinstance(report, FileError):
        assert "\n" not in str(report)
        assert {one: store.ids(one) for one in KINDS} == before
        return
    kept = report.rows - report.rejected
    assert report.changes.added + report.changes.updated + report.changes.unchanged == kept
    assert store.count(kind) == 1 + report.changes.added
    assert report.rejected == len({p.row for p in report.problems if p.severity == "error"})
    json.dumps(report.as_dict(), ensure_ascii=False).encode()
    again = import_file(kind, path, store).changes
    assert (again.added, again.updated, again.unchanged) == (0, 0, kept)


@many
@given(content=st.binary(max_size=300), kind=kinds, name=st.sampled_from(["f.csv", "f.json", "f.xlsx"]))
def test_any_bytes(store_with_one: ProfileStore, tmp_path: Path, content: bytes, kind: Kind, name: str) -> None:
    check(store_with_one, kind, content, tmp_path, name)


@many
@given(content=damaged(TABLE))
def test_damaged_tables(store_with_one: ProfileStore, tmp_path: Path, content: bytes) -> None:
    check(store_with_one, "jobs", content, tmp_path, "f.csv")


@many
@given(content=damaged(WORKBOOK))
def test_damaged_workbooks(store_with_one: ProfileStore, tmp_path: Path, content: bytes) -> None:
    check(store_with_one, "jobs", content, tmp_path, "f.xlsx")


@many
@given(table=odd_tables())
def test_tables_of_anything(store_with_one: ProfileStore, tmp_path: Path, table: tuple[Kind, bytes]) -> None:
    check(store_with_one, *table, tmp_path, "f.csv")


@many
@given(document=odd_documents())
def test_documents_of_anything(store_with_one: ProfileStore, tmp_path: Path, document: tuple[Kind, bytes]) -> None:
    check(store_with_one, *document, tmp_path, "f.json")


@many
@given(rows=st.lists(st.lists(ODD.filter(lambda cell: cell not in ("\x00", "\ud800")), max_size=8), max_size=4))
def test_workbooks_of_anything(store_with_one: ProfileStore, tmp_path: Path, rows: list[list[Any]]) -> None:
    usable = [[_storable(cell) for cell in row] for row in rows]
    check(store_with_one, "jobs", xlsx_bytes([JOBS_HEADER, *usable]), tmp_path, "f.xlsx")


def _storable(cell: Any) -> Any:
    """What openpyxl can write: no control characters."""
    if isinstance(cell, str):
        return "".join(letter for letter in cell if letter.isprintable())
    return None if isinstance(cell, float) and cell != cell else cell
