"""One transformer layer of the packaged encoder."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch.nn import functional

from nlu.packaged_linear import SmoothedLinear
from nlu.packaged_weights import PackagedWeights

Norm = Callable[[torch.Tensor], torch.Tensor]


class Layer:
    """Attention, then two matrices with a bend between them, each added to what went in."""

    def __init__(self, weights: PackagedWeights, number: int, sample: torch.Tensor, mask: torch.Tensor) -> None:
        """`sample`: float32[texts, length, width], what the layer below makes of some texts; `mask` as in `run`."""
        width, inner, self._heads = weights.shape.width, weights.shape.inner, weights.shape.heads
        real = mask[:, 0, 0]

        def vector(name: str) -> torch.Tensor:
            return torch.from_numpy(weights.vector(f"l{number}.{name}"))

        def matrix(name: str, rows: int, columns: int) -> torch.Tensor:
            return torch.from_numpy(weights.matrix(f"l{number}.{name}", rows, columns))

        def norm(name: str) -> Norm:
            scale, shift = vector(f"{name}.w"), vector(f"{name}.b")
            return lambda state: functional.layer_norm(state, (width,), scale, shift, weights.shape.epsilon)

        qkv = torch.cat([matrix(f"{part}.w", width, width) for part in "qkv"])
        self._qkv = SmoothedLinear(qkv, torch.cat([vector(f"{part}.b") for part in "qkv"]), sample[real])
        attended = self._attend(sample, mask)
        self._join = SmoothedLinear(matrix("ao.w", width, width), vector("ao.b"), attended[real])
        self._attention_norm = norm("aln")
        state = self._attention_norm(sample + self._join(attended))
        self._widen = SmoothedLinear(matrix("fi.w", inner, width), vector("fi.b"), state[real])
        widened = functional.gelu(self._widen(state))
        self._narrow = SmoothedLinear(matrix("fo.w", width, inner), vector("fo.b"), widened[real])
        self._output_norm = norm("oln")

    def run(self, state: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """`state`: float32[texts, length, width]; `mask`: bool[texts, 1, 1, length], False where a text has ended."""
        state = self._attention_norm(state + self._join(self._attend(state, mask)))
        return self._output_norm(state + self._narrow(functional.gelu(self._widen(state))))

    def _attend(self, state: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        size, length, _ = state.shape
        query, key, value = self._qkv(state).view(size, length, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return attended.transpose(1, 2).reshape(size, length, -1)
