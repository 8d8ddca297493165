"""What is made for search, on disk with the hash of what it was made from."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from knowledge.search.hybrid import Passage
from knowledge.search.lexical import LENGTH_NORM, SATURATION
from knowledge.search.pieces import PIECE_WIDTH
from nlu.tokens import TERMS_VERSION

FORMAT = 3
"""To be raised when what is written, or how vectors are made, changes."""

STAMP = "stamp"


class Storable(Protocol):
    """Something that can be kept in a directory."""

    def save(self, directory: Path) -> None: ...


Kept = TypeVar("Kept", bound=Storable)


def stamp(passages: Sequence[Passage], encoder_name: str, names: Iterable[object] = ()) -> str:
    """A hash over everything that shapes the index; `names` are what questions among the passages are put without."""
    shape = (FORMAT, TERMS_VERSION, SATURATION, LENGTH_NORM, PIECE_WIDTH, encoder_name)
    content = json.dumps([shape, passages, list(names)], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def load_if_current(directory: Path, wanted: str, load: Callable[[Path], Kept]) -> Kept | None:
    """What `load` reads from `directory`, or None when it is absent, damaged, or made from something else."""
    try:
        if (directory / STAMP).read_text() != wanted:
            return None
        return load(directory)
    except (OSError, RuntimeError, ValueError, KeyError):
        return None


def replace(directory: Path, kept: Storable, made_from: str) -> None:
    """Put `kept` in `directory` in place of what is there; a half-written one is never seen there."""
    directory.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=directory.parent, prefix=f"{directory.name}-") as scratch:
        fresh = Path(scratch) / "new"
        fresh.mkdir()
        kept.save(fresh)
        (fresh / STAMP).write_text(made_from)
        if directory.exists():
            shutil.move(directory, Path(scratch) / "old")
        fresh.rename(directory)


def load_or_make(directory: Path, wanted: str, load: Callable[[Path], Kept], make: Callable[[], Kept]) -> Kept:
    """What is stored in `directory` where its hash is still the one wanted, else what `make` makes, which is stored."""
    kept = load_if_current(directory, wanted, load)
    if kept is None:
        kept = make()
        replace(directory, kept, wanted)
    return kept
