"""`ieum feedback`: what people think of the answers."""

from __future__ import annotations

import json
import sys

import typer

from bot.settings import SettingsError, load_settings
from bot.storage.database import Database, migrate
from bot.storage.feedback import FeedbackStore

app = typer.Typer(help="What people think of the answers.", invoke_without_command=True)


@app.callback(invoke_without_command=True)
def feedback(
    as_json: bool = typer.Option(False, "--json", help="Print a JSON list."),
    thumb: str | None = typer.Option(None, help="Only up or only down."),
) -> None:
    """List thumbs with the question, the reason and the sources of the answer, oldest first."""
    if thumb not in (None, "up", "down"):
        _refuse(f"--thumb must be up or down, not {thumb}")
    try:
        settings = load_settings()
    except SettingsError as error:
        _refuse(str(error))
    migrate(settings.database_url)
    found = FeedbackStore(Database(settings.database_url, settings.database_wait)).list(thumb)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for entry in found:
        sign = "+" if entry["thumb"] == "up" else "-"
        typer.echo(f"{sign} {entry['created_at'][:16]} [{entry['kind']}] {entry['question'] or '(no question)'}")
        for label, text in (("reason", entry["reason"]), ("sources", _sources(entry["sources"]))):
            if text:
                typer.echo(f"    {label}: {text}")
    if not found:
        typer.echo("no feedback yet")


def _sources(sources: list[dict[str, object]]) -> str:
    return "; ".join(f"{source['document']} {source['lines']}" for source in sources)


def _refuse(reason: str) -> None:
    print(f"ieum: {reason}", file=sys.stderr)
    raise typer.Exit(2)
