"""`ieum nlu ...`: the understanding of messages, held against data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Understanding: train and measure the intent classifier.", no_args_is_help=True)


@app.callback()
def main() -> None:
    """Keeps `evaluate` a sub-command while it is the only one."""


@app.command()
def evaluate(
    train: Annotated[Path, typer.Option(help="CSV text,label to train on.")],
    test: Annotated[Path, typer.Option(help="CSV text,label to measure on.")],
    out_of_scope: Annotated[Path | None, typer.Option(help="CSV with a column text that no intent covers.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Train the shipped classifier on a set and print accuracy, out-of-scope AUROC and speed."""
    # Imported here: the encoders take seconds to import, and other commands do without.
    from nlu.encoder import EncoderError
    from nlu.evaluation import evaluate as run
    from nlu.labelled import LabelledDataError

    try:
        result = run(train, test, out_of_scope)
    except (LabelledDataError, EncoderError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if as_json:
        typer.echo(json.dumps(result))
        return
    for name, value in result.items():
        typer.echo(f"{name.replace('_', ' '):26} {'-' if value is None else value}")
