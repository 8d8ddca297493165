"""The assistant's words: Fluent messages of one language folder, formatted with the locale's own rules.

A message file may call JOSA($name, pair: "은/는") to join a Korean particle to a word, WON($amount) to write money and
DAY($iso) to write a year, month or day.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, visitor

from bot.amounts import day, won
from bot.particles import with_particle

LOCALES = Path(__file__).parent / "locales"


class UnknownMessageError(KeyError):
    """No message of this id in this language."""


class Wording:
    """The messages of one language.

    `text` raises UnknownMessageError for an id that the language lacks and ValueError when an argument is missing:
    both are mistakes in the program, which the checks of `wording_problems` and the tests keep out.
    """

    def __init__(self, language: str, folder: Path = LOCALES) -> None:
        if not (folder / language).is_dir():
            raise UnknownMessageError(f"no wording for the language {language!r}")
        self.language = language
        # Isolation marks would land in the text that people copy, and no language here mixes directions.
        self._bundle = FluentBundle([language], functions=_functions(language), use_isolating=False)
        self._arguments: dict[str, dict[str, set[str]]] = {}
        for file in sorted((folder / language).glob("*.ftl")):
            resource = FluentResource(file.read_text(encoding="utf-8"))
            self._bundle.add_resource(resource)
            self._arguments[file.stem] = dict(_messages(resource))

    def has(self, message_id: str) -> bool:
        """Whether the language has this message."""
        return self._bundle.has_message(message_id)

    def text(self, message_id: str, **arguments: Any) -> str:
        """The message with its arguments filled in."""
        if not self.has(message_id):
            raise UnknownMessageError(f"{self.language} has no message {message_id!r}")
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise UnknownMessageError(f"{self.language} message {message_id!r} has no text")
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise ValueError(f"{self.language} message {message_id!r}: {errors[0]}")
        return str(text)

    def arguments(self, file: str | None = None) -> dict[str, set[str]]:
        """Argument names by message id, of one file (named without its ending) or of all."""
        chosen = self._arguments.values() if file is None else [self._arguments.get(file, {})]
        return {message: names for messages in chosen for message, names in messages.items()}


@lru_cache
def languages(folder: Path = LOCALES) -> tuple[str, ...]:
    """Codes of the languages that have wording, sorted."""
    return tuple(sorted(path.name for path in folder.iterdir() if any(path.glob("*.ftl"))))


@lru_cache
def wording(language: str) -> Wording:
    """The shared Wording of a language, read once."""
    return Wording(language)


def wording_problems(folder: Path = LOCALES) -> list[str]:
    """What keeps the languages from saying the same things: one line a problem, none when all agree.

    Found are unparsable lines, ids given twice, and messages or arguments that one language has and another lacks.
    """
    found = languages(folder)
    problems = [line for language in found for line in _file_problems(language, folder)]
    tables = {language: Wording(language, folder).arguments() for language in found}
    everything: set[str] = set().union(*tables.values()) if tables else set()
    for message in sorted(everything):
        lacking = [language for language in found if message not in tables[language]]
        problems += [f"{language} lacks the message {message}" for language in lacking]
        used = {language: tables[language][message] for language in found if language not in lacking}
        if len({frozenset(names) for names in used.values()}) > 1:
            listed = "; ".join(f"{language}: {', '.join(sorted(names)) or 'none'}" for language, names in used.items())
            problems.append(f"the arguments of {message} differ ({listed})")
    return problems


def _file_problems(language: str, folder: Path) -> Iterable[str]:
    seen: set[str] = set()
    for file in sorted((folder / language).glob("*.ftl")):
        for entry in FluentResource(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                yield f"{language}/{file.name} has an unreadable entry: {(entry.content or '').splitlines()[0]}"
            elif isinstance(entry, (ast.Message, ast.Term)):
                name = entry.id.name
                if name in seen:
                    yield f"{language}/{file.name} gives {name} a second time"
                seen.add(name)


def _messages(resource: ast.Resource) -> Iterable[tuple[str, set[str]]]:
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            finder = _VariableFinder()
            finder.visit(entry)
            yield entry.id.name, finder.names


class _VariableFinder(visitor.Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (named by the library)
        self.names.add(node.id.name)


def _josa(word: object, pair: object = "은/는") -> str:
    return with_particle(str(word), str(pair))


def _functions(language: str) -> dict[str, Any]:
    return {
        "JOSA": _josa,
        "WON": lambda amount: won(float(amount), language),
        "DAY": lambda iso: day(str(iso), language),
    }
