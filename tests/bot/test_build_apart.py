"""Preparing in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from bot import build_apart
from bot.build import BuildError
from bot.build_apart import prepare_apart


def test_a_failure_there_is_told_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path / "file" / "folder"))
    with pytest.raises(BuildError, match=r"Not a directory \(.*folder\)"):
        prepare_apart(print, print)


def ends_at_once(messages: Connection) -> None:
    os._exit(3)


def test_a_process_that_ends_in_the_middle_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_apart, "_work", ends_at_once)
    with pytest.raises(BuildError, match=r"cut off \(exit code 3\)"):
        prepare_apart(print, print)


@pytest.mark.slow
def test_what_it_loads_does_not_stay_with_the_launcher(prepared: Path) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from bot.build_apart import prepare_apart; model = prepare_apart(print, print); "
            "print(model.name, {'torch', 'faiss', 'spacy', 'rasa'} & set(sys.modules))",
        ],
        env={**os.environ, "IEUM_DATA_DIR": str(prepared)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "the search index is up to date" in told.stdout
    assert told.stdout.strip().endswith(".tar.gz set()")
