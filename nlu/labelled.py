"""Labelled texts from CSV files with the columns `text` and `label`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


class LabelledDataError(ValueError):
    """A file of labelled texts cannot be used; the message is one line that names the file and what is wrong."""


@dataclass(frozen=True)
class Labelled:
    """Texts and their labels, in the order of the file."""

    texts: list[str]
    labels: list[str]


def read_labelled(path: Path, label_needed: bool = True) -> Labelled:
    """Rows of a UTF-8 CSV file whose first line names at least `text` and (if needed) `label`.

    Raises LabelledDataError for a file that is missing, empty, not CSV, without these columns, or with an empty cell.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _read(csv.DictReader(file), path, ("text", "label") if label_needed else ("text",))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise LabelledDataError(f"{path}: cannot be read: {' '.join(str(error).split())}") from error


def _read(reader: csv.DictReader[str], path: Path, columns: tuple[str, ...]) -> Labelled:
    found = reader.fieldnames or []
    missing = [column for column in columns if column not in found]
    if missing:
        raise LabelledDataError(f"{path}: column {' and '.join(missing)} missing; the first line must name text,label")
    texts, labels = [], []
    for row in reader:
        for column in columns:
            if not (row[column] or "").strip():
                raise LabelledDataError(f"{path}: line {reader.line_num}: no {column}")
        texts.append(row["text"])
        labels.append((row.get("label") or "").strip())
    if not texts:
        raise LabelledDataError(f"{path}: no rows")
    return Labelled(texts, labels)
