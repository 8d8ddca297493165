"""The store loads the shipped records whole and refuses broken ones by file and field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.store import KnowledgeError, load_knowledge

DOCUMENT = "000_0a1b.txt"
TEXT = {"ko": "사과는 세 개입니다.", "en": "There are three apples."}

VOCABULARY = [
    {"id": "age", "type": "whole", "names": TEXT, "question": TEXT},
    {"id": "likes_apples", "type": "boolean", "names": TEXT, "question": TEXT},
    {"id": "colour", "type": "choice", "names": TEXT, "question": TEXT, "values": [{"id": "red", "names": TEXT}]},
    {"id": "region", "type": "region", "names": TEXT, "question": TEXT},
    {"id": "picked_on", "type": "date", "names": TEXT, "question": TEXT, "asked": False},
]

Edit = Callable[[dict[str, Any]], None]


def _program() -> dict[str, Any]:
    return {
        "id": "apples",
        "names": {"ko": "사과", "en": "Apples"},
        "aliases": {"ko": ["사과"], "en": ["apple"]},
        "summary": TEXT,
        "audiences": ["student"],
        "facts": [
            {"id": "number", "topics": ["count"], "text": TEXT, "source": {"document": DOCUMENT, "lines": [1]}},
            {"id": "former", "topics": ["count"], "text": TEXT, "source": {"document": DOCUMENT, "lines": [2]}},
        ],
        "unsaid": [{"topic": "deadline", "text": {"ko": "마감일", "en": "the deadline"}}],
    }


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A knowledge directory with one program that fits."""
    _write(tmp_path / "documents.yml", [{"file": DOCUMENT}])
    topics = [{"id": name, "names": {"ko": name, "en": name}} for name in ("count", "deadline")]
    _write(tmp_path / "topics.yml", topics)
    _write(tmp_path / "audiences.yml", [{"id": "student", "names": {"ko": "학생", "en": "students"}, "aliases": {}}])
    _write(tmp_path / "eligibility" / "vocabulary.yml", VOCABULARY)
    _write(tmp_path / "eligibility" / "crossing.yml", [])
    _write(tmp_path / "programs" / "apples.yml", _program())
    return tmp_path


def _error_after(directory: Path, edit: Edit) -> str:
    program = _program()
    edit(program)
    _write(directory / "programs" / "apples.yml", program)
    with pytest.raises(KnowledgeError) as error:
        load_knowledge(directory)
    return str(error.value)


def test_loads_a_directory(directory: Path) -> None:
    knowledge = load_knowledge(directory)
    fact = knowledge.fact("apples", "number")
    assert list(knowledge.programs) == ["apples"]
    assert knowledge.background == {}
    assert fact.text.in_language("ko") == TEXT["ko"]
    assert knowledge.document_of(fact).file == DOCUMENT


def test_is_read_once(directory: Path) -> None:
    assert load_knowledge(directory) is load_knowledge(directory)


def test_mappings_are_read_only(directory: Path) -> None:
    with pytest.raises(TypeError):
        load_knowledge(directory).programs["pears"] = None  # type: ignore[index]


@pytest.mark.parametrize(("record", "fact"), [("pears", "number"), ("apples", "colour")])
def test_unknown_record_or_fact(directory: Path, record: str, fact: str) -> None:
    with pytest.raises(KeyError):
        load_knowledge(directory).fact(record, fact)


def _set(field: str, value: Any) -> Edit:
    return lambda program: program.__setitem__(field, value)


def _set_fact(field: str, value: Any) -> Edit:
    return lambda program: program["facts"][1].__setitem__(field, value)


