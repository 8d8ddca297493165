"""Kernel ridge regression on one-hot labels, with what it would have said had it not seen an example or a class.

Both "had it not seen" answers come in closed form from one matrix inverse, so calibration needs no retraining.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve

SHARPNESS = 2.0
"""Kernel exp(SHARPNESS * (cosine - 1)): how fast an example's influence fades with distance."""
NOISE = 0.03
"""Added to the kernel's diagonal: how far the scores may stay from the labels of the training examples."""
MOST_CENTRES = 6000
"""Examples that the scores are spread from; beyond it the others still shape the weights (time grows with the cube)."""


@dataclass(frozen=True)
class KernelScores:
    """One score a class: about 1 near that class's examples, about 0 far from them. Classes are columns."""

    centres: np.ndarray
    """float32[m, d], rows of length 1."""
    weights: np.ndarray
    """float32[m, classes]."""

    def __call__(self, points: np.ndarray) -> np.ndarray:
        """Scores float32[n, classes] of points float32[n, d] with rows of length 1."""
        return _kernel(points, self.centres).astype(np.float32) @ self.weights


@dataclass(frozen=True)
class Unseen:
    """Scores of the centres as if each had been left out; float64[m, classes]."""

    without_example: np.ndarray
    without_class: np.ndarray
    """Every example of the row's class left out; the score of that class itself is minus infinity."""


def fit(points: np.ndarray, classes: np.ndarray, count: int) -> tuple[KernelScores, Unseen, np.ndarray]:
    """Fit points float32[n, d] of classes int[n] < count: scores, what they say unseen, which points are centres."""
    chosen = _spread_over_classes(classes)
    centres, targets = points[chosen], np.eye(count)[classes[chosen]]
    gram = _kernel(centres, centres)
    inverse = cho_solve(cho_factor(gram + NOISE * np.eye(len(gram))), np.eye(len(gram)))
    weights = inverse @ targets
    unseen = _unseen(inverse, weights, targets, classes[chosen])
    if len(chosen) < len(points):
        weights = _weights_from_all(points, np.eye(count)[classes], centres, gram)
    return KernelScores(centres.astype(np.float32), weights.astype(np.float32)), unseen, chosen


def _kernel(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    return np.exp(SHARPNESS * (left @ right.T - 1.0)).astype(np.float64)


def _unseen(inverse: np.ndarray, weights: np.ndarray, targets: np.ndarray, classes: np.ndarray) -> Unseen:
    """Leave-one-out and leave-class-out predictions: y_B - inverse_BB^-1 (inverse y)_B for a left-out block B."""
    without_example = targets - weights / np.diag(inverse)[:, None]
    without_class = np.empty_like(targets)
    for label in np.unique(classes):
        block = np.flatnonzero(classes == label)
        without_class[block] = targets[block] - np.linalg.solve(inverse[np.ix_(block, block)], weights[block])
        without_class[block, label] = -np.inf
    return Unseen(without_example, without_class)


def _weights_from_all(points: np.ndarray, targets: np.ndarray, centres: np.ndarray, gram: np.ndarray) -> np.ndarray:
    """Least squares over all points with influence only from the centres (subset of regressors)."""
    across = _kernel(centres, points)
    jitter = 1e-6 * np.eye(len(gram))
    return np.asarray(cho_solve(cho_factor(across @ across.T + NOISE * gram + jitter), across @ targets))


def _spread_over_classes(classes: np.ndarray) -> np.ndarray:
    """At most MOST_CENTRES indices, as evenly over the classes as their sizes allow, the same at every call."""
    if len(classes) <= MOST_CENTRES:
        return np.arange(len(classes))
    order = np.random.default_rng(0).permutation(len(classes))
    turn = np.empty(len(classes), dtype=np.int64)
    for label in np.unique(classes):
        members = order[classes[order] == label]
        turn[members] = np.arange(len(members))
    return np.sort(order[np.argsort(turn[order], kind="stable")][:MOST_CENTRES])
