"""A file of a stranger is read in a process of its own: whatever it does, only that process slows down or ends."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from matching.importing.files.opening import open_content
from matching.importing.problems import FileError, Problem
from matching.storage import Kind

MOST_ROWS = 200
MOST_UNPACKED = 20_000_000
"""Bytes that an XLSX file may unpack to."""
_SECONDS = 60
_PROJECT = Path(__file__).resolve().parents[2]
_KINDS: Mapping[str, Kind] = {"candidates": "candidates", "jobs": "jobs"}


@dataclass(frozen=True)
class ReadApart:
    """What such a file holds. Profiles are JSON of what they say, without who somebody is and without long texts."""

    form: str
    rows: int
    rejected: int
    profiles: tuple[dict[str, Any], ...]
    problems: tuple[Problem, ...]


def read_apart(kind: Kind, name: str, content: bytes) -> ReadApart:
    """What a file of this name holds, of which at most `MOST_ROWS` rows are read. Waits for the process.

    Raises FileError for a file that cannot be read, or not within a minute.
    """
    asked = [sys.executable, "-m", "matching.importing.apart", kind, name]
    try:
        done = subprocess.run(asked, input=content, capture_output=True, cwd=_PROJECT, timeout=_SECONDS, check=False)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise FileError("it takes too long to read; split it") from error
    if done.returncode != 0:
        raise FileError("it cannot be read; save it anew")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise FileError(answer["refused"])
    problems = tuple(Problem(**problem) for problem in answer["problems"])
    return ReadApart(answer["form"], answer["rows"], answer["rejected"], tuple(answer["profiles"]), problems)


def _answer(kind: Kind, name: str, content: bytes) -> dict[str, Any]:
    try:
        source = open_content(kind, name, content, MOST_UNPACKED)
        # Imported for what can be read only: the readers bring the lexicons, which take seconds to load.
        from matching.importing.run import read_source

        read = read_source(kind, replace(source, records=islice(source.records, MOST_ROWS)))
    except FileError as error:
        return {"refused": str(error)}
    left_out = {"id", "sample", "personal", "summary", "description"}
    return {
        "form": read.form,
        "rows": read.rows,
        "rejected": read.rejected,
        "profiles": [json.loads(one.json(exclude=left_out, exclude_defaults=True)) for one in read.profiles],
        "problems": [asdict(problem) for problem in read.problems],
    }


def _without(*libraries: str) -> None:
    # spaCy loads these where they are installed, which takes longer than reading a file, and needs none of them here.
    absent: dict[str, Any] = dict.fromkeys(libraries)
    sys.modules.update(absent)


if __name__ == "__main__":
    _without("torch", "tensorflow", "transformers")
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    answered = _answer(_KINDS[sys.argv[1]], sys.argv[2], sys.stdin.buffer.read())
    print(json.dumps(answered))
