"""A small index for the tests of search, with an encoder that needs no model."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np

from knowledge.search.hybrid import HybridIndex, Passage
from nlu.vector_cache import VectorCache

DIMENSION = 64

PASSAGES = [
    Passage(("smart-factories", "fact", "count"), "스마트공장을 12개 지역에 3,000개 보급합니다.", "ko"),
    Passage(("smart-factories", "fact", "count"), "Smart factories come to 3,000 places.", "en"),
    Passage(("smart-factories", "fact", "count"), "스마트공장 몇 개 만들어?", "ko"),
    Passage(("tips", "fact", "overview"), "TIPS는 민간이 고른 기술 창업 기업을 돕습니다.", "ko"),
    Passage(("tips", "fact", "overview"), "TIPS helps technology startups chosen by private investors.", "en"),
    Passage(("deduction", "unsaid", "0"), "내일채움공제 이자율은 얼마야?", "ko"),
    Passage(("deduction", "unsaid", "0"), "What is the interest rate of the deduction?", "en"),
]


class LetterEncoder:
    """Hashes pairs of letters into a vector: similar spelling, similar vector. Counts what it encodes."""

    name = "letters"

    def __init__(self) -> None:
        self.passages_encoded = 0

    def encode_queries(self, texts: list[str]) -> np.ndarray:
        return np.stack([_vector(text) for text in texts]) if texts else np.zeros((0, DIMENSION), np.float32)

    def encode_passages(self, texts: list[str]) -> np.ndarray:
        self.passages_encoded += len(texts)
        return self.encode_queries(texts)


def build(directory: Path, passages: list[Passage] | None = None) -> HybridIndex:
    """An index of the passages, with a vector cache under `directory`."""
    return HybridIndex.build(passages or PASSAGES, LetterEncoder(), VectorCache(directory / "vectors"))


def _vector(text: str) -> np.ndarray:
    vector = np.full(DIMENSION, 0.05, dtype=np.float32)
    for pair in zip(text.lower(), text.lower()[1:], strict=False):
        vector[zlib.crc32("".join(pair).encode()) % DIMENSION] += 1
    return vector / np.linalg.norm(vector)
