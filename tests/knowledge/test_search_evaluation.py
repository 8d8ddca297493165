"""`ieum knowledge evaluate`: measures, and what it says of unusable files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.search import evaluation
from knowledge.search.evaluation import evaluate_beir, measures
from knowledge.search.pieces import PIECE_WIDTH
from tests.benchmarks.korquad import convert
from tests.knowledge.search_samples import LetterEncoder

CORPUS = [
    {"_id": "d1", "title": "스마트공장", "text": "공장에 자동화 설비를 들여놓습니다. " * 20},
    {"_id": "d2", "title": "", "text": "청년 창업가를 위한 학교입니다."},
    {"_id": "d3", "text": "Exporters get help abroad."},
]
QUERIES = [
    {"_id": "q1", "text": "자동화 설비는 어디에?"},
    {"_id": "q2", "text": "창업가를 위한 학교"},
    {"_id": "q3", "text": "help for exporters"},
    {"_id": "q4", "text": "not judged"},
]
QRELS = [("q1", "d1", "1"), ("q2", "d2", "2"), ("q2", "d3", "0"), ("q3", "d3", "1")]


@pytest.fixture(autouse=True)
def _small_encoder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A quick encoder for index and queries, and a data directory of its own."""
    encoder = LetterEncoder()
    monkeypatch.setattr(evaluation, "load_encoder", lambda: encoder)
    monkeypatch.setattr("nlu.encoder.load_encoder", lambda: encoder)
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path / "var"))


def beir(directory: Path, header: bool = True, files: dict[str, str] | None = None) -> tuple[Path, Path, Path]:
    """BEIR files with the sample's content, or with `corpus`, `queries`, `qrels` as given."""
    rows = ([("query-id", "corpus-id", "score")] if header else []) + QRELS
    content = {
        "corpus": "\n".join(json.dumps(row, ensure_ascii=False) for row in CORPUS),
        "queries": "\n".join(json.dumps(row, ensure_ascii=False) for row in QUERIES),
        "qrels": "\n".join("\t".join(row) for row in rows),
        **(files or {}),
    }
    for name, text in content.items():
        (directory / name).write_text(text, encoding="utf-8")
    return directory / "corpus", directory / "queries", directory / "qrels"


@pytest.mark.parametrize("header", [True, False])
def test_measures_the_shipped_search(tmp_path: Path, header: bool) -> None:
    found = evaluate_beir(*beir(tmp_path, header))
    assert (found["recall@1"], found["recall@5"], found["mrr@10"], found["ndcg@10"]) == (1, 1, 1, 1)
    assert found["n"] == 3
    assert found["passages"] == 3
    assert found["milliseconds_per_query"] > 0
    assert set(found["parts"]) == {"dense", "bm25"}
    assert len(CORPUS[0]["text"]) * 2 > PIECE_WIDTH


def test_measures_by_hand() -> None:
    found = measures({"a": ["x", "y", "z"], "b": ["u"]}, {"a": {"y": 1, "w": 1}, "b": {"v": 1}})
    assert found["recall@1"] == 0
    assert found["recall@5"] == 0.25
    assert found["mrr@10"] == 0.25
    # gain at place 2 over gains at places 1 and 2, halved by the query that finds nothing
    assert found["ndcg@10"] == pytest.approx(0.6309 / 1.6309 / 2, abs=1e-4)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"corpus": '{"_id": "d1", "text": "a"}\nnot json'}, "corpus, line 2: not JSON"),
        ({"corpus": '{"text": "a"}'}, "corpus, line 1: no _id"),
        ({"corpus": '{"_id": "d1"}'}, "corpus, line 1: no text"),
        ({"corpus": '{"_id": "d1", "text": 3}'}, "corpus, line 1: no text"),
        ({"corpus": '["d1"]'}, "corpus, line 1: a JSON list"),
        (
            {"corpus": '{"_id": "d1", "text": "a"}\n{"_id": "d1", "text": "b"}'},
            "corpus, line 2: _id 'd1' appears twice",
        ),
        ({"corpus": "\n\n"}, "corpus: empty"),
        ({"queries": ""}, "queries: empty"),
        ({"qrels": "q1 d1 1\nq2 d2 1"}, "qrels, line 2: 1 columns"),
        ({"qrels": "q1\t0\td1\t1"}, "qrels, line 1: 4 columns"),
        ({"qrels": "q9\td1\t1"}, "qrels, line 1: query 'q9' is not in the queries file"),
        ({"qrels": "q1\td9\t1"}, "qrels, line 1: passage 'd9' is not in the corpus file"),
        ({"qrels": "q1\td1\t1\nq2\td2\thigh"}, "qrels, line 2: score 'high'"),
        ({"qrels": "q1\td1\t0"}, "qrels: no passage is judged relevant"),
    ],
)
def test_bad_files_are_named_with_line_and_remedy(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        evaluate_beir(*beir(tmp_path, files=files))


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    corpus, queries, qrels = beir(tmp_path)
    corpus.write_bytes(b'{"_id": "d1", "text": "\xb0\xa1"}')
    with pytest.raises(ValueError, match="not UTF-8"):
        evaluate_beir(corpus, queries, qrels)


def test_korquad_becomes_beir(tmp_path: Path) -> None:
    paragraphs = [
        {"context": "첫 문단", "qas": [{"id": "1-0", "question": "첫 질문"}, {"id": "1-1", "question": "둘째 질문"}]},
        {"context": "둘째 문단", "qas": [{"id": "2-0", "question": "셋째 질문"}]},
        {"context": "첫 문단", "qas": [{"id": "3-0", "question": "넷째 질문"}]},
    ]
    source = tmp_path / "korquad.json"
    source.write_text(json.dumps({"data": [{"title": "제목", "paragraphs": paragraphs}]}))
    convert(source, tmp_path / "out")
    out = tmp_path / "out"
    assert [json.loads(line) for line in (out / "corpus.jsonl").read_text().splitlines()] == [
        {"_id": "p0", "title": "제목", "text": "첫 문단"},
        {"_id": "p1", "title": "제목", "text": "둘째 문단"},
    ]
    assert (out / "qrels.tsv").read_text().splitlines()[1:] == ["1-0\tp0\t1", "1-1\tp0\t1", "2-0\tp1\t1", "3-0\tp0\t1"]
    assert evaluate_beir(out / "corpus.jsonl", out / "queries.jsonl", out / "qrels.tsv")["n"] == 4
    convert(source, tmp_path / "few", questions=2)
    assert len((tmp_path / "few" / "queries.jsonl").read_text().splitlines()) == 2
