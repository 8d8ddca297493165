"""An index on disk with the hash of what it was made from."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from knowledge.search.hybrid import HybridIndex, Passage
from knowledge.search.lexical import LENGTH_NORM, SATURATION
from knowledge.search.pieces import PIECE_WIDTH
from nlu.tokens import TERMS_VERSION

FORMAT = 2
"""To be raised when what is written, or how vectors are made, changes."""

STAMP = "stamp"


def stamp(passages: Sequence[Passage], encoder_name: str) -> str:
    """A hash over everything that shapes the index."""
    shape = (FORMAT, TERMS_VERSION, SATURATION, LENGTH_NORM, PIECE_WIDTH, encoder_name)
    content = json.dumps([shape, passages], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def load_if_current(directory: Path, wanted: str) -> HybridIndex | None:
    """The index in `directory`, or None when it is absent, damaged, or made from something else."""
    try:
        if (directory / STAMP).read_text() != wanted:
            return None
        return HybridIndex.load(directory)
    except (OSError, RuntimeError, ValueError, KeyError):
        return None


def replace(directory: Path, index: HybridIndex, made_from: str) -> None:
    """Put `index` in `directory` in place of what is there; a half-written index is never seen there."""
    directory.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=directory.parent, prefix=f"{directory.name}-") as scratch:
        fresh = Path(scratch) / "new"
        fresh.mkdir()
        index.save(fresh)
        (fresh / STAMP).write_text(made_from)
        if directory.exists():
            shutil.move(directory, Path(scratch) / "old")
        fresh.rename(directory)


def load_or_build(
    directory: Path, passages: Sequence[Passage], encoder_name: str, build: Callable[[], HybridIndex]
) -> HybridIndex:
    """The stored index where it still fits, else one that `build` makes and that is stored."""
    wanted = stamp(passages, encoder_name)
    index = load_if_current(directory, wanted)
    if index is None:
        index = build()
        replace(directory, index, wanted)
    return index
