"""Search in the project's own facts, with the index kept under `IEUM_DATA_DIR`."""

from __future__ import annotations

import os
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.schema_base import Citation
from knowledge.search.hybrid import HybridIndex, Key
from knowledge.search.passages import FACT, FactKey, fact_passages, names
from knowledge.search.query import Query
from knowledge.search.scoring import ENOUGH
from knowledge.search.stored import load_or_make, stamp
from knowledge.store import load_knowledge
from nlu.encoder import DEFAULT_ENCODER, ENCODER_VARIABLE, load_encoder
from nlu.vector_cache import VectorCache

TELLING_SHARE = 1 / 3
"""A word in at most this share of all records tells which one is meant."""

Report = Callable[[str], None]

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class FactHit:
    """A fact that was found."""

    program: str
    """Id of the program, or of the background record."""
    fact: str
    text: str
    score: float
    source: Citation


def data_directory() -> Path:
    """`IEUM_DATA_DIR`, or `var` in the project."""
    return Path(os.environ.get("IEUM_DATA_DIR") or PROJECT / "var").resolve()


def vector_cache() -> VectorCache:
    return VectorCache(data_directory() / "vectors")


def ensure_index(report: Report | None = None) -> HybridIndex:
    """The index of all facts, built now if the stored one does not fit the records; `report` hears how far it is.

    A stored index is loaded without an encoder and without Kiwi. Raises EncoderError when one is needed and missing.
    """
    say = report or (lambda message: None)
    knowledge = load_knowledge()
    passages = fact_passages(knowledge)

    def build() -> HybridIndex:
        say(f"building the search index: {len(passages)} passages")

        def progress(done: int, of: int) -> None:
            say(f"building the search index: {done} of {of} passages encoded")

        # Imported here: a stored index needs no spaCy.
        from knowledge.search.asking import as_asked

        return HybridIndex.build(passages, load_encoder(), vector_cache(), progress, as_asked)

    encoder_name = os.environ.get(ENCODER_VARIABLE, "").strip() or DEFAULT_ENCODER
    index = load_or_make(
        data_directory() / "index", stamp(passages, encoder_name, names(knowledge)), HybridIndex.load, build
    )
    say("the search index is up to date")
    return index


@lru_cache(maxsize=1)
def load_index() -> HybridIndex:
    """The index of all facts, one a process."""
    return ensure_index()


@lru_cache(maxsize=1)
def _fact_keys(index: HybridIndex) -> tuple[FactKey, ...]:
    return tuple(FactKey(*key) for key in index.keys)


def score_facts(query: Query, keys: Container[Key] | None = None) -> dict[FactKey, float]:
    """The score of every fact and unsaid point, or of those in `keys`, best first.

    Scores run from about 0 (unrelated) to 1; under `scoring.ENOUGH` the best one says that the query is about
    something else.
    """
    index = load_index()
    ranking, known = index.rank(query, keys=keys), _fact_keys(index)
    numbers, scores = ranking.numbers.tolist(), ranking.scores.tolist()
    return {known[number]: score for number, score in zip(numbers, scores, strict=True)}


def telling_owners(query: Query) -> frozenset[str]:
    """Records that have a word of the query which few records have.

    "Until when can I apply?" tells of none, since every record has its words; "electricity" tells of those that speak
    of it. Without such a word a question is about whatever was talked about before.
    """
    index, most = load_index(), TELLING_SHARE * len(load_knowledge().records)
    found: set[str] = set()
    for term in set(query.terms):
        owners = {FactKey(*key).owner for key in index.keys_with(term)}
        if len(owners) <= most:
            found |= owners
    return frozenset(found)


def search_facts(text: str, language: str | None = None, limit: int = 5) -> list[FactHit]:
    """The facts nearest to `text`, best first, worded in `language` (that of `text` by default).

    Empty when the documents do not cover it: when nothing, open points included, scores enough.
    """
    from knowledge.search.asking import query_of

    knowledge = load_knowledge()
    scores = score_facts(query_of(text))
    if max(scores.values(), default=0.0) < ENOUGH:
        return []
    language = language or _language_of(text)
    hits = []
    for key, score in scores.items():
        if key.kind == FACT:
            fact = knowledge.fact(key.owner, key.id)
            hits.append(FactHit(key.owner, key.id, fact.text.in_language(language), score, fact.source))
    return hits[:limit]


def _language_of(text: str) -> str:
    from nlu.language import detect

    return detect(text, None).code
