"""`ieum knowledge …`: lists, searches, verifies and measures the knowledge."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from knowledge.search.service import FactHit
    from knowledge.store import Knowledge

app = typer.Typer(help="The programs, what is known of them, and search.", no_args_is_help=True, add_completion=False)

FINDINGS = 1
BAD_INPUT = 2

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def programs(as_json: Json = False) -> None:
    """List the programs with their names and whom they are for."""
    rows = [
        {"id": program.id, "names": dict(program.names.__root__), "audiences": list(program.audiences)}
        for program in _knowledge().programs.values()
    ]
    if as_json:
        return _print_json(rows)
    _print_table(("id", "한국어", "English", "for"), _program_cells(rows))


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="A question or a few words, in any language.")],
    language: Annotated[str | None, typer.Option(help="Answer in this language only, such as ko.")] = None,
    limit: Annotated[int, typer.Option(help="At most this many hits.")] = 5,
    as_json: Json = False,
) -> None:
    """Search the facts, best first."""
    if not text.strip():
        _fail("TEXT is empty")
    if limit < 1:
        _fail("--limit must be at least 1")
    knowledge = _knowledge()
    known = {code for program in knowledge.programs.values() for code in program.names.languages}
    if language is not None and language not in known:
        _fail(f"--language '{language}' is not one of: {', '.join(sorted(known))}")
    from knowledge.search.service import search_facts

    hits = [_hit(knowledge, hit) for hit in search_facts(text, language, limit)]
    if as_json:
        return _print_json(hits)
    _print_table(("score", "program", "text", "source"), map(_hit_cells, hits))


@app.command()
def verify(
    documents: Annotated[Path, typer.Option(help="Directory of the source documents.")],
    as_json: Json = False,
) -> None:
    """Prove the records against the documents; exit 1 when something is not borne out."""
    from knowledge.verify import DocumentsError
    from knowledge.verify import verify as prove

    knowledge = _knowledge()
    with _bad_input(DocumentsError):
        findings = prove(knowledge, documents)
    facts = sum(len(record.facts) for record in knowledge.records.values())
    checked = {"documents": len(knowledge.documents), "records": len(knowledge.records), "facts": facts}
    if as_json:
        _print_json({"checked": checked, "findings": [finding.as_dict() for finding in findings]})
    else:
        for finding in findings:
            typer.echo(str(finding))
        typer.echo(f"{len(findings)} findings in {facts} facts of {len(knowledge.records)} records.")
    if findings:
        raise typer.Exit(FINDINGS)


@app.command()
def evaluate(
    corpus: Annotated[Path, typer.Option(help="BEIR corpus: JSONL with _id, title, text.")],
    queries: Annotated[Path, typer.Option(help="BEIR queries: JSONL with _id, text.")],
    qrels: Annotated[Path, typer.Option(help="BEIR judgements: TSV query-id, corpus-id, score.")],
    as_json: Json = False,
) -> None:
    """Measure the shipped search on any set in BEIR files."""
    for file in (corpus, queries, qrels):
        if not file.is_file():
            _fail(f"{file} is not a file")
    from knowledge.search.evaluation import evaluate_beir

    with _bad_input(ValueError, OSError):
        measures = evaluate_beir(corpus, queries, qrels)
    if as_json:
        return _print_json(measures)
    _print_table(("measure", "value"), ((name, _shown(value)) for name, value in measures.items()))


def _knowledge() -> Knowledge:
    from knowledge.store import KnowledgeError, load_knowledge

    try:
        return load_knowledge()
    except KnowledgeError as error:
        _fail(str(error))


@contextmanager
def _bad_input(*errors: type[Exception]) -> Iterator[None]:
    """Turns errors that the caller's input causes into exit 2 with one line."""
    try:
        yield
    except errors as error:
        _fail(str(error))


def _fail(message: str) -> NoReturn:
    """Exit 2, with the first line of the message and how many follow."""
    first, *more = [line for line in message.splitlines() if line.strip()] or ["bad input"]
    typer.echo(f"error: {first}" + (f" (and {len(more)} more)" if more else ""), err=True)
    raise typer.Exit(BAD_INPUT)


def _hit(knowledge: Knowledge, hit: FactHit) -> dict[str, Any]:
    return {
        "program": hit.program,
        "fact": hit.fact,
        "text": hit.text,
        "score": round(float(hit.score), 4),
        "source": knowledge.documents[hit.source.document].cited(hit.source.lines),
    }


def _hit_cells(hit: dict[str, Any]) -> tuple[str, ...]:
    lines = ", ".join(map(str, hit["source"]["lines"]))
    return f"{hit['score']:.3f}", hit["program"], hit["text"], f"{hit['source']['document'][:3]}: {lines}"


def _program_cells(rows: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        yield row["id"], row["names"]["ko"], row["names"]["en"], ", ".join(row["audiences"])


def _shown(value: Any) -> str:
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def _print_json(value: Any) -> None:
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _print_table(headings: tuple[str, ...], rows: Any) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for position, heading in enumerate(headings):
        table.add_column(heading, no_wrap=position == 0)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
