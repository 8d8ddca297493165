"""`ieum matching suggest`: lies here and not beside the other commands of matching, since here the words are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from bot.wording import Wording
    from matching.suggest import Suggestions

BAD_INPUT = 2
_MOST = 1000


def suggest(
    candidate: Annotated[str | None, typer.Option(help="Id of a candidate, for whom jobs are suggested.")] = None,
    job: Annotated[str | None, typer.Option(help="Id of a job, for which candidates are suggested.")] = None,
    limit: Annotated[int, typer.Option(help="At most this many.")] = 5,
    language: Annotated[str, typer.Option(help="Language of the words: ko, en, …")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Suggest jobs for a candidate or candidates for a job, best first, each with why and what to check."""
    from bot.composing.matches import compose_emptied, compose_match
    from bot.wording import languages, wording

    if (candidate is None) == (job is None):
        _fail("give either --candidate ID or --job ID")
    if not 1 <= limit <= _MOST:
        _fail(f"--limit is {limit}; it must be from 1 to {_MOST}")
    if language not in languages():
        _fail(f"--language {language!r} is not one of: {', '.join(languages())}")
    words = wording(language)
    found = _suggestions(candidate, job, limit, language)
    rows = [compose_match(words, match.in_language(language)) for match in found.matches]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif rows:
        _print(words, rows)
    if found.emptied is not None:
        for line in compose_emptied(words, found.emptied.as_dict()):
            typer.echo(line, err=as_json)


def _suggestions(candidate: str | None, job: str | None, limit: int, language: str) -> Suggestions:
    from matching.storage.database import StorageError
    from matching.suggest import open_matcher
    from nlu.encoder import EncoderError

    try:
        with open_matcher() as matcher:
            if candidate is not None:
                person = matcher.store.candidate(candidate)
                if person is None:
                    _fail(f"there is no candidate {candidate!r}")
                return matcher.suggest_jobs(person, limit, language=language)
            post = matcher.store.job(str(job))
            if post is None:
                _fail(f"there is no job {job!r}")
            return matcher.suggest_candidates(post, limit, language=language)
    except (StorageError, EncoderError) as error:
        _fail(str(error))


def _print(words: Wording, rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*(words.text(f"match-heading-{name}") for name in ("id", "title", "where", "fit", "why", "check")))
    for row in rows:
        cells = (
            row["id"],
            _title(words, row),
            _where(row),
            _fit(words, row),
            *map(_lines, (row["reasons"], row["to_check"])),
        )
        table.add_row(*map(Text, cells))
    Console().print(table)


def _title(words: Wording, row: dict[str, Any]) -> str:
    named = [row["title"], row.get("employer", ""), words.text("match-sample") if row["sample"] else ""]
    return "\n".join(filter(None, named))


def _where(row: dict[str, Any]) -> str:
    distance = "" if row["distance_km"] is None else f"{row['distance_km']:.0f} km"
    return "\n".join(filter(None, [row["region"], distance]))


def _fit(words: Wording, row: dict[str, Any]) -> str:
    return "\n".join([words.text(f"match-tier-{row['tier']}"), f"{row['score']:.2f}"])


def _lines(texts: list[str]) -> str:
    return "\n".join(f"· {text}" for text in texts)


def _fail(message: str) -> NoReturn:
    """Exit 2 with one line."""
    typer.echo(f"error: {' '.join(message.split())}", err=True)
    raise typer.Exit(BAD_INPUT)
