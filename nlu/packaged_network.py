"""The packaged encoder in torch, in 8-bit integers: for one text and for many.

Its vectors agree with the package's own engine to a cosine of .995 and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from nlu.packaged_layer import Layer
from nlu.packaged_tokens import PieceTokenizer
from nlu.packaged_weights import PackagedWeights

TOKENS_A_BATCH = 512
"""More do not fit into the processor's cache: with 4,096, passages took half as much time again."""
_SPACES = re.compile(" {2,}")


class PackagedNetwork:
    """Encodes lists of texts that already carry their E5 prefix."""

    @torch.inference_mode()
    def __init__(self, path: Path, sample: Sequence[str]) -> None:
        """`path` of the weights; `sample`: texts by which each layer learns how large its inputs usually are."""
        # A batch is run on one core, and several side by side: threads that share one batch mostly wait for another.
        self._cores = torch.get_num_threads()
        torch.set_num_threads(1)
        self._weights = PackagedWeights(path)
        self._shape = self._weights.shape
        self._tokenizer = PieceTokenizer(self._weights.pieces(), self._weights.piece_scores, self._shape.unknown)
        self._positions = self._vector("emb.pos").view(-1, self._shape.width)
        self._kind = self._vector("emb.type")[: self._shape.width]
        self._input_norm = (self._vector("emb.ln.w"), self._vector("emb.ln.b"))
        self._layers: list[Layer] = []
        state, mask = self._embed([self.tokens(text) for text in sample])
        for number in range(self._shape.layers):
            layer = Layer(self._weights, number, state, mask[:, None, None, :])
            state = layer.run(state, mask[:, None, None, :])
            self._layers.append(layer)

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return self._shape.width

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """float32[len(texts), width], each row of length 1."""
        return self.vectors([self.tokens(text) for text in texts])

    def vectors(self, texts: Sequence[Sequence[int]]) -> np.ndarray:
        """As `encode`, of the tokens of the texts. Texts longer than the network are averaged over windows."""
        window = self._shape.positions - 4
        windows = [
            (number, ids[start : start + window])
            for number, ids in enumerate(texts)
            for start in range(0, max(len(ids), 1), window)
        ]
        batches = list(_batches(sorted(windows, key=lambda item: len(item[1]))))
        vectors = torch.zeros(len(texts), self._shape.width)
        for batch, found in zip(batches, self._run_all([[ids for _, ids in batch] for batch in batches]), strict=True):
            for (number, ids), vector in zip(batch, found, strict=True):
                vectors[number] += max(len(ids), 1) * vector
        encoded: np.ndarray = functional.normalize(vectors, dim=1).numpy()
        return encoded

    def tokens(self, text: str) -> list[int]:
        """The numbers of the text's tokens, without those that begin and end it."""
        return self._tokenizer.ids(_SPACES.sub(" ", text.translate(self._weights.replacements)))

    def _run_all(self, batches: list[list[Sequence[int]]]) -> list[torch.Tensor]:
        if len(batches) < 2:
            return [self._run(batch) for batch in batches]
        with ThreadPoolExecutor(self._cores) as pool:
            return list(pool.map(self._run, batches))

    @torch.inference_mode()
    def _run(self, sequences: Sequence[Sequence[int]]) -> torch.Tensor:
        """Mean vector over the tokens of each sequence: float32[len(sequences), width]."""
        state, mask = self._embed(sequences)
        attention_mask = None if bool(mask.all()) else mask[:, None, None, :]
        for layer in self._layers:
            state = layer.run(state, attention_mask)
        return (state * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)

    def _embed(self, sequences: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
        """What goes into the first layer, float32[sequences, length, width], and where the sequences are, bool."""
        shape = self._shape
        length = max(map(len, sequences)) + 2
        ids = np.full((len(sequences), length), shape.padding)
        mask = torch.zeros(len(sequences), length, dtype=torch.bool)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence) + 2] = [shape.first, *sequence, shape.last]
            mask[row, : len(sequence) + 2] = True
        distinct, places = np.unique(ids, return_inverse=True)
        words = torch.from_numpy(self._weights.matrix_rows("emb.word", distinct, shape.width))
        words = words[torch.from_numpy(places.reshape(-1))].view(*ids.shape, -1)
        state = words + self._positions[:length] + self._kind
        return functional.layer_norm(state, (shape.width,), *self._input_norm, eps=shape.epsilon), mask

    def _vector(self, name: str) -> torch.Tensor:
        return torch.from_numpy(self._weights.vector(name))


def _batches(windows: list[tuple[int, Sequence[int]]]) -> Iterator[list[tuple[int, Sequence[int]]]]:
    """Windows of like length together, as many as `TOKENS_A_BATCH` holds."""
    batch: list[tuple[int, Sequence[int]]] = []
    for window in windows:
        if batch and (len(window[1]) + 2) * (len(batch) + 1) > TOKENS_A_BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch
