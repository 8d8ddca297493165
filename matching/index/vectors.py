"""Vectors of profiles: encoded once, kept on disk by content."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from nlu.encoder import SentenceEncoder, load_encoder
from nlu.vector_cache import Progress, VectorCache

_KEPT = 1024


class ProfileVectors:
    """Turns the texts of profiles into vectors of length 1; an empty text has a vector of zeros."""

    def __init__(self, directory: Path) -> None:
        """Vectors are kept under `directory`."""
        self._cache = VectorCache(directory)
        self._lately: dict[str, np.ndarray] = {}

    @cached_property
    def _encoder(self) -> SentenceEncoder:
        return load_encoder()

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return self._encoder.dimension

    def of_many(self, texts: Sequence[str], progress: Progress | None = None) -> np.ndarray:
        """float32[len(texts), dimension]."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        told = [place for place, text in enumerate(texts) if text]
        if told:
            some = [texts[place] for place in told]
            # Both sides as queries: E5 models compare like with like so, while passages answer queries.
            vectors[told] = self._cache.vectors(
                some, self._encoder.encode_queries, f"{self._encoder.name}:profiles", progress
            )
        return vectors

    def of_one(self, text: str) -> np.ndarray:
        """float32[dimension], of a text that need not be stored anywhere."""
        if not text:
            return np.zeros(self.dimension, np.float32)
        if text not in self._lately:
            if len(self._lately) >= _KEPT:
                self._lately.clear()
            self._lately[text] = self._encoder.encode_queries([text])[0]
        return self._lately[text]
