"""What understanding looks at of a message: without program names, and Vietnamese with its marks."""

from __future__ import annotations

from collections.abc import Sequence

from nlu.entities.masking import mask
from nlu.entities.model import Entity
from nlu.vietnamese_marks import with_marks


def masked(text: str, found: Sequence[Entity]) -> str:
    """The text with marks put in where Vietnamese was typed without, and the program names among `found` replaced."""
    programs = [(entity.start, entity.end) for entity in found if entity.kind == "program"]
    return mask(with_marks(text, programs), found)
