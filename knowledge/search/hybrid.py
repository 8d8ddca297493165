"""The search index: passages in, ranked keys out."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Union

import numpy as np

from knowledge.search.dense import DenseIndex
from knowledge.search.lexical import LexicalIndex
from knowledge.search.pieces import pieces
from knowledge.search.query import Query
from knowledge.search.scoring import Encoder, combined, cosine_floor
from nlu.tokens import search_terms
from nlu.vector_cache import Progress, VectorCache

__all__ = ["Hit", "HybridIndex", "Key", "Passage", "Query"]

Key = Union[str, tuple[str, ...]]
"""What a passage stands for; several passages may share one."""

CANDIDATES = 200
"""Nearest vectors, and best lexical units, among which a search for the best few looks."""


class Passage(NamedTuple):
    """One text to be found under a key."""

    key: Key
    text: str
    language: str = ""
    is_question: bool = False
    """A way to ask for the key: its vector is that of a question, so that like is compared with like."""


@dataclass(frozen=True)
class Hit:
    """A key that was found."""

    key: Key
    score: float
    """About 0 for unrelated, 1 for the same words; comparable between queries."""
    dense: float
    """Cosine of the nearest piece of the key's passages."""
    lexical: float
    """How much of the query the key's passages of one language cover, 0 to 1."""


def question_vectors(encoder: Encoder) -> str:
    """The name in the cache of what the encoder makes of questions."""
    return f"questions {encoder.name}"


class Ranking(NamedTuple):
    """Keys by their positions, best first, with what a `Hit` tells of each."""

    numbers: np.ndarray
    scores: np.ndarray
    dense: np.ndarray
    lexical: np.ndarray


class HybridIndex:
    """Passages under keys. The dense half compares the query with each piece of each passage, the lexical half with
    all passages of a key in one language taken together, so that a word said in one of them counts for all."""

    def __init__(
        self, keys: Sequence[Key], dense: DenseIndex, lexical: LexicalIndex, unit_keys: np.ndarray, floor: float
    ) -> None:
        self.keys = tuple(keys)
        self.dense = dense
        self.lexical = lexical
        self.floor = floor
        """Cosine that counts as unrelated, for the encoder of the vectors."""
        self._unit_keys = unit_keys

    @classmethod
    def build(
        cls,
        passages: Sequence[Passage],
        encoder: Encoder,
        cache: VectorCache,
        progress: Progress | None = None,
        as_asked: Callable[[str], str] = str,
    ) -> HybridIndex:
        """Index at least one passage; vectors come from `cache` where it has them. ValueError without passages.

        `as_asked` puts a question as those are put that the index will be asked.
        """
        if not passages:
            raise ValueError("there are no passages to index")
        numbers: dict[Key, int] = {}
        units: dict[tuple[int, str], list[str]] = {}
        told: list[tuple[int, str]] = []
        asked: list[tuple[int, str]] = []
        for passage in passages:
            number = numbers.setdefault(passage.key, len(numbers))
            units.setdefault((number, passage.language), []).extend(search_terms(passage.text))
            if passage.is_question:
                asked.append((number, as_asked(passage.text)))
            else:
                told += [(number, piece) for piece in pieces(passage.text)]
        vectors = [
            cache.vectors([text for _, text in told], encoder.encode_passages, encoder.name, progress),
            cache.vectors([text for _, text in asked], encoder.encode_queries, question_vectors(encoder), progress),
        ]
        return cls(
            keys=tuple(numbers),
            dense=DenseIndex.build(np.vstack(vectors), [number for number, _ in told + asked]),
            lexical=LexicalIndex.build(list(units.values())),
            unit_keys=np.array([number for number, _ in units], dtype=np.int64),
            floor=cosine_floor(encoder),
        )

    def search(self, query: Query, limit: int | None = None, keys: Container[Key] | None = None) -> list[Hit]:
        """The best `limit` keys, best first; all of them without a limit. `keys` restricts what may be found.

        Raises ValueError when the query's vector comes from another encoder than the index.
        """
        ranking = self.rank(query, limit, keys)
        rows = zip(*(column.tolist() for column in ranking), strict=True)
        return [Hit(self.keys[number], score, dense, lexical) for number, score, dense, lexical in rows]

    def rank(self, query: Query, limit: int | None = None, keys: Container[Key] | None = None) -> Ranking:
        """As `search`, with the positions of the keys in `self.keys` instead of the keys."""
        if len(query.vector) != self.dense.dimension:
            raise ValueError(f"the query has {len(query.vector)} dimensions, the index has {self.dense.dimension}")
        coverage = np.zeros(len(self.keys), dtype=np.float32)
        np.maximum.at(coverage, self._unit_keys, self.lexical.coverage(query.terms))
        candidates = self._candidates(query, coverage, limit, keys)
        if not len(candidates):
            return Ranking(candidates, *np.zeros((3, 0), dtype=np.float32))
        dense = self.dense.similarity(query.vector, candidates)
        scores = combined(dense, coverage[candidates], self.floor)
        best = np.argsort(-scores, kind="stable")[:limit]
        return Ranking(candidates[best], scores[best], dense[best], coverage[candidates[best]])

    def keys_with(self, term: str) -> set[Key]:
        """The keys of which a passage has the search term."""
        return {self.keys[number] for number in self._unit_keys[self.lexical.units_with(term)]}

    def _candidates(
        self, query: Query, coverage: np.ndarray, limit: int | None, keys: Container[Key] | None
    ) -> np.ndarray:
        """Numbers of the keys to be scored exactly."""
        if keys is not None:
            return np.array([number for number, key in enumerate(self.keys) if key in keys], dtype=np.int64)
        count = max(CANDIDATES, 4 * (limit or 0))
        if limit is None or count >= len(self.keys):
            return np.arange(len(self.keys))
        return np.union1d(self.dense.nearest(query.vector, count), np.argpartition(-coverage, count)[:count])

    def save(self, directory: Path) -> None:
        """Write the index as plain arrays and JSON into an existing directory."""
        self.dense.save(directory / "dense.faiss")
        self.lexical.save(directory / "lexical")
        described = {"keys": self.keys, "floor": self.floor}
        (directory / "index.json").write_text(json.dumps(described, ensure_ascii=False), encoding="utf-8")
        np.savez(directory / "owners.npz", pieces=self.dense.owners, units=self._unit_keys)

    @classmethod
    def load(cls, directory: Path) -> HybridIndex:
        """What `save` wrote; loads neither an encoder nor Kiwi. OSError, RuntimeError or ValueError otherwise."""
        described = json.loads((directory / "index.json").read_text(encoding="utf-8"))
        with np.load(directory / "owners.npz", allow_pickle=False) as owners:
            piece_owners, unit_keys = owners["pieces"], owners["units"]
        return cls(
            keys=[key if isinstance(key, str) else tuple(key) for key in described["keys"]],
            dense=DenseIndex.load(directory / "dense.faiss", piece_owners),
            lexical=LexicalIndex.load(directory / "lexical"),
            unit_keys=unit_keys,
            floor=float(described["floor"]),
        )
