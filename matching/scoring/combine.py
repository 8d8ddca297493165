"""From parts to one score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from matching.scoring.weights import weights

SUBSTANCE = ("skills", "meaning", "role", "major")
"""Without any of these nothing is known of the work itself, and there is no score."""


@dataclass(frozen=True)
class Sums:
    """What the known parts of each row come to: float32[rows] each."""

    total: np.ndarray
    """Sum of weight times part."""
    weight: np.ndarray
    """Sum of the weights."""
    substance: np.ndarray
    """Whether something is known of the work itself."""

    @staticmethod
    def of(parts: Mapping[str, np.ndarray]) -> Sums:
        """Of parts that may be NaN where they are not known."""
        size = len(next(iter(parts.values())))
        total, weight, substance = np.zeros(size, np.float32), np.zeros(size, np.float32), np.zeros(size, bool)
        for name, values in parts.items():
            known = ~np.isnan(values)
            total += np.where(known, values, 0) * np.float32(weights().weight(name))
            weight += known * np.float32(weights().weight(name))
            if name in SUBSTANCE:
                substance |= known
        return Sums(total, weight, substance)

    def with_meaning(self, meaning: np.ndarray) -> np.ndarray:
        """float32[rows]: the score, given one part more; NaN where nothing is known of the work itself."""
        share = np.float32(weights().weight("meaning"))
        known = ~np.isnan(meaning)
        total = self.total + np.where(known, meaning, 0) * share
        weight = self.weight + known * share
        told = (self.substance | known) & (weight > 0)
        return np.where(told, total / np.where(told, weight, 1), np.nan).astype(np.float32)

    def bounded(self, meaning: np.ndarray) -> np.ndarray:
        """float32[rows]: what the score cannot exceed, given what the meaning of each row is at most."""
        bound: np.ndarray = np.nan_to_num(self.with_meaning(meaning), nan=-1.0)
        return bound

    def at(self, rows: np.ndarray) -> Sums:
        """Of some rows."""
        return Sums(self.total[rows], self.weight[rows], self.substance[rows])


def meaning(likeness: np.ndarray) -> np.ndarray:
    """float32[rows]: products of vectors as the likeness of texts, from 0 to 1; NaN where either has none (zeros)."""
    # Vectors have length 1, and no two texts of people are at right angles: an exact zero is a missing text.
    return np.where(likeness == 0, np.nan, scaled(likeness)).astype(np.float32)


def scaled(likeness: np.ndarray) -> np.ndarray:
    """float32[rows]: products of vectors as parts of the score, from 0 to 1; NaN stays NaN."""
    scale = weights().meaning
    value: np.ndarray = np.clip((likeness - scale.zero_at) / (scale.one_at - scale.zero_at), 0, 1)
    return value
