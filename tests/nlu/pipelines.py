"""The shipped understanding and Rasa's default one: how each is trained from nothing, and what it says of a message."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.build import rasa_environment
from bot.paths import PROJECT

OUT_OF_SCOPE, FALLBACK = "out_of_scope", "nlu_fallback"
EPOCHS = 100
"""What Rasa's default pipeline trains its classifier for."""
EXAMPLES = PROJECT / "nlu" / "examples"

Parsed = Mapping[str, Any]
"""What Rasa gives out for one message."""
ScopeScore = Callable[[Parsed], float]
"""Higher = more out of scope."""


@dataclass(frozen=True)
class Pipeline:
    """One way to understand messages."""

    name: str
    command: tuple[str, ...]
    """Starts Rasa's command line."""
    configuration: Path
    scope_scores: Mapping[str, ScopeScore]
    """By what it is called."""


@dataclass(frozen=True)
class Training:
    """A trained model, and what it took: seconds on the clock, and seconds of processor time of all cores."""

    model: Path
    seconds: float
    processor_seconds: float


def shipped() -> Pipeline:
    """As the assistant has it."""
    scores = {"scope score": lambda parsed: float(parsed.get(OUT_OF_SCOPE) or 0.0)}
    return Pipeline("shipped", ("bot.rasa_process",), PROJECT / "config.yml", scores)


def default(folder: Path, epochs: int = EPOCHS) -> Pipeline:
    """As Rasa fills it in where a configuration names none; its configuration is written into the folder.

    It has no scope score, so its confidence stands for one: in its best intent, or, since it learns `out_of_scope` as
    an intent too, in the best of the others.
    """
    configuration = folder / "config.yml"
    configuration.write_text(yaml.safe_dump(_default_configuration(epochs), sort_keys=False), encoding="utf-8")
    scores = {
        "1 - confidence": lambda parsed: 1 - max((share for _, share in ranking(parsed)), default=0.0),
        "1 - confidence in any other intent": lambda parsed: (
            1 - max((share for name, share in ranking(parsed) if name != OUT_OF_SCOPE), default=0.0)
        ),
    }
    return Pipeline("Rasa's default", ("rasa",), configuration, scores)


def train(pipeline: Pipeline, folder: Path) -> Training:
    """Train on all examples with nothing cached; its output goes where this process writes its own.

    Raises CalledProcessError when Rasa cannot train it.
    """
    command = [sys.executable, "-m", *pipeline.command, "train", "nlu", "--config", str(pipeline.configuration)]
    where = ["--nlu", str(EXAMPLES), "--out", str(folder), "--fixed-model-name", "model"]
    fresh = {"IEUM_DATA_DIR": str(folder), "RASA_CACHE_DIRECTORY": str(folder / "cache")}
    clock, processor = time.perf_counter(), _processor_seconds()
    subprocess.run([*command, *where], cwd=PROJECT, env={**rasa_environment(), **fresh}, check=True)
    return Training(folder / "model.tar.gz", time.perf_counter() - clock, _processor_seconds() - processor)


def ranking(parsed: Parsed) -> list[tuple[str, float]]:
    """The intents with their probabilities, best first, without the fallback that was put before them."""
    found = [(intent["name"], float(intent["confidence"])) for intent in parsed["intent_ranking"]]
    return [(name, share) for name, share in found if name != FALLBACK]


def _default_configuration(epochs: int) -> dict[str, Any]:
    import rasa

    path = Path(rasa.__file__).parent / "engine" / "recipes" / "config_files" / "default_config.yml"
    filled_in = yaml.safe_load(path.read_text(encoding="utf-8"))
    pipeline = [{**entry, "epochs": epochs} if "epochs" in entry else entry for entry in filled_in["pipeline"]]
    return {**{key: filled_in[key] for key in ("recipe", "assistant_id", "language")}, "pipeline": pipeline}


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
