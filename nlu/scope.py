"""How sure the scores are: intent probabilities and an out-of-scope score, both calibrated on unseen answers."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from scipy.special import expit, log_softmax

TEMPERATURES = tuple(float(value) for value in np.geomspace(2.0, 60.0, 30))
"""Factors on the scores before the softmax that calibration chooses from."""


@dataclass(frozen=True)
class Calibration:
    """Turns class scores into probabilities, and the best in-scope score into an out-of-scope score."""

    temperature: float
    slope: float
    offset: float

    def log_probabilities(self, scores: np.ndarray) -> np.ndarray:
        """Natural logarithm of each class's probability; the shape of the scores."""
        return np.asarray(log_softmax(self.temperature * scores, axis=1))

    def scope_scores(self, scores: np.ndarray, outside: int | None) -> np.ndarray:
        """float[n] in [0, 1], higher = more out of scope, 0.5 where inside and outside are equally likely.

        `outside` is the column of the class that holds examples of out-of-scope text, if there is one.
        """
        return np.asarray(expit(self.offset - self.slope * _closeness(scores, outside)))

    def as_dict(self) -> dict[str, float]:
        """The numbers under their names, to be stored."""
        return asdict(self)


def calibrate(seen: np.ndarray, hidden: np.ndarray, classes: np.ndarray, outside: int | None) -> Calibration:
    """Calibration from scores [n, classes] of the examples left out one by one (`seen`) and class by class (`hidden`).

    An example whose class was left out is out of scope for what remains; examples of `outside` are so anyway.
    """
    from sklearn.linear_model import LogisticRegression  # 35 MB, needed while training alone

    inside = classes != outside
    near = _closeness(seen[inside], outside)
    far = np.concatenate([_closeness(hidden[inside], outside), _closeness(seen[~inside], outside)])
    values = np.concatenate([near, far])[:, None]
    truth = np.concatenate([np.zeros(len(near)), np.ones(len(far))])
    fitted = LogisticRegression(class_weight="balanced", C=100.0).fit(values, truth)
    # The direction is known beforehand; noise in a tiny set must not turn it round.
    slope = max(float(-fitted.coef_[0, 0]), 1.0)
    offset = float(fitted.intercept_[0]) if slope > 1.0 else float(slope * values.mean())
    return Calibration(_temperature(seen, classes), slope, offset)


def _closeness(scores: np.ndarray, outside: int | None) -> np.ndarray:
    """The best in-scope score, less what the examples of out-of-scope text say."""
    if outside is None:
        return np.asarray(scores.max(axis=1))
    return np.asarray(np.delete(scores, outside, axis=1).max(axis=1) - scores[:, outside])


def _temperature(seen: np.ndarray, classes: np.ndarray) -> float:
    """The temperature under which the left-out examples' own classes are most likely."""
    rows = np.arange(len(classes))
    likelihoods = [log_softmax(factor * seen, axis=1)[rows, classes].mean() for factor in TEMPERATURES]
    return TEMPERATURES[int(np.argmax(likelihoods))]
