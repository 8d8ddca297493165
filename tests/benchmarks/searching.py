"""The shipped search beside its two halves as plain libraries do them, in this process, from text to best five."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import bm25s
import faiss

from knowledge.search.passages import fact_passages
from knowledge.search.query import Query
from knowledge.search.service import load_index
from knowledge.store import load_knowledge
from nlu.encoder import load_encoder
from tests.benchmarks.measuring import Spread, spread

HELD_OUT = Path(__file__).parents[1] / "nlu" / "heldout"
QUESTIONS_A_LANGUAGE = 100
BEST = 5


def measure_search() -> dict[str, Spread]:
    """Milliseconds a question of `search`, of `FAISS flat` over the same vectors and of `BM25` over the passages."""
    questions = list(_questions())
    searches = {"search": _shipped(), "FAISS flat": _dense(), "BM25": _bm25()}
    return {name: spread(list(_milliseconds(search, questions))) for name, search in searches.items()}


def _milliseconds(search: Callable[[str], object], questions: list[str]) -> Iterator[float]:
    search(questions[0])
    for question in questions:
        began = time.perf_counter()
        search(question)
        yield (time.perf_counter() - began) * 1000


def _questions() -> Iterator[str]:
    for language in ("ko", "en"):
        with (HELD_OUT / f"{language}.csv").open(encoding="utf-8") as file:
            rows = [row["text"] for row in csv.DictReader(file)]
        yield from rows[:: len(rows) // QUESTIONS_A_LANGUAGE][:QUESTIONS_A_LANGUAGE]


def _shipped() -> Callable[[str], object]:
    index = load_index()
    return lambda question: index.search(Query.of(question), BEST)


def _dense() -> Callable[[str], object]:
    vectors, encoder = load_index().dense.vectors, load_encoder()
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(vectors)
    return lambda question: flat.search(encoder.encode_queries([question]), BEST)


def _bm25() -> Callable[[str], object]:
    texts = [passage.text for passage in fact_passages(load_knowledge())]
    model = bm25s.BM25()
    model.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
    return lambda question: model.retrieve(bm25s.tokenize(question, show_progress=False), k=BEST, show_progress=False)
