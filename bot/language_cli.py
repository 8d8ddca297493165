"""`ieum languages`: what translators have still to do."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import Annotated, NoReturn

import typer

app = typer.Typer(help="Languages that the assistant speaks.", no_args_is_help=True)


@app.callback()
def main() -> None:
    """Keeps `missing` a sub-command while it is the only one."""


@app.command()
def missing(
    code: Annotated[str, typer.Argument(help="Such as vi; without it, every language that has wording.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON object, a list for each language.")] = False,
) -> None:
    """List what is missing or out of date in a language and so falls back to English; exit 1 if there is any."""
    # Imported here: reading all records takes a moment, and other commands do without.
    from babel import Locale, UnknownLocaleError

    from bot.language_gaps import gaps_of
    from bot.wording import FALLBACK_LANGUAGE, languages

    if code:
        try:
            Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            _refuse(f"{code!r} is no language that the locale data know; it takes a code such as vi")
    wanted = [code] if code else [language for language in languages() if language != FALLBACK_LANGUAGE]
    found = {language: gaps_of(language) for language in wanted}
    if as_json:
        listed = {language: [asdict(gap) for gap in gaps] for language, gaps in found.items()}
        typer.echo(json.dumps(listed, ensure_ascii=False))
    else:
        for language, gaps in found.items():
            for gap in gaps:
                typer.echo(f"{language}  {gap.area:9} {gap.place}: {gap.problem}")
            counts = Counter(gap.area for gap in gaps)
            summary = ", ".join(f"{count} of {area}" for area, count in counts.items())
            typer.echo(f"{language}: {summary or 'nothing is missing'}")
    raise typer.Exit(1 if any(found.values()) else 0)


def _refuse(reason: str) -> NoReturn:
    typer.echo(f"ieum: {reason}", err=True)
    raise typer.Exit(2)
