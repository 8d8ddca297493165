"""Vectors on disk: encoded once, kept apart by encoder, robust against damage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nlu.vector_cache import BATCH_SIZE, VectorCache


class CountingEncoder:
    """Tells texts apart by length and counts what it is given."""

    def __init__(self, factor: float = 1.0) -> None:
        self.factor = factor
        self.seen: list[str] = []

    def __call__(self, texts: list[str]) -> np.ndarray:
        self.seen += texts
        return np.array([[len(text) * self.factor, 1.0] for text in texts], dtype=np.float32).reshape(-1, 2)


def test_a_known_text_is_not_encoded_again(tmp_path: Path) -> None:
    first = VectorCache(tmp_path).vectors(["a", "bb"], CountingEncoder(), "one")
    encoder = CountingEncoder()
    second = VectorCache(tmp_path).vectors(["bb", "a"], encoder, "one")
    assert encoder.seen == []
    np.testing.assert_array_equal(second, first[::-1])
    assert second.dtype == np.float32


def test_only_new_texts_are_encoded_and_each_once(tmp_path: Path) -> None:
    VectorCache(tmp_path).vectors(["a"], CountingEncoder(), "one")
    encoder = CountingEncoder()
    vectors = VectorCache(tmp_path).vectors(["ccc", "a", "ccc"], encoder, "one")
    assert encoder.seen == ["ccc"]
    np.testing.assert_array_equal(vectors[:, 0], [3, 1, 3])


def test_encoders_do_not_share_vectors(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path)
    cache.vectors(["a"], CountingEncoder(), "one")
    np.testing.assert_array_equal(cache.vectors(["a"], CountingEncoder(2.0), "other/name"), [[2.0, 1.0]])


def test_a_damaged_file_is_computed_anew(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path)
    cache.vectors(["a"], CountingEncoder(), "one")
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:40])
    encoder = CountingEncoder()
    np.testing.assert_array_equal(cache.vectors(["a"], encoder, "one"), [[1.0, 1.0]])
    assert encoder.seen == ["a"]


def test_an_interruption_keeps_what_is_done(tmp_path: Path) -> None:
    count = 2 * BATCH_SIZE + 1
    texts = ["x" * length for length in range(1, count + 1)]
    encoder = CountingEncoder()

    def interrupted(batch: list[str]) -> np.ndarray:
        if encoder.seen:
            raise KeyboardInterrupt
        return encoder(batch)

    with pytest.raises(KeyboardInterrupt):
        VectorCache(tmp_path).vectors(texts, interrupted, "one")
    rest = CountingEncoder()
    vectors = VectorCache(tmp_path).vectors(texts, rest, "one")
    assert len(encoder.seen) == BATCH_SIZE
    assert len(rest.seen) == count - BATCH_SIZE
    assert not set(rest.seen) & set(encoder.seen)
    np.testing.assert_array_equal(vectors[:, 0], range(1, count + 1))


def test_progress_and_leftovers(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    VectorCache(tmp_path).vectors([str(n) for n in range(200)], CountingEncoder(), "one", lambda *x: told.append(x))
    assert told[-1] == (200, 200)
    assert [file.suffix for file in tmp_path.iterdir()] == [".npz"]


def test_no_texts(tmp_path: Path) -> None:
    assert VectorCache(tmp_path).vectors([], CountingEncoder(), "one").shape == (0, 2)
