"""The sentences of samples."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from random import Random

from matching.profiles.base import LONGEST_LINE
from matching.samples.drawing import data


def worded(source: Random, kind: str, language: str, names: Mapping[str, str]) -> tuple[str, str]:
    """A line and a text for a profile; parts about what it lacks are left out."""
    (_, lines), *parts = _templates(kind, language)
    line = source.choice(lines).format_map(names)[:LONGEST_LINE]
    sentences = [source.choice(choices).format_map(names) for about, choices in parts if names.get(about, "-")]
    return line, ("" if language == "zh" else " ").join(sentences)


@cache
def _templates(kind: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The choices for each part, the line first, with the name that a part is about."""
    about = {"skills": "skills", "duties": "skills", "wishes": "wished"}
    return tuple((about.get(part, ""), tuple(choices)) for part, choices in data("texts.yml")[kind][language].items())
