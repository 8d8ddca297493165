"""`ieum knowledge …`: lists, searches, verifies, measures and asks the knowledge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from knowledge.console import Json, bad_input, fail, print_json, print_table, shipped_knowledge
from knowledge.eligibility import commands

if TYPE_CHECKING:
    from knowledge.search.service import FactHit
    from knowledge.store import Knowledge

app = typer.Typer(help="The programs, what is known of them, and search.", no_args_is_help=True, add_completion=False)

app.command()(commands.facts)
app.command()(commands.check)
app.command()(commands.screen)

FINDINGS = 1


@app.command()
def programs(as_json: Json = False) -> None:
    """List the programs with their names and whom they are for."""
    rows = [
        {"id": program.id, "names": dict(program.names.__root__), "audiences": list(program.audiences)}
        for program in shipped_knowledge().programs.values()
    ]
    if as_json:
        return print_json(rows)
    print_table(("id", "한국어", "English", "for"), _program_cells(rows))


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="A question or a few words, in any language.")],
    language: Annotated[str | None, typer.Option(help="Answer in this language only, such as ko.")] = None,
    limit: Annotated[int, typer.Option(help="At most this many hits.")] = 5,
    as_json: Json = False,
) -> None:
    """Search the facts, best first."""
    if not text.strip():
        fail("TEXT is empty")
    if limit < 1:
        fail("--limit must be at least 1")
    knowledge = shipped_knowledge()
    known = {code for program in knowledge.programs.values() for code in program.names.languages}
    if language is not None and language not in known:
        fail(f"--language '{language}' is not one of: {', '.join(sorted(known))}")
    from knowledge.search.service import search_facts

    hits = [_hit(knowledge, hit) for hit in search_facts(text, language, limit)]
    if as_json:
        return print_json(hits)
    print_table(("score", "program", "text", "source"), map(_hit_cells, hits))


@app.command()
def verify(
    documents: Annotated[Path, typer.Option(help="Directory of the source documents.")],
    as_json: Json = False,
) -> None:
    """Prove the records against the documents; exit 1 when something is not borne out."""
    from knowledge.verify import DocumentsError
    from knowledge.verify import verify as prove

    knowledge = shipped_knowledge()
    with bad_input(DocumentsError):
        findings = prove(knowledge, documents)
    facts = sum(len(record.facts) for record in knowledge.records.values())
    checked = {"documents": len(knowledge.documents), "records": len(knowledge.records), "facts": facts}
    if as_json:
        print_json({"checked": checked, "findings": [finding.as_dict() for finding in findings]})
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
            fail(f"{file} is not a file")
    from knowledge.search.evaluation import evaluate_beir

    with bad_input(ValueError, OSError):
        measures = evaluate_beir(corpus, queries, qrels)
    if as_json:
        return print_json(measures)
    print_table(("measure", "value"), ((name, _shown(value)) for name, value in measures.items()))


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
