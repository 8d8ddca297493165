"""The `ieum` command. Areas bring their own sub-commands; nothing heavy is imported before a command runs."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import typer

from bot.console import Steps
from bot.environment import load_env_file
from bot.gateway.cli import app as feedback_app
from bot.language_cli import app as language_app
from bot.paths import PROJECT
from bot.rounds import hold_round
from bot.suggesting import suggest
from knowledge.cli import app as knowledge_app
from matching.cli import app as matching_app
from nlu.cli import app as nlu_app

# typer carries its own copy of click and exports only this leaf of its errors.
CommandLineError: Any = typer.BadParameter.__mro__[2]

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
    help="Ieum: answers on Korea's small-business policies.",
)
app.add_typer(knowledge_app, name="knowledge")
matching_app.command("suggest")(suggest)
matching_app.command("round")(hold_round)
app.add_typer(matching_app, name="matching")
app.add_typer(nlu_app, name="nlu")
app.add_typer(feedback_app, name="feedback")
app.add_typer(language_app, name="languages")


@app.command()
def prepare() -> None:
    """Build the search index and train the model, where their inputs changed."""
    with Steps(1) as steps:
        _prepare(steps)


@app.command()
def run() -> None:
    """Set everything up and start the assistant; Ctrl-C stops it."""
    from bot.running import chosen_address, require_free, serve

    with Steps(2) as steps, _told_in_one_line():
        require_free(chosen_address())
        model = _prepare(steps)
        asyncio.run(serve(model, steps))


@app.command()
def chat(
    language: str = typer.Option("", help="Such as ko or vi; the assistant follows what you write"),
) -> None:
    """Talk to the assistant in the terminal, starting it first if it does not run."""
    from bot.chat import talk

    with Steps(2) as steps, _told_in_one_line():
        asyncio.run(talk(lambda: _prepare(steps), steps, language or None))


def main() -> None:
    """Entry point of the `ieum` command: a wrong call is told in one line, with exit code 2."""
    if not sys.warnoptions:
        # What libraries think of one another is not for the person at the terminal; `python -W` shows it.
        warnings.simplefilter("ignore")
    load_env_file(PROJECT / ".env")
    try:
        sys.exit(typer.main.get_command(app).main(standalone_mode=False) or 0)
    except CommandLineError as error:
        print(f"ieum: {error.format_message()}", file=sys.stderr)
        sys.exit(2)
    except typer.Exit as end:
        sys.exit(end.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        # At once: a thread may still wait for a line of input.
        sys.stdout.flush()
        os._exit(130)


def _prepare(steps: Steps) -> Path:
    from bot.build import BuildError
    from bot.build_apart import prepare_apart

    steps.begin("preparing index and model")
    try:
        model = prepare_apart(steps.report, steps.say)
    except BuildError as failure:
        _fail(str(failure))
    steps.done("index and model are ready")
    return model


@contextlib.contextmanager
def _told_in_one_line() -> Iterator[None]:
    from bot.launcher import StartError
    from bot.settings import SettingsError

    try:
        yield
    except SettingsError as failure:
        _fail(str(failure), 2)
    except StartError as failure:
        _fail(str(failure))


def _fail(message: str, code: int = 1) -> NoReturn:
    typer.echo(f"ieum: {message}", err=True)
    raise typer.Exit(code)
