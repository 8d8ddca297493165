"""What a pair is worth to each of its sides: the weighted mean of the known parts that are that side's concern.

Which parts these are stands in `weights.yml` under `sides`.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from matching.scoring.weights import Side, weights


def worth(side: Side, parts: Mapping[str, np.ndarray], scores: np.ndarray) -> np.ndarray:
    """float32[pairs] from 0 to 1; the score itself where nothing is known of what concerns this side."""
    total, weight = np.zeros(len(scores), np.float32), np.zeros(len(scores), np.float32)
    for name in weights().sides.of(side):
        share, known = np.float32(weights().weight(name)), ~np.isnan(parts[name])
        total += np.where(known, parts[name], 0) * share
        weight += known * share
    told = weight > 0
    return np.where(told, total / np.where(told, weight, 1), scores).astype(np.float32)
