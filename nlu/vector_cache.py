"""Vectors kept on disk, so that a text is encoded once per encoder and not once per start."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

Encode = Callable[[list[str]], np.ndarray]
Progress = Callable[[int, int], None]
"""Called with how many of how many texts are done."""

BATCH_SIZE = 512
_DIGEST_BYTES = 16


class VectorCache:
    """One file per encoder name under `directory`; texts are known by the hash of their content.

    Several processes may use one directory: files are replaced in one step, and the worst that happens is that a
    vector is computed twice.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def vectors(self, texts: Sequence[str], encode: Encode, name: str, progress: Progress | None = None) -> np.ndarray:
        """float32[len(texts), dimension], in the order of `texts`; only texts that are not stored are encoded.

        `name` says which encoder and which way of encoding `encode` stands for. Each distinct text is encoded once,
        short ones beside short ones, in batches after each of which `progress` is told.
        """
        if not texts:
            return encode([])
        known = self._read(name)
        digests = [_digest(text) for text in texts]
        missing = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in known}
        if missing:
            try:
                for found in _encoded(missing, encode, progress):
                    known.update(found)
            finally:  # also when interrupted: what is done need not be done again
                if known:
                    self._write(name, known)
        return np.stack([known[digest] for digest in digests])

    def _read(self, name: str) -> dict[bytes, np.ndarray]:
        try:
            with np.load(self._path(name), allow_pickle=False) as stored:
                digests, vectors = stored["digests"], stored["vectors"]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return {}  # absent or damaged: computed anew
        return {digest.tobytes(): vector for digest, vector in zip(digests, vectors, strict=True)}

    def _write(self, name: str, known: dict[bytes, np.ndarray]) -> None:
        self._directory.mkdir(parents=True, exist_ok=True)
        digests = np.frombuffer(b"".join(known), dtype=np.uint8).reshape(len(known), _DIGEST_BYTES)
        descriptor, temporary = tempfile.mkstemp(dir=self._directory, suffix=".part")
        try:
            with os.fdopen(descriptor, "wb") as file:
                np.savez(file, digests=digests, vectors=np.stack(list(known.values())))
            os.replace(temporary, self._path(name))
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def _path(self, name: str) -> Path:
        return self._directory / f"{_digest(name).hex()}.npz"


def _encoded(missing: dict[bytes, str], encode: Encode, progress: Progress | None) -> Iterator[dict[bytes, np.ndarray]]:
    by_length = sorted(missing.items(), key=lambda item: len(item[1]))
    for start in range(0, len(by_length), BATCH_SIZE):
        batch = by_length[start : start + BATCH_SIZE]
        yield dict(zip((digest for digest, _ in batch), encode([text for _, text in batch]), strict=True))
        if progress is not None:
            progress(start + len(batch), len(by_length))


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
