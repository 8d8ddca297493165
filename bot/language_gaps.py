"""What a language lacks, or has from before something changed: its wording, records, examples, grammars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.wording import FALLBACK_LANGUAGE, LOCALES, Wording, file_problems
from knowledge.eligibility.telling.words import words
from knowledge.languages import missing_texts
from knowledge.verify.grammar import languages as readable_languages
from nlu.example_files import EXAMPLES, LEAST_EXAMPLES, example_counts


@dataclass(frozen=True)
class Gap:
    """One piece that is missing or out of date."""

    area: str
    """wording, records, examples or grammars."""
    place: str
    """File and id below `bot/locales`, `knowledge` or `nlu/examples`."""
    problem: str


def gaps_of(language: str, locales: Path = LOCALES, examples: Path = EXAMPLES) -> list[Gap]:
    """All gaps of a language; one that has nothing at all yet lacks every piece."""
    return [
        *_wording(language, locales),
        *(Gap("records", place, "missing") for place in missing_texts(language)),
        *_examples(language, examples),
        *_grammars(language),
    ]


def _wording(language: str, locales: Path) -> Iterator[Gap]:
    english = Wording(FALLBACK_LANGUAGE, locales)
    own = Wording(language, locales).own_arguments() if (locales / language).is_dir() else {}
    for problem in file_problems(language, locales):
        yield Gap("wording", language, problem)
    for file in sorted((locales / FALLBACK_LANGUAGE).glob("*.ftl")):
        for message, wanted in english.own_arguments(file.stem).items():
            place = f"{file.name}: {message}"
            if message not in own:
                yield Gap("wording", place, "missing")
            elif own[message] != wanted:
                given = ", ".join(f"${name}" for name in sorted(wanted)) or "nothing"
                yield Gap("wording", place, f"out of date: it is given {given}")
    for message in sorted(own.keys() - english.own_arguments().keys()):
        yield Gap("wording", message, "out of date: nothing says this any more")


def _examples(language: str, folder: Path) -> Iterator[Gap]:
    counts = example_counts(language, folder)
    for intent in sorted(example_counts(FALLBACK_LANGUAGE, folder)):
        if not counts[intent]:
            yield Gap("examples", intent, "missing")
        elif counts[intent] < LEAST_EXAMPLES:
            yield Gap("examples", intent, f"{counts[intent]} of at least {LEAST_EXAMPLES}")


def _grammars(language: str) -> Iterator[Gap]:
    if language not in readable_languages():
        yield Gap("grammars", f"verify/grammars/{language}.yml", "missing: its figures cannot be verified")
    if language not in words()["languages"]:
        yield Gap("grammars", "eligibility/telling/words.yml", "missing: nothing is known to negate what people tell")
