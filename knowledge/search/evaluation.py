"""Measures the shipped search on any set of passages, questions and judgements in BEIR files."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.search.beir import read_corpus, read_qrels, read_queries
from knowledge.search.hybrid import Hit, HybridIndex, Passage
from knowledge.search.query import Query
from knowledge.search.service import data_directory
from nlu.encoder import load_encoder
from nlu.vector_cache import Progress, VectorCache

DEPTH = 10

Rankings = Mapping[str, Sequence[str]]
Judgements = Mapping[str, Mapping[str, int]]


def evaluate_beir(corpus: Path, queries: Path, qrels: Path, progress: Progress | None = None) -> dict[str, Any]:
    """How well the judged queries find their passages (0 to 1, averaged), and how long one query takes.

    `milliseconds_per_query` (mean) holds encoding, cutting into terms and searching. `parts` has the same measures for
    each half of search alone. Queries without a relevant passage are left out, as is usual. Raises ValueError, naming
    file and line, for unusable files.
    """
    passages = read_corpus(corpus)
    texts = read_queries(queries)
    judgements = read_qrels(qrels, texts, passages)
    asked = {number: text for number, text in texts.items() if number in judgements}

    encoder = load_encoder()
    started = time.perf_counter()
    cache = VectorCache(data_directory() / "vectors" / "evaluation")
    index = HybridIndex.build([Passage(key, text) for key, text in passages.items()], encoder, cache, progress)
    index_seconds = time.perf_counter() - started

    rankings: dict[str, dict[str, list[str]]] = {"hybrid": {}, "dense": {}, "bm25": {}}
    index.search(Query.of(next(iter(asked.values()))), DEPTH)
    seconds = 0.0
    for number, text in asked.items():
        started = time.perf_counter()
        query = Query.of(text)
        hits = index.search(query, DEPTH)
        seconds += time.perf_counter() - started
        everything = index.search(query)
        rankings["hybrid"][number] = [str(hit.key) for hit in hits]
        rankings["dense"][number] = _ranked(everything, lambda hit: hit.dense)
        rankings["bm25"][number] = _ranked([hit for hit in everything if hit.lexical > 0], lambda hit: hit.lexical)
    return {
        **measures(rankings["hybrid"], judgements),
        "milliseconds_per_query": round(seconds / len(asked) * 1000, 2),
        "n": len(asked),
        "passages": len(passages),
        "index_seconds": round(index_seconds, 2),
        "parts": {name: measures(rankings[name], judgements) for name in ("dense", "bm25")},
    }


def measures(rankings: Rankings, judgements: Judgements) -> dict[str, float]:
    """Recall@1 and @5, MRR@10 and nDCG@10 over all queries of `rankings`, whose passages come best first."""
    rows = [_row(ranking, judgements[number]) for number, ranking in rankings.items()]
    names = ("recall@1", "recall@5", "mrr@10", "ndcg@10")
    return {name: round(float(value), 4) for name, value in zip(names, np.mean(rows, axis=0), strict=True)}


def _row(ranking: Sequence[str], judged: Mapping[str, int]) -> tuple[float, ...]:
    gains = [judged.get(key, 0) for key in ranking[:DEPTH]]
    ideal = sorted(judged.values(), reverse=True)[:DEPTH]
    first = next((place for place, gain in enumerate(gains, start=1) if gain), None)
    found = [sum(gain > 0 for gain in gains[:depth]) / len(judged) for depth in (1, 5)]
    return (*found, 1 / first if first else 0.0, _discounted(gains) / _discounted(ideal))


def _discounted(gains: Sequence[int]) -> float:
    return float(sum(gain / np.log2(place + 1) for place, gain in enumerate(gains, start=1)))


def _ranked(hits: Sequence[Hit], by: Callable[[Hit], float]) -> list[str]:
    return [str(hit.key) for hit in sorted(hits, key=by, reverse=True)[:DEPTH]]
