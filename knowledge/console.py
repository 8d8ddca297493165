"""What the `ieum knowledge` commands share: how they print, and how they say what is wrong with their input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from knowledge.store import Knowledge

BAD_INPUT = 2

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def shipped_knowledge() -> Knowledge:
    """The knowledge; exit 2 with one line where a record cannot be used."""
    from knowledge.store import KnowledgeError, load_knowledge

    try:
        return load_knowledge()
    except KnowledgeError as error:
        fail(str(error))


@contextmanager
def bad_input(*errors: type[Exception]) -> Iterator[None]:
    """Turns errors that the caller's input causes into exit 2 with one line."""
    try:
        yield
    except errors as error:
        fail(str(error))


def fail(message: str) -> NoReturn:
    """Exit 2, with the first line of the message and how many follow."""
    first, *more = [line for line in message.splitlines() if line.strip()] or ["bad input"]
    typer.echo(f"error: {first}" + (f" (and {len(more)} more)" if more else ""), err=True)
    raise typer.Exit(BAD_INPUT)


def print_json(value: Any) -> None:
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """A table whose first column is never wrapped."""
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for position, heading in enumerate(headings):
        table.add_column(heading, no_wrap=position == 0)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
