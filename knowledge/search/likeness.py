"""Which fact or open point of one record a question is like, learnt from all the ways to ask about that record.

Search finds what is worded alike. Beside it stands kernel ridge regression over the example questions of a record, one
class for each of its facts and open points: it weighs all examples at once, so that several that come near count for
more than one. Within a record only: which record is meant is for search to say.

Measured on the tuning half of the golden questions in four languages, their record known, each fifth judged by weights
fitted to the rest, with fewer examples and both sentence encoders: a right fact stands first for .863 of the answered
questions without it and .901 with it (Vietnamese .794 and .840), and .814 and .890 of those left open are found to be.
One kernel over all records gave .892 where one for each gave .907 (both before program names were masked). With the
query vector alone instead of both encoders, and weights fitted anew, as many figures were right and .004 fewer
abstentions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np

from knowledge.search.passages import FactKey
from nlu.centring import Centring

SHARPNESS = 1.0
"""Of the kernel exp(sharpness * (cosine - 1)). Right facts first at .5, 1, 2 and 4: .910, .910, .906, .892."""
NOISE = 0.1
"""Added to the kernel's diagonal. At .03 and .3, with twice the sharpness, .907 and .903."""
_POINTS, _REST, _NAMES = "points.npy", "weights.npz", "likeness.json"


class Sentence(NamedTuple):
    """A question as understanding sees it."""

    vector: np.ndarray
    """float32[dimension]: its query vector, as the encoder makes it of the text without program names."""
    script: str
    """As `nlu.scripts.script` names that of the same text."""


@dataclass(frozen=True)
class _Record:
    entries: tuple[FactKey, ...]
    rows: slice
    """Of the points that are this record's."""
    weights: np.ndarray
    """float32[rows, entries]."""


class Likeness:
    """Scores of one record's entries: about 1 for a question that all its examples are like, 0 for any other."""

    def __init__(self, centring: Centring, points: np.ndarray, records: Mapping[str, _Record]) -> None:
        self._centring = centring
        self._points = points
        self._records = records

    @classmethod
    def learn(cls, keys: Sequence[FactKey], vectors: np.ndarray, scripts: Sequence[str]) -> Likeness:
        """From example questions, those of one record together: what each asks for, its query vector and its script."""
        centring = Centring.of(vectors, scripts)
        points = centring.directions(vectors, scripts)
        records: dict[str, _Record] = {}
        start = 0
        for owner, group in groupby(keys, key=lambda key: key.owner):
            asked = list(group)
            rows = slice(start, start + len(asked))
            entries = tuple(dict.fromkeys(asked))
            records[owner] = _Record(entries, rows, _weights(points[rows], [entries.index(key) for key in asked]))
            start = rows.stop
        return cls(centring, points.astype(np.float16), records)

    def scores(self, owner: str, sentence: Sentence) -> dict[FactKey, float]:
        """The score of each fact and open point of a record; none for a record without example questions."""
        record = self._records.get(owner)
        if record is None:
            return {}
        point = self._centring.directions(sentence.vector[np.newaxis, :], [sentence.script])[0]
        scores = _kernel(self._points[record.rows].astype(np.float32) @ point) @ record.weights
        return dict(zip(record.entries, scores.tolist(), strict=True))

    def save(self, directory: Path) -> None:
        """Write plain arrays and JSON into an existing directory."""
        np.save(directory / _POINTS, self._points)
        weights = {owner: record.weights for owner, record in self._records.items()}
        centres = {f"centre {name}": centre for name, centre in self._centring.centres.items()}
        np.savez(directory / _REST, **weights, **centres)
        described = {owner: [record.entries, record.rows.start] for owner, record in self._records.items()}
        (directory / _NAMES).write_text(json.dumps(described, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, directory: Path) -> Likeness:
        """What `save` wrote; points are read from disk when needed. OSError, ValueError or KeyError otherwise."""
        described = json.loads((directory / _NAMES).read_text(encoding="utf-8"))
        with np.load(directory / _REST, allow_pickle=False) as arrays:
            centres = {name.removeprefix("centre "): arrays[name] for name in arrays if name.startswith("centre ")}
            records = {
                owner: _Record(
                    tuple(FactKey(*key) for key in entries),
                    slice(start, start + len(arrays[owner])),
                    arrays[owner],
                )
                for owner, (entries, start) in described.items()
            }
        return cls(Centring(centres), np.load(directory / _POINTS, mmap_mode="r", allow_pickle=False), records)


def _weights(points: np.ndarray, classes: Sequence[int]) -> np.ndarray:
    kernel = _kernel(points @ points.T)
    kernel[np.diag_indices(len(points))] += NOISE
    return np.asarray(np.linalg.solve(kernel, np.eye(max(classes) + 1, dtype=np.float32)[list(classes)]), np.float32)


def _kernel(cosines: np.ndarray) -> np.ndarray:
    return np.asarray(np.exp(SHARPNESS * (cosines - 1.0)))
