"""What is searched for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np


class Query:
    """A question with its sentence vector and terms: given, or made from the text when first needed.

    Where both are given, neither the encoder nor Kiwi is loaded.
    """

    def __init__(self, text: str = "", vector: np.ndarray | None = None, terms: Iterable[str] | None = None) -> None:
        self.text = text
        if vector is not None:
            self.vector = np.asarray(vector, dtype=np.float32).reshape(-1)
        if terms is not None:
            self.terms = tuple(terms)

    @classmethod
    def of(cls, text: str) -> Query:
        """A query of which only the text is known."""
        return cls(text)

    @cached_property
    def vector(self) -> np.ndarray:
        """float32[dimension], of length 1."""
        from nlu.encoder import load_encoder

        vector: np.ndarray = load_encoder().encode_queries([self.text])[0]
        return vector

    @cached_property
    def terms(self) -> tuple[str, ...]:
        from nlu.tokens import search_terms

        return tuple(search_terms(self.text))
