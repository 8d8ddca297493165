"""`ieum knowledge facts`, `check` and `screen`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from knowledge.console import Json, bad_input, fail, print_json, print_table, shipped_knowledge

if TYPE_CHECKING:
    from knowledge.eligibility.evaluate import Check
    from knowledge.eligibility.values import Facts
    from knowledge.eligibility.vocabulary import FactDefinition
    from knowledge.store import Knowledge

EXAMPLE = '{"role": "founder", "age": 35}'

Told = Annotated[str, typer.Option("--facts", help=f"What is known, as a JSON object such as {EXAMPLE}, or @FILE.")]


def facts(as_json: Json = False) -> None:
    """List the facts that conditions rest on, with their types, values and questions."""
    definitions = shipped_knowledge().vocabulary.facts.values()
    if as_json:
        return print_json([_definition(definition) for definition in definitions])
    print_table(("fact", "type", "values", "question"), map(_definition_cells, definitions))


def check(
    program: Annotated[str, typer.Argument(help="The id of a program, such as tips.")],
    told: Told,
    as_json: Json = False,
) -> None:
    """Whether someone can join a program, by which conditions, and what is missing to tell."""
    knowledge = shipped_knowledge()
    if program not in knowledge.programs:
        nearest = get_close_matches(program, knowledge.programs, n=1)
        fail(f"no program '{program}'" + (f"; did you mean {nearest[0]}?" if nearest else ""))
    known = _read(told, knowledge)
    from knowledge.eligibility import evaluate

    found = evaluate.check(program, known, knowledge=knowledge)
    if as_json:
        return print_json(found.as_dict())
    typer.echo(f"{program}: {found.status.value}")
    print_table(("condition", "state", "the document asks for", "known", "source"), _condition_cells(found))
    _print_missing(found.missing, knowledge)


def screen(told: Told, as_json: Json = False) -> None:
    """Which programs someone can join, could join, cannot join, and of which the documents do not say."""
    knowledge = shipped_knowledge()
    known = _read(told, knowledge)
    from knowledge.eligibility.screen import screen as screen_all

    screening = screen_all(known, knowledge=knowledge)
    if as_json:
        return print_json([found.as_dict() for found in screening.checks])
    print_table(("program", "status", "missing"), map(_check_cells, screening.checks))
    _print_missing(screening.missing, knowledge)


def _read(told: str, knowledge: Knowledge) -> Facts:
    from knowledge.eligibility.facts import FactError, parse_facts

    raw = _object(_text(told))
    with bad_input(FactError):
        return parse_facts(raw, vocabulary=knowledge.vocabulary)


def _text(told: str) -> str:
    if not told.startswith("@"):
        return told
    try:
        return Path(told[1:]).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        fail(f"--facts: {told[1:]} cannot be read: {getattr(error, 'strerror', None) or error}")


def _object(text: str) -> dict[str, Any]:
    import json

    try:
        value = json.loads(text, object_pairs_hook=_without_repetition)
    except (ValueError, RecursionError) as error:
        fail(f"--facts is not JSON: {error}; give an object such as {EXAMPLE}")
    if not isinstance(value, dict):
        fail(f"--facts is not a JSON object; give one such as {EXAMPLE}")
    return value


def _without_repetition(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, value in pairs:
        if name in result:
            raise ValueError(f"'{name}' is given twice")
        result[name] = value
    return result


def _definition(definition: FactDefinition) -> dict[str, Any]:
    return {
        "name": definition.id,
        "type": definition.type,
        "unit": definition.unit,
        "names": dict(definition.names.__root__),
        "question": dict(definition.question.__root__),
        "values": [value.id for value in definition.values],
        "value_names": {value.id: dict(value.names.__root__) for value in definition.values},
        "limits": definition.limits.dict(),
        "asked": definition.asked,
        "changeable": definition.changeable,
        "examples": {language: list(said) for language, said in definition.examples.__root__.items()},
    }


def _definition_cells(definition: FactDefinition) -> tuple[str, ...]:
    values = ", ".join(value.id for value in definition.values) or definition.unit
    return definition.id, definition.type, values, definition.question.in_language("en")


def _condition_cells(found: Check) -> Iterator[tuple[str, ...]]:
    for condition in found.conditions:
        lines = ", ".join(map(str, condition.source.lines))
        known = f"{condition.fact} = {_shown(condition.value)}"
        yield (
            condition.id,
            condition.state.value,
            condition.text.in_language("en"),
            known,
            f"{condition.source.document[:3]}: {lines}",
        )


def _shown(value: Any) -> str:
    if value is None:
        return "?"
    if isinstance(value, Mapping):
        return " ".join(f"{name.replace('_', ' ')} {_shown(bound)}" for name, bound in value.items())
    if isinstance(value, float):
        return f"{value:.4g}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _check_cells(found: Check) -> tuple[str, ...]:
    return found.program, found.status.value, ", ".join(found.missing)


def _print_missing(missing: Iterable[str], knowledge: Knowledge) -> None:
    for name in missing:
        typer.echo(f"missing: {name} ({knowledge.vocabulary.facts[name].question.in_language('en')})")