@pytest.mark.parametrize(
    ("edit", "named"),
    [
        (_set("id", "pears"), ["apples.yml", "id", "pears"]),
        (_set("colour", "red"), ["apples.yml", "colour"]),
        (_set("facts", []), ["apples.yml", "facts"]),
        (_set("audiences", ["pirate"]), ["apples.yml", "audiences[0]"]),
        (_set("related", ["pears"]), ["apples.yml", "related", "pears"]),
        (_set("related", ["apples"]), ["apples.yml", "related", "apples"]),
        (_set("unsaid", [{"topic": "weather", "text": TEXT}]), ["apples.yml", "unsaid[0].topic", "weather"]),
        (_set_fact("text", {"ko": "사과"}), ["apples.yml", "facts[1] (former).text", "en"]),
        (_set_fact("topics", ["weather"]), ["apples.yml", "former", "topics", "weather"]),
        (_set_fact("topics", []), ["apples.yml", "former", "topics"]),
        (_set_fact("source", {"document": DOCUMENT, "lines": []}), ["apples.yml", "former", "source.lines"]),
        (_set_fact("source", {"document": DOCUMENT, "lines": [0]}), ["apples.yml", "former", "source.lines"]),
        (_set_fact("source", {"document": "001_f.txt", "lines": [1]}), ["apples.yml", "source.document", "001_f.txt"]),
        (_set_fact("superseded_by", "none-such"), ["apples.yml", "former", "superseded_by", "none-such"]),
        (_set_fact("superseded_by", "former"), ["apples.yml", "former", "superseded_by"]),
        (_set_fact("id", "number"), ["apples.yml", "facts", "number"]),
    ],
)
def test_a_broken_record_is_named(directory: Path, edit: Edit, named: list[str]) -> None:
    message = _error_after(directory, edit)
    assert [part for part in named if part not in message] == []


def test_all_broken_references_are_told_at_once(directory: Path) -> None:
    def edit(program: dict[str, Any]) -> None:
        program["related"] = ["pears"]
        program["facts"][0]["topics"] = ["weather"]

    assert len(_error_after(directory, edit).splitlines()) == 2


def test_a_key_given_twice_is_refused(directory: Path) -> None:
    path = directory / "programs" / "apples.yml"
    path.write_text(path.read_text(encoding="utf-8") + "id: pears\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"apples\.yml.*key given twice: id"):
        load_knowledge(directory)


@pytest.mark.parametrize("content", [b"names: [", b"\xff\xfe", b"- a list\n", b""])
def test_a_file_that_is_no_record(directory: Path, content: bytes) -> None:
    (directory / "programs" / "apples.yml").write_bytes(content)
    with pytest.raises(KnowledgeError, match=r"apples\.yml"):
        load_knowledge(directory)


def test_a_missing_list_is_named(directory: Path) -> None:
    (directory / "topics.yml").unlink()
    with pytest.raises(KnowledgeError, match=r"topics\.yml"):
        load_knowledge(directory)


def test_background_must_not_take_a_program_id(directory: Path) -> None:
    background = {key: value for key, value in _program().items() if key != "audiences"}
    _write(directory / "background" / "apples.yml", background)
    with pytest.raises(KnowledgeError, match=r"background/apples\.yml"):
        load_knowledge(directory)


def test_the_shipped_knowledge_loads() -> None:
    knowledge = load_knowledge()
    assert len(knowledge.programs) == 32
    assert {fact.source.document for record in knowledge.records.values() for fact in record.facts} == set(
        knowledge.documents
    )


def test_every_shipped_fact_can_be_asked_for_in_every_language() -> None:
    unasked = [
        (record.id, fact.id, language)
        for record in load_knowledge().records.values()
        for fact in record.facts
        for language in fact.text.languages
        if len(fact.asks.in_language(language)) < 3
    ]
    assert unasked == []


def test_what_is_left_open_names_no_figure() -> None:
    # An answer that something is left open cites the facts it tells beside it, and no fact for the open point itself.
    figured = [
        (record.id, text)
        for record in load_knowledge().records.values()
        for point in record.unsaid
        for text in point.text.__root__.values()
        if any(character.isdigit() for character in text)
    ]
    assert not figured
