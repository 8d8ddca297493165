"""What must be made before the assistant can start, and when it has to be made again.

Each product carries the hash of what it was made from; it is made again only when that hash changes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import IO, BinaryIO

from bot.children import leave_terminal_and_die_with_parent
from bot.paths import PROJECT, data_directory

Report = Callable[[str], None]

TRAINING_INPUTS = (
    "config.yml",
    "domain.yml",
    "uv.lock",
    "bot/dialogue/*.yml",
    "nlu/*.py",
    "nlu/entities/*.py",
    "nlu/components/*.py",
    "nlu/lexicons/*",
    "nlu/examples/*/*.yml",
)
KEPT_MODELS = 3
NEEDED_MEGABYTES = 300


class BuildError(RuntimeError):
    """A step could not be finished; the message says which, and where its log lies."""


def prepare(report: Report, say: Report | None = None) -> Path:
    """Build the search index and train the Rasa model where their inputs changed; load samples where nothing is stored.

    The model is trained in a process of its own meanwhile: much of Rasa's work keeps one core busy.

    `report` is told what is being done, `say` (by default `report`) what should stay on the screen.
    Returns the path of the model. Raises `BuildError`.
    """
    from knowledge.search.asked import ensure_likeness
    from knowledge.search.service import ensure_index

    def beside() -> None:
        ensure_index(report)
        ensure_likeness(report)
        _ensure_samples(say or report, report)

    _require_space(data_directory())
    return ensure_model(report, beside)


def _ensure_samples(say: Report, report: Report) -> None:
    from matching.samples import ensure_samples
    from matching.storage.database import StorageError
    from matching.suggest import open_matcher
    from nlu.encoder import EncoderError

    try:
        if ensure_samples(say):
            # Encoded now, so that the first who asks for a job need not wait for it.
            report("encoding the sample profiles")
            with open_matcher() as matcher:
                matcher.refresh()
    except (StorageError, EncoderError) as failure:
        raise BuildError(str(failure)) from failure


def _require_space(directory: Path) -> None:
    left = shutil.disk_usage(directory).free // 2**20
    if left < NEEDED_MEGABYTES:
        raise BuildError(f"the disk is full: {left} MB are left in {directory}, {NEEDED_MEGABYTES} MB are needed")


def ensure_model(report: Report, beside: Callable[[], None] = lambda: None) -> Path:
    """The trained Rasa model for the present inputs, trained now if there is none. Raises `BuildError`.

    `beside` is done meanwhile; what it raises ends the training.
    """
    directory = data_directory() / "models"
    model = directory / f"{training_fingerprint()}.tar.gz"
    if model.exists():
        beside()
        os.utime(model)
        report("the model is up to date")
        return model
    directory.mkdir(exist_ok=True)
    _train(model, report, beside)
    _forget_old_models(directory)
    return model


def training_fingerprint() -> str:
    """A hash over all that shapes the trained model: configuration, examples, rules, code, names of programs."""
    digest = hashlib.sha256()
    for path in _training_files():
        digest.update(str(path.relative_to(PROJECT)).encode())
        digest.update(path.read_bytes())
    digest.update(_program_names().encode())
    digest.update(os.environ.get("IEUM_ENCODER", "").encode())
    return digest.hexdigest()[:16]


def _training_files() -> Iterable[Path]:
    for pattern in TRAINING_INPUTS:
        yield from sorted(path for path in PROJECT.glob(pattern) if path.is_file())


def _program_names() -> str:
    from knowledge.store import load_knowledge

    knowledge = load_knowledge()
    named = [(r.id, r.names.dict(), r.aliases.dict()) for r in knowledge.programs.values()]
    named += [(a.id, a.names.dict(), a.aliases.dict()) for a in knowledge.audiences.values()]
    return json.dumps(named, ensure_ascii=False)


def _train(model: Path, report: Report, beside: Callable[[], None]) -> None:
    log = data_directory() / "training.log"
    unfinished = model.parent / f"unfinished-{os.getpid()}"
    command = [
        *(sys.executable, "-m", "bot.rasa_process", "train"),
        *("--config", "config.yml", "--domain", "domain.yml"),
        *("--data", "nlu/examples", "bot/dialogue"),
        *("--out", str(model.parent), "--fixed-model-name", unfinished.name, "--force"),
        "--skip-validation",  # reads all examples once more, and only warns; the tests do it
    ]
    with log.open("wb") as output:
        code = _watched(command, output, report, beside)
    trained = unfinished.with_name(unfinished.name + ".tar.gz")
    if code != 0 or not trained.exists():
        trained.unlink(missing_ok=True)
        raise BuildError(f"the model could not be trained; the log is {log}")
    trained.rename(model)


def _watched(command: list[str], output: BinaryIO, report: Report, beside: Callable[[], None]) -> int:
    """Run Rasa's training, report its progress, keep its output; returns its exit code. It ends when this ends."""
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=rasa_environment(),
        preexec_fn=leave_terminal_and_die_with_parent,
    ) as process:
        assert process.stdout is not None
        following = Thread(target=_follow, args=(process.stdout, output, report))
        following.start()
        try:
            beside()
            following.join()
        except BaseException:
            process.terminate()
            following.join()
            raise
    return process.returncode


def _follow(lines: IO[bytes], output: BinaryIO, report: Report) -> None:
    for line in lines:
        output.write(line)
        if b" - " in line and b"INFO" in line:
            report(f"training: {line.decode(errors='replace').rsplit(' - ', 1)[-1].strip()[:80]}")


def rasa_environment() -> dict[str, str]:
    """The environment that Rasa's processes run in: quiet, without telemetry, with caches in the data directory."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_CACHE_DIRECTORY": str(data_directory() / "rasa-cache"),
        "IEUM_DATA_DIR": str(data_directory()),
        "MALLOC_ARENA_MAX": "2",  # each thread would else keep what it has freed for itself
        "MIMALLOC_PURGE_DELAY": "0",  # Kiwi's allocator would keep what building its tables has left
        "OMP_WAIT_POLICY": "PASSIVE",  # threads that spin while waiting take the processor from the other parts
        "PYTHONWARNINGS": "ignore",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONUNBUFFERED": "1",
    }


def _forget_old_models(directory: Path) -> None:
    models = sorted(directory.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in models[KEPT_MODELS:]:
        old.unlink()
