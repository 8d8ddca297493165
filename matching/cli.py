"""`ieum matching …`: brings profiles in, and makes samples of them.

An import ends with 0 where every row was taken, with 1 where some were rejected and the others stored, and with 2 where
nothing could be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from matching.samples.loading import CANDIDATES, JOBS, SEED

if TYPE_CHECKING:
    from matching.importing.report import ImportReport
    from matching.storage import Kind, ProfileStore

app = typer.Typer(help="Candidates and jobs: import and samples.", no_args_is_help=True, add_completion=False)

REJECTED_ROWS = 1
BAD_INPUT = 2
_MOST_PROBLEMS_SHOWN = 200

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class ProfileKind(StrEnum):
    """What a file holds."""

    jobs = "jobs"
    candidates = "candidates"


@app.command("import")
def import_profiles(
    kind: Annotated[ProfileKind, typer.Argument(help="What the file holds.")],
    file: Annotated[Path, typer.Argument(help="CSV, XLSX, JSON Resume or JobPosting (JSON-LD).")],
    as_json: Json = False,
) -> None:
    """Bring candidates or jobs in from a file; what cannot be read is reported by row and field.

    Exit code 1: some rows were rejected, the others are stored. Exit code 2: the file cannot be read.
    """
    from matching.importing.problems import FileError
    from matching.importing.run import import_file

    with _store() as store, _counting(as_json) as progress:
        try:
            report = import_file(kind.value, file, store, progress)
        except FileError as error:
            _fail(f"{file}: {error}")
    if as_json:
        _print_json(report.as_dict())
    else:
        _print_report(report)
    if report.rejected:
        raise typer.Exit(REJECTED_ROWS)


@app.command()
def sample(
    candidates: Annotated[int, typer.Option(help="How many sample candidates there shall be.")] = CANDIDATES,
    jobs: Annotated[int, typer.Option(help="How many sample jobs there shall be.")] = JOBS,
    seed: Annotated[int, typer.Option(help="The same seed makes the same samples.")] = SEED,
    only_print: Annotated[bool, typer.Option("--print", help="Print them as JSON Resume and JobPosting.")] = False,
    as_json: Json = False,
) -> None:
    """Make sample profiles and store them, in place of those that were there; other profiles stay as they are."""
    numbers: dict[Kind, int] = {"candidates": candidates, "jobs": jobs}
    for kind, number in numbers.items():
        if number < 0:
            _fail(f"--{kind} is {number}; it must be 0 or more")
    if only_print:
        return _print_json(_documents(numbers, seed))
    changes = _load_samples(numbers, seed, quiet=as_json)
    if as_json:
        return _print_json(changes)
    for kind, changed in changes.items():
        told = ", ".join(f"{count} {change}" for change, count in changed.items())
        typer.echo(f"{numbers[kind]} sample {kind}: {told}")


def _documents(numbers: Mapping[Kind, int], seed: int) -> dict[str, list[Any]]:
    from matching.profiles.job_posting import to_job_posting
    from matching.profiles.json_resume import to_json_resume
    from matching.samples.loading import samples_of

    return {
        "candidates": [to_json_resume(one) for one in samples_of("candidates", numbers["candidates"], seed)],
        "jobs": [to_job_posting(one) for one in samples_of("jobs", numbers["jobs"], seed)],
    }


def _load_samples(numbers: Mapping[Kind, int], seed: int, quiet: bool) -> dict[Kind, dict[str, int]]:
    from rich.console import Console
    from rich.progress import Progress

    from matching.samples.loading import load_samples

    changes: dict[Kind, dict[str, int]] = {}
    with _store() as store, Progress(console=Console(stderr=True), disable=quiet, transient=True) as bar:
        for kind, number in numbers.items():
            task = bar.add_task(f"sample {kind}", total=number)
            loaded = load_samples(store, kind, number, seed, partial(bar.advance, task))
            changes[kind] = asdict(loaded)
    return changes


@contextmanager
def _store() -> Iterator[ProfileStore]:
    from matching.storage import ProfileStore
    from matching.storage.database import StorageError

    try:
        store = ProfileStore()
        try:
            yield store
        finally:
            store.close()
    except StorageError as error:
        _fail(str(error))


@contextmanager
def _counting(quiet: bool) -> Iterator[Any]:
    """Shows on a terminal how many rows have been read."""
    from rich.console import Console

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    with console.status("reading …") as status:
        yield lambda rows: status.update(f"reading … {rows:,} rows")


def _print_report(report: ImportReport) -> None:
    changes = report.changes
    typer.echo(
        f"{report.file}, read as {report.form}: {report.rows} rows, {changes.added} added, {changes.updated} updated, "
        f"{changes.unchanged} unchanged, {report.rejected} rejected"
    )
    for note in report.notes:
        typer.echo(f"- {note}")
    if report.problems:
        shown = report.problems[:_MOST_PROBLEMS_SHOWN]
        _print_table(
            ("row", "field", "", "what is wrong", "what would be right"),
            ((str(one.row), one.field, one.severity, one.problem, one.right) for one in shown),
        )
    if len(report.problems) > _MOST_PROBLEMS_SHOWN:
        typer.echo(f"{len(report.problems) - _MOST_PROBLEMS_SHOWN} more are told by --json")


def _print_table(headings: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*headings)
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


def _print_json(value: Any) -> None:
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _fail(message: str) -> NoReturn:
    """Exit 2 with one line."""
    typer.echo(f"error: {' '.join(message.split())}", err=True)
    raise typer.Exit(BAD_INPUT)
