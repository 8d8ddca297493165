"""The shipped understanding beside Rasa's default one: the same examples learnt, the same held-out utterances asked.

`python -m tests.nlu.side_by_side` trains both from nothing and prints one table. Most of its time goes into the 100
epochs of the default pipeline's classifier; `--epochs` trains it for fewer.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sklearn.metrics import roc_auc_score

from bot.build import rasa_environment
from nlu.labelled import read_labelled
from tests.benchmarks.measuring import spread
from tests.nlu.pipelines import EPOCHS, OUT_OF_SCOPE, Parsed, Pipeline, ScopeScore, Training, default, ranking, train
from tests.nlu.pipelines import shipped as shipped_pipeline

HELD_OUT = Path(__file__).parent / "heldout"
LANGUAGES = ("ko", "en", "vi", "zh")

Rate = Callable[[list["Outcome"]], float]


@dataclass(frozen=True)
class Outcome:
    """What a pipeline made of one held-out utterance."""

    language: str
    label: str
    parsed: Parsed
    milliseconds: float


def main() -> None:
    """Train both, ask both, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.nlu.side_by_side", description=__doc__)
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="of the default pipeline's classifier")
    parser.add_argument("--folder", type=Path, help="where both models are kept; a new empty folder by default")
    arguments = parser.parse_args()
    console = Console(width=120)
    with tempfile.TemporaryDirectory() as scratch:
        folder: Path = arguments.folder or Path(scratch)
        places = [folder / "shipped", folder / "default"]
        for place in places:
            place.mkdir(parents=True)
        pipelines = [shipped_pipeline(), default(places[1], arguments.epochs)]
        trainings = []
        for pipeline, place in zip(pipelines, places, strict=True):
            trainings.append(train(pipeline, place))
            console.print(f"{pipeline.name} is trained: {_taken(trainings[-1])}")
        console.print("asking the held-out utterances …")
        outcomes = asyncio.run(ask([training.model for training in trainings]))
    console.print(table(pipelines, trainings, outcomes))


async def ask(models: list[Path]) -> list[list[Outcome]]:
    """What each model makes of every held-out utterance; they take turns, so that none has the quieter machine."""
    os.environ.update(rasa_environment())
    from rasa.core.agent import Agent
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)
    agents = [Agent.load(str(model)) for model in models]
    for agent in agents:
        await agent.parse_message("hello")
    outcomes: list[list[Outcome]] = [[] for _ in agents]
    for language in LANGUAGES:
        held_out = read_labelled(HELD_OUT / f"{language}.csv")
        for text, label in zip(held_out.texts, held_out.labels, strict=True):
            for agent, found in zip(agents, outcomes, strict=True):
                began = time.perf_counter()
                parsed = await agent.parse_message(text)
                found.append(Outcome(language, label, parsed, (time.perf_counter() - began) * 1000))
    return outcomes


def accuracy(outcomes: list[Outcome]) -> float:
    """How many have their own intent as the most probable one, whatever a fallback then makes of it."""
    right = [bool(found := ranking(outcome.parsed)) and found[0][0] == outcome.label for outcome in outcomes]
    return sum(right) / len(right)


def accuracy_with_fallback(outcomes: list[Outcome]) -> float:
    """How many leave the whole pipeline with their own intent; one that falls back does not."""
    return sum(outcome.parsed["intent"]["name"] == outcome.label for outcome in outcomes) / len(outcomes)


def scope_auroc(score: ScopeScore) -> Rate:
    """How well a score tells what is out of scope."""

    def rate(outcomes: list[Outcome]) -> float:
        truth = [outcome.label == OUT_OF_SCOPE for outcome in outcomes]
        return float(roc_auc_score(truth, [score(outcome.parsed) for outcome in outcomes]))

    return rate


def table(pipelines: list[Pipeline], trainings: list[Training], outcomes: list[list[Outcome]]) -> Table:
    """Rates by language, then times."""
    shown = Table("", "pipeline", *LANGUAGES, "all")
    measured = list(zip(pipelines, trainings, outcomes, strict=True))
    for pipeline, _, found in measured:
        shown.add_row("accuracy", pipeline.name, *_by_language(accuracy, found))
    for pipeline, _, found in measured:
        shown.add_row("accuracy after fallback", pipeline.name, *_by_language(accuracy_with_fallback, found))
    for pipeline, _, found in measured:
        for name, score in pipeline.scope_scores.items():
            shown.add_row(f"scope AUROC, {name}", pipeline.name, *_by_language(scope_auroc(score), found))
    none = [""] * len(LANGUAGES)
    for pipeline, _, found in measured:
        times = spread([outcome.milliseconds for outcome in found])
        shown.add_row("ms a message, p50 / p95", pipeline.name, *none, f"{times.p50:.1f} / {times.p95:.1f}")
    for pipeline, training, _ in measured:
        shown.add_row("training", pipeline.name, *none, _taken(training))
    return shown


def _taken(training: Training) -> str:
    return f"{training.seconds:.0f} s, {training.processor_seconds:.0f} s of processor"


def _by_language(rate: Rate, outcomes: list[Outcome]) -> list[str]:
    parts = [[outcome for outcome in outcomes if outcome.language == language] for language in LANGUAGES]
    return [f"{rate(part):.4f}" for part in [*parts, outcomes]]


if __name__ == "__main__":
    main()
