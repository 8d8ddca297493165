"""The source documents as they lie in a directory, by physical line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge.verify.figures import Found, read_figures

LANGUAGE = "en"
"""Language of the documents."""


class DocumentsError(Exception):
    """The directory of documents cannot be read."""


@dataclass(frozen=True)
class Source:
    """One document; lines are counted from 1, as in citations."""

    file: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str | None:
        """The text of a line without surrounding space, None beyond the end."""
        return self.lines[number - 1].strip() if 1 <= number <= len(self.lines) else None

    def figures(self, numbers: Iterable[int]) -> list[Found]:
        """The figures in these lines; lines beyond the end have none."""
        return [found for number in numbers for found in self._figures_by_line.get(number, [])]

    @cached_property
    def all_figures(self) -> list[Found]:
        return self.figures(range(1, len(self.lines) + 1))

    @cached_property
    def flat(self) -> str:
        """The whole text with every run of white space as one space."""
        return flatten(" ".join(self.lines))

    @cached_property
    def _figures_by_line(self) -> dict[int, list[Found]]:
        return {number: read_figures(line, LANGUAGE) for number, line in enumerate(self.lines, 1) if line.strip()}


def flatten(text: str) -> str:
    """`text` with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def read_sources(directory: Path, files: Iterable[str]) -> Mapping[str, Source]:
    """Those of `files` that are in `directory`, by name; DocumentsError if it is no readable directory."""
    if not directory.is_dir():
        raise DocumentsError(f"{directory} is not a directory")
    return {file: _read(directory / file) for file in files if (directory / file).is_file()}


def _read(path: Path) -> Source:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentsError(f"{path} cannot be read as UTF-8 text: {error}") from error
    return Source(path.name, tuple(line.removesuffix("\r") for line in text.split("\n")))
