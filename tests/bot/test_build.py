"""Making index and model side by side."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from bot.build import BuildError, ensure_model, rasa_environment
from bot.paths import PROJECT


def test_what_goes_wrong_beside_the_training_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path))

    def fails() -> None:
        assert any("train" in child.cmdline() for child in psutil.Process().children())
        raise BuildError("there is no index")

    with pytest.raises(BuildError, match="there is no index"):
        ensure_model(print, fails)
    assert not any("train" in child.cmdline() for child in psutil.Process().children())
    assert list((tmp_path / "models").iterdir()) == []


@pytest.mark.slow
def test_rules_intents_and_actions_fit_together() -> None:
    command = [sys.executable, "-m", "bot.rasa_process", "data", "validate", "--data", "nlu/examples", "bot/dialogue"]
    told = subprocess.run(command, cwd=PROJECT, env=rasa_environment(), capture_output=True, text=True, timeout=300)
    assert told.returncode == 0, told.stderr[-2000:]
    assert "No story structure conflicts found" in told.stderr
