"""How a round may assign."""

from __future__ import annotations

from enum import StrEnum


class Method(StrEnum):
    """The two ways."""

    total = "total"
    """The greatest sum of scores."""
    stable = "stable"
    """No candidate and post that are not together would both rather be."""
