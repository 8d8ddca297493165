"""The `.env` file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.environment import load_env_file, read_env_file
from bot.paths import PROJECT
from bot.settings import Settings, load_settings


def test_assignments_are_read_and_all_else_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# a comment\nIEUM_PORT = 9001\nexport A='x=y'\nEMPTY=\nno assignment\n\n", encoding="utf-8")
    assert read_env_file(file) == {"IEUM_PORT": "9001", "A": "x=y"}
    assert read_env_file(tmp_path / "absent") == {}


def test_what_the_environment_holds_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("IEUM_PORT=9001\nIEUM_LANGUAGE=en\n", encoding="utf-8")
    monkeypatch.setenv("IEUM_PORT", "9002")
    monkeypatch.setenv("IEUM_LANGUAGE", "")
    load_env_file(tmp_path / ".env")
    assert (load_settings().port, load_settings().language) == (9002, "en")


def test_the_example_states_the_defaults() -> None:
    stated = load_settings({**read_env_file(PROJECT / ".env.example"), "IEUM_DATA_DIR": "", "DATABASE_URL": ""})
    for name in ("host", "port", "language", "text_limit", "body_limit", "message_rate", "rasa_timeout", "heartbeat"):
        assert getattr(stated, name) == getattr(Settings(), name)
