"""The dense half of search: inner products of sentence vectors, kept by FAISS."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np


class DenseIndex:
    """Vectors of length 1, several of which may belong to one owner; an owner is as near as its nearest vector."""

    def __init__(self, index: faiss.Index, owners: np.ndarray) -> None:
        if index.ntotal != len(owners):
            raise ValueError(f"{index.ntotal} vectors, but {len(owners)} owners")
        self._index = index
        self.owners = owners
        """int64[n], ascending: the owner of each vector."""
        self._starts = np.searchsorted(owners, np.arange(int(owners.max(initial=-1)) + 2))

    @classmethod
    def build(cls, vectors: np.ndarray, owners: Sequence[int]) -> DenseIndex:
        """Index float32[n, dimension]; `owners` names the owner of each row, counted from 0 without gaps."""
        order = np.argsort(owners, kind="stable")
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors[order], dtype=np.float32))
        return cls(index, np.asarray(owners, dtype=np.int64)[order])

    @classmethod
    def load(cls, file: Path, owners: Sequence[int] | np.ndarray) -> DenseIndex:
        """What `save` wrote. Raises RuntimeError when the file is damaged or missing."""
        return cls(faiss.read_index(str(file)), np.asarray(owners, dtype=np.int64))

    def save(self, file: Path) -> None:
        faiss.write_index(self._index, str(file))

    @property
    def dimension(self) -> int:
        return int(self._index.d)

    @property
    def vectors(self) -> np.ndarray:
        """float32[n, dimension], a view on what FAISS holds."""
        flat = faiss.rev_swig_ptr(self._index.get_xb(), self._index.ntotal * self._index.d)
        return np.asarray(flat).reshape(self._index.ntotal, self._index.d)

    def nearest(self, vector: np.ndarray, count: int) -> np.ndarray:
        """Owners of the `count` nearest vectors, each once."""
        _, found = self._index.search(vector.reshape(1, -1), min(count, self._index.ntotal))
        return np.unique(self.owners[found[0]])

    def similarity(self, vector: np.ndarray, owners: np.ndarray) -> np.ndarray:
        """float32[len(owners)]: cosine of each owner's nearest vector; `owners` are ascending, each once, and some."""
        firsts, lasts = self._starts[owners], self._starts[owners + 1]
        begins = np.cumsum(lasts - firsts) - (lasts - firsts)
        if len(owners) == len(self._starts) - 1:
            return np.maximum.reduceat(_products(self.vectors, vector), self._starts[:-1])
        rows = np.concatenate([np.arange(first, last) for first, last in zip(firsts, lasts, strict=True)])
        return np.maximum.reduceat(_products(self.vectors[rows], vector), begins)


def _products(vectors: np.ndarray, vector: np.ndarray) -> np.ndarray:
    """float32[n] of float32[n, dimension]: FAISS's own loop takes a third of the time of NumPy's product."""
    products = np.empty(len(vectors), dtype=np.float32)
    asked = np.ascontiguousarray(vector, dtype=np.float32)
    faiss.fvec_inner_products_ny(
        faiss.swig_ptr(products), faiss.swig_ptr(asked), faiss.swig_ptr(vectors), vectors.shape[1], len(vectors)
    )
    return products
