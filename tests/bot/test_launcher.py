"""The `ieum` command as a person runs it: starting, stopping, being killed, refusing in one line, talking."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from bot.build import BuildError, prepare
from bot.ports import free_port
from tests.running import RunningAssistant, linked

STOP_SECONDS = 20.0


@pytest.fixture
def own(prepared: Path, tmp_path: Path) -> Iterator[RunningAssistant]:
    """An assistant that the test starts and ends itself."""
    running = RunningAssistant(tmp_path, prepared)
    yield running
    running.kill()


def ieum(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.running
@pytest.mark.slow
def test_a_start_tells_the_address_and_ctrl_c_leaves_nothing_behind(own: RunningAssistant) -> None:
    own.start()
    own.wait_until_told("Ieum is ready")
    processes = own.processes()
    assert len(processes) >= 4
    assert own.stop() == 0
    assert not _alive(processes)
    lines = own.output().splitlines()
    assert lines[0] == "[1/2] preparing index and model"
    assert "[1/2] the model is up to date" in lines
    assert f"Ieum is ready: {own.url}  (Ctrl-C stops it)" in lines
    assert lines[-1] == "stopping …"
    expected = ("[1/2] ", "[2/2] ", "there were no profiles", "Ieum is ready", "stopping")
    assert all(line.startswith(expected) for line in lines), lines


@pytest.mark.running
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent is gone")
def test_a_killed_launcher_leaves_no_orphans(own: RunningAssistant) -> None:
    own.start()
    processes = own.processes()
    own.kill()
    assert not _alive(processes)


@pytest.mark.running
@pytest.mark.slow
def test_ctrl_c_while_starting_stops_at_once(own: RunningAssistant) -> None:
    own.launch()
    deadline = time.monotonic() + 60
    while "waiting for" not in own.output() and time.monotonic() < deadline:
        time.sleep(0.1)
    processes = own.processes()
    assert len(processes) >= 4
    assert own.stop() == 0
    assert not _alive(processes)
    assert "Ieum is ready" not in own.output()


@pytest.mark.parametrize("command", ["run", "chat"])
def test_a_taken_port_is_told_in_one_line(command: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = ieum(command, IEUM_PORT=str(port), IEUM_DATA_DIR=str(tmp_path))
    assert result.returncode == 1
    assert result.stderr == f"ieum: port {port} is taken; stop what listens there or set IEUM_PORT to another port\n"
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("IEUM_PORT", "eighty", "IEUM_PORT must be a whole number, not 'eighty'"),
        ("IEUM_PORT", "99999", "IEUM_PORT must be between 1 and 65535, not 99999"),
        ("IEUM_RASA_TIMEOUT", "soon", "IEUM_RASA_TIMEOUT must be a number, not 'soon'"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(setting: str, value: str, said: str) -> None:
    result = ieum("run", **{setting: value})
    assert (result.returncode, result.stderr, result.stdout) == (2, f"ieum: {said}\n", "")


def test_a_data_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = ieum("prepare", IEUM_DATA_DIR=str(tmp_path / "file" / "folder"))
    assert result.returncode == 1
    assert result.stderr.startswith("ieum: ")
    assert result.stderr.count("\n") == 1


def test_a_full_disk_is_told_before_anything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("usage", (), {"free": 5 * 2**20})
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path))
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    with pytest.raises(BuildError, match="the disk is full: 5 MB are left"):
        prepare(print)
    assert not list(tmp_path.iterdir())


@pytest.mark.running
@pytest.mark.slow
def test_chat_starts_the_assistant_and_takes_questions_and_numbers(prepared: Path, tmp_path: Path) -> None:
    linked(tmp_path, prepared)
    result = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--language", "en"],
        env={**os.environ, "IEUM_PORT": str(free_port()), "IEUM_DATA_DIR": str(tmp_path)},
        input="How many companies does TIPS select a year?\n1\n/quit\nnot read any more\n",
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    greeting, answer, after = result.stdout.split("> ")[:3]
    assert "Hello, I am Ieum." in greeting
    assert "[1] " in greeting
    assert "1,200" in answer
    assert "↳ 003_f76b8feaa4b1eb97.txt:36" in answer
    assert "TIPS" in after
    assert "↳" in after
    assert not [
        p for p in psutil.process_iter(["environ"]) if (p.info["environ"] or {}).get("IEUM_DATA_DIR") == str(tmp_path)
    ]


def _processes_of(folder: Path) -> list[psutil.Process]:
    return [
        process
        for process in psutil.process_iter(["environ"])
        if (process.info["environ"] or {}).get("IEUM_DATA_DIR") == str(folder)
    ]


def _alive(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those that still run after the time that stopping may take."""
    return list(psutil.wait_procs(processes, timeout=STOP_SECONDS)[1])


@pytest.mark.running
@pytest.mark.slow
def test_a_training_that_is_broken_off_leaves_nothing_behind(prepared: Path, tmp_path: Path) -> None:
    for name in ("index", "vectors"):
        (tmp_path / name).symlink_to(prepared / name)
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "prepare"],
        env={**os.environ, "IEUM_DATA_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        next(line for line in process.stdout if "training" in line)
        processes = psutil.Process(process.pid).children(recursive=True)
        assert processes
        process.send_signal(signal.SIGINT)
        assert "Traceback" not in process.stdout.read()
    assert process.returncode == 130
    assert not _alive(processes)
    assert not list((tmp_path / "models").glob("*.tar.gz"))
