"""`python -m tests.matching.gold`: the score beside vectors alone and keywords alone, on the half that is held out."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, cast, get_args

import typer
from rich.console import Console
from rich.table import Table as Printed

from matching.index.vectors import ProfileVectors
from matching.profiles import Candidate
from tests.matching.gold.measuring import Question, by_score, measure, ndcg, questions
from tests.matching.gold.reading import Half, gold


def main(
    half: Annotated[str, typer.Option(help="report (held out) or tune")] = "report",
    worst: Annotated[int, typer.Option(help="Show so many questions that are answered worst.")] = 0,
) -> None:
    """Measure and print."""
    if half not in get_args(Half):
        raise typer.BadParameter(f"{half} is not report or tune")
    with tempfile.TemporaryDirectory() as folder:
        asked = list(questions(gold(cast(Half, half)), ProfileVectors(Path(folder))))
    people = [one for one in asked if isinstance(one.profile, Candidate)]
    firms = [one for one in asked if not isinstance(one.profile, Candidate)]
    groups = {"jobs for people": people, "people for jobs": firms, "both": asked}
    printed = Printed("nDCG@5", "questions", *measure(asked[:1]))
    for name, some in groups.items():
        printed.add_row(name, str(len(some)), *(f"{value:.3f}" for value in measure(some).values()))
    Console().print(printed)
    for question in sorted(asked, key=_reached)[:worst]:
        Console().print(f"{question.profile.id} {_reached(question):.2f}: {by_score(question)}, fit: {question.gains}")


def _reached(question: Question) -> float:
    return ndcg(by_score(question), question.gains)


if __name__ == "__main__":
    typer.run(main)
