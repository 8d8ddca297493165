"""`docs/eligibility.md` can be followed literally: its YAML goes where it says, its commands print what it shows."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from knowledge.cli import app
from knowledge.store import KNOWLEDGE_DIRECTORY, load_knowledge
from knowledge.verify import verify

PAGE = Path(__file__).parents[3] / "docs" / "eligibility.md"

BLOCK = re.compile(
    r"`(?P<file>knowledge/[\w/-]+\.yml)`:\n\n```yaml\n(?P<yaml>.*?)```|```console\n(?P<console>.*?)```", re.DOTALL
)
DOCUMENT = "Harbour Fund Opens\n\nOn March 4 it began.\nBoat owners aged 39 or under are welcome."


def test_the_example_works_as_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    step, commands = 0, 0
    copy = _copy(tmp_path)
    for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        if block["yaml"]:
            _append(tmp_path, block)
            continue
        # Each state of the copy is loaded anew from a folder of its own.
        step += 1
        current = shutil.copytree(copy, tmp_path / str(step))
        monkeypatch.setattr("knowledge.store.load_knowledge", lambda current=current: load_knowledge(current))
        commands += _follow(block["console"])
    assert (step, commands) == (2, 4)


def test_the_example_can_be_verified(tmp_path: Path) -> None:
    copy = _copy(tmp_path)
    for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        if block["yaml"]:
            _append(tmp_path, block)
    (tmp_path / "900_0a1b2c.txt").write_text(DOCUMENT, encoding="utf-8")
    findings = verify(load_knowledge(copy), tmp_path)
    assert [str(each) for each in findings if "harbour-fund" in each.file or "900" in each.place] == []


def _copy(directory: Path) -> Path:
    """A copy of the knowledge, without code."""
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    return Path(shutil.copytree(KNOWLEDGE_DIRECTORY, directory / "knowledge", ignore=ignored))


def _append(directory: Path, block: re.Match[str]) -> None:
    with (directory / block["file"]).open("a", encoding="utf-8") as file:
        file.write(block["yaml"])


def _follow(console: str) -> int:
    """Run each command and find every line under it in what is printed."""
    commands = console.split("$ ieum knowledge ")[1:]
    for command in commands:
        call, *lines = command.strip().splitlines()
        result = CliRunner().invoke(app, shlex.split(call))
        assert result.exit_code == 0, result.stderr
        printed = result.stdout.splitlines()
        assert [line for line in lines if line not in printed] == []
        assert [line for line in printed if line.startswith("missing:") and line not in lines] == []
    return len(commands)
