"""Sentence vectors made comparable across languages: centred on texts written alike, each encoder with its share.

Texts written alike (in Hangul, Chinese characters, Vietnamese, anything else) lie together whatever they ask; taken
from the mean of their own script, they lie by what they ask.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nlu.scripts import SCRIPTS, VIETNAMESE

USE_DIMENSION = 512
"""Columns of the Universal Sentence Encoder, which come last."""
QUERY_SHARE = 0.6
"""Weight of the query vector's similarity in the whole; the other encoder has the rest."""
QUERY_SHARES = {VIETNAMESE: 0.85}
"""The same for texts in scripts that the other encoder hardly knows."""
OWN_CENTRE_FROM = 100
"""Texts in a script from which these have a centre of their own; fewer have that of all."""


@dataclass(frozen=True)
class Centring:
    """The centre of each script: mean features float32[dimension] of the texts it was made from."""

    centres: Mapping[str, np.ndarray]

    @classmethod
    def of(cls, vectors: np.ndarray, scripts: Sequence[str]) -> Centring:
        """From vectors float32[n, dimension] of texts in these scripts."""
        chosen = {name: np.array([one == name for one in scripts]) for name in SCRIPTS}
        return cls(
            {
                name: vectors[rows if rows.sum() >= OWN_CENTRE_FROM else ...].mean(axis=0)
                for name, rows in chosen.items()
            }
        )

    def points(self, vectors: np.ndarray, scripts: Sequence[str]) -> np.ndarray:
        """Both encoders' vectors, centred, each of a length that gives it its share of the whole's length 1."""
        centred = self._centred(vectors, scripts)
        query = np.array([QUERY_SHARES.get(name, QUERY_SHARE) for name in scripts], dtype=np.float32)[:, np.newaxis]
        border = vectors.shape[1] - USE_DIMENSION
        shares = ((slice(0, border), query), (slice(border, None), 1 - query))
        return np.hstack([np.sqrt(share) * _unit(centred[:, part]) for part, share in shares])

    def directions(self, vectors: np.ndarray, scripts: Sequence[str]) -> np.ndarray:
        """The vectors of one encoder alone, centred, each of length 1."""
        return _unit(self._centred(vectors, scripts))

    def _centred(self, vectors: np.ndarray, scripts: Sequence[str]) -> np.ndarray:
        centres = np.array([self.centres[name] for name in scripts]).reshape(vectors.shape)
        return np.asarray(vectors - centres)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9))
