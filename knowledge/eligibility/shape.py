"""What deciding questions depends on, apart from any wording: how conditions hang together and what answers meet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.eligibility.answers import Patterns
from knowledge.eligibility.tree import All


@dataclass(frozen=True, eq=False)
class Shape:
    """A tree over leaves that are numbered from 0, and its facts, numbered too."""

    tree: All
    leaves_of: tuple[tuple[int, ...], ...]
    """The leaves of each fact."""
    patterns_of: tuple[Patterns, ...]
    """Which leaves of each fact its answers meet."""


@lru_cache(maxsize=4096)
def shape(tree: All, leaves_of: tuple[tuple[int, ...], ...], patterns_of: tuple[Patterns, ...]) -> Shape:
    """The one object for this shape, so that programs of the same shape are thought through once."""
    return Shape(tree, leaves_of, patterns_of)
