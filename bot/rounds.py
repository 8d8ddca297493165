"""`ieum matching round`: lies here and not beside the other commands of matching, since here the words are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from matching.rounds.method import Method

if TYPE_CHECKING:
    from bot.wording import Wording
    from matching.messages import Message
    from matching.rounds.outcome import Round
    from matching.rounds.places import Limits
    from matching.rounds.progress import Progress
    from matching.rounds.summary import Summary

BAD_INPUT = 2


def hold_round(
    output: Annotated[Path, typer.Option(help="The workbook to write; its name ends in .xlsx.")],
    method: Annotated[
        Method, typer.Option(help="total: the greatest sum of scores. stable: by both sides' rankings.")
    ] = Method.total,
    capacity: Annotated[
        list[str] | None,
        typer.Option(help="JOB=N: so many places of a post, whatever its headcount; 0 leaves it out. May be repeated."),
    ] = None,
    places: Annotated[int | None, typer.Option(help="Places of the whole round.")] = None,
    language: Annotated[str, typer.Option(help="Language of the workbook: ko, en, …")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary and the assignments as JSON.")] = False,
) -> None:
    """Assign candidates to posts under headcounts, and write a workbook that tells who goes where and why."""
    from bot.wording import languages, wording
    from matching.rounds.places import Limits

    if language not in languages():
        _fail(f"--language {language!r} is not one of: {', '.join(languages())}")
    if places is not None and places < 1:
        _fail(f"--places is {places}; it must be 1 or more")
    limits, words = Limits(_capacities(capacity or []), places), wording(language)
    with _told_in_one_line():
        _check_output(output)
        with _progress(words, quiet=as_json) as progress:
            outcome, summary = _held(method, limits, language, progress)
            _write(output, words, outcome, summary, progress)
    if as_json:
        typer.echo(json.dumps(_told(outcome, summary, output), ensure_ascii=False, indent=2))
        return
    typer.echo(_in_a_line(words, summary))
    typer.echo(words.text("round-written", file=str(output)))


def _capacities(given: list[str]) -> dict[str, int]:
    """Places by job. A job's id may hold an equals sign itself."""
    capacities: dict[str, int] = {}
    for one in given:
        job, equals, number = one.rpartition("=")
        if not equals or not job or not (number.isascii() and number.isdigit()):
            _fail(f"--capacity {one!r} should be JOB=N, as in J-1=3; --places N limits the whole round")
        if job in capacities:
            _fail(f"--capacity is given twice for the job {job!r}")
        capacities[job] = int(number)
    return capacities


def _check_output(output: Path) -> None:
    from matching.rounds.workbook import check_writable

    check_writable(output)


def _held(method: Method, limits: Limits, language: str, progress: Progress) -> tuple[Round, Summary]:
    """The round and its numbers; what is personal is read only when the round is over."""
    from matching.index.vectors import ProfileVectors
    from matching.rounds.run import run_round
    from matching.rounds.summary import Summary
    from matching.storage import ProfileStore
    from matching.storage.address import data_directory

    store = ProfileStore()
    try:
        candidates, jobs = list(store.candidates()), list(store.jobs())
        for kind, profiles in (("candidates", candidates), ("jobs", jobs)):
            if not profiles:
                _fail(f"there are no {kind} to assign; `ieum matching import {kind} FILE` brings some in")
        vectors = ProfileVectors(data_directory() / "vectors")
        outcome = run_round(candidates, jobs, vectors, method, limits, language=language, progress=progress)
        return outcome, Summary.of(outcome, store.personal(one.id for one in candidates))
    finally:
        store.close()


def _write(output: Path, words: Wording, outcome: Round, summary: Summary, progress: Progress) -> None:
    from matching.rounds.progress import Step
    from matching.rounds.workbook import Words, write_workbook

    progress(Step.WORKBOOK, 0, 1)
    write_workbook(output, Words(words.language, _say(words)), outcome, summary)
    progress(Step.WORKBOOK, 1, 1)


def _say(words: Wording) -> Callable[[Message], str]:
    from bot.composing.rounds import compose_round_message

    return lambda message: compose_round_message(words, message.in_language(words.language))


def _told(outcome: Round, summary: Summary, output: Path) -> dict[str, Any]:
    return {
        **summary.as_dict(),
        "output": str(output),
        "assignments": [
            {
                "candidate": one.candidate.id,
                "job": one.job.id,
                "score": one.match.score,
                "tier": one.match.tier,
                "candidate_rank": one.candidate_rank,
                "firm_rank": one.firm_rank,
            }
            for one in outcome.assignments
        ],
    }


def _in_a_line(words: Wording, summary: Summary) -> str:
    return words.text(
        "round-done",
        assigned=summary.assigned,
        candidates=summary.candidates,
        filled=summary.assigned,
        places=summary.places,
        score=summary.total_score,
    )


@contextmanager
def _progress(words: Wording, quiet: bool) -> Iterator[Progress]:
    """Bars on a terminal, one a step."""
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from matching.rounds.progress import Step

    console, tasks = Console(stderr=True), dict[Step, TaskID]()
    with Bars(console=console, disable=quiet or not console.is_terminal, transient=True) as bars:

        def show(step: Step, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(words.text(f"round-step-{step.value}"), total=total)
            bars.update(tasks[step], completed=done, total=total)

        yield show


@contextmanager
def _told_in_one_line() -> Iterator[None]:
    from matching.rounds.places import UnknownJobError
    from matching.rounds.workbook import WorkbookError
    from matching.storage.database import StorageError
    from nlu.encoder import EncoderError

    try:
        yield
    except UnknownJobError as error:
        _fail(f"--capacity: {error}")
    except (WorkbookError, StorageError, EncoderError) as error:
        _fail(str(error))


def _fail(message: str) -> NoReturn:
    """Exit 2 with one line."""
    typer.echo(f"error: {' '.join(message.split())}", err=True)
    raise typer.Exit(BAD_INPUT)
