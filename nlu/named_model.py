"""Any other sentence encoder, by the name or folder of a sentence-transformers model.

Importing this file imports sentence_transformers: some seconds and, beyond torch, some 200 MB.
"""

from __future__ import annotations

import os

import numpy as np
from sentence_transformers import SentenceTransformer

BATCH_SIZE = 128


class NamedTransformer:
    """A SentenceTransformer with a prompt for queries and one for passages, where it has any."""

    def __init__(self, name: str) -> None:
        self._model = SentenceTransformer(name)
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self._prompts = _prompts(name, self._model.prompts)

    def encode(self, texts: list[str], kind: str) -> np.ndarray:
        """float32[len(texts), dimension], each row of length 1; `kind` is query or passage."""
        vectors: np.ndarray = self._model.encode(
            texts,
            prompt=self._prompts.get(kind) or None,
            batch_size=BATCH_SIZE,
            show_progress_bar=False,
            normalize_embeddings=True,
        )
        return vectors


def _prompts(name: str, prompts: dict[str, str]) -> dict[str, str]:
    if not any(prompts.values()) and "e5" in os.path.basename(name.rstrip("/")).lower():
        # E5 models were trained with these prefixes, but most of their folders do not say so.
        return {"query": "query: ", "passage": "passage: "}
    return {**prompts, "passage": prompts.get("passage") or prompts.get("document", "")}
