"""The assistant's words: Fluent messages of one language folder, formatted with the locale's own rules.

A message file may call JOSA($name, pair: "은/는") to join a Korean particle to a word, WON($amount) to write money and
DAY($iso) to write a year, month or day. Every message may use $spoken, the code of the language that is spoken. What a
language lacks, or has with other arguments than English, is said in English.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, visitor

from bot.amounts import amount_digits, day
from bot.particles import with_particle

LOCALES = Path(__file__).parent / "locales"
FALLBACK_LANGUAGE = "en"
Joined = Literal["items", "points", "parts", "sentences"]
_ALWAYS_GIVEN = frozenset({"spoken"})


class UnknownMessageError(KeyError):
    """No message of this id in this language."""


class Wording:
    """The messages of one language, with those of English where it lacks any.

    `text` raises UnknownMessageError for an id that neither has and ValueError when an argument is missing: both are
    mistakes in the program, which the checks of `wording_problems` and the tests keep out.
    """

    def __init__(self, language: str, folder: Path = LOCALES) -> None:
        if not (folder / language).is_dir():
            raise UnknownMessageError(f"no wording for the language {language!r}")
        self.language = language
        self.said_in_english: set[str] = set()
        """Ids of messages that had to be said in English."""
        # Isolation marks would land in the text that people copy, and no language here mixes directions.
        self._bundle = FluentBundle([language], functions=self._functions(), use_isolating=False)
        self._own: dict[str, dict[str, frozenset[str]]] = {}
        for file in sorted((folder / language).glob("*.ftl")):
            resource = FluentResource(file.read_text(encoding="utf-8"))
            self._bundle.add_resource(resource)
            self._own[file.stem] = dict(_messages(resource))
        has_other = language != FALLBACK_LANGUAGE and (folder / FALLBACK_LANGUAGE).is_dir()
        self._english = Wording(FALLBACK_LANGUAGE, folder) if has_other else None
        given = self._english.own_arguments() if self._english else {}
        own = self.own_arguments()
        self._says = frozenset(name for name in own if given.get(name, own[name]) == own[name])
        """Ids of the messages that the language has, with the arguments that they are given."""

    def anew(self) -> Wording:
        """The same words with an empty `said_in_english`, so that it tells of one reply."""
        other = copy.copy(self)
        other.said_in_english = set()
        return other

    def has(self, message_id: str) -> bool:
        """Whether there is such a message, in the language or in English."""
        return self._bundle.has_message(message_id) or bool(self._english and self._english.has(message_id))

    def text(self, message_id: str, **arguments: Any) -> str:
        """The message with its arguments filled in."""
        if message_id not in self._says:
            self.said_in_english.add(message_id)
        return self._filled(message_id, arguments)

    def joined(self, texts: Iterable[str], what: Joined = "items") -> str:
        """Texts one after the other, as the language writes it between names, longer points, parts or sentences."""
        return self._filled(f"between-{what}", {}).join(texts)

    def arguments(self, file: str | None = None) -> dict[str, frozenset[str]]:
        """Argument names by message id, of one file (named without its ending) or of all."""
        english = self._english.arguments(file) if self._english else {}
        return {**self.own_arguments(file), **english}

    def own_arguments(self, file: str | None = None) -> dict[str, frozenset[str]]:
        """As `arguments`, of what the language has itself."""
        chosen = self._own.values() if file is None else [self._own.get(file, {})]
        return {message: names for messages in chosen for message, names in messages.items()}

    def _filled(self, message_id: str, arguments: Mapping[str, Any]) -> str:
        bundle = self._bundle_with(message_id)
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise UnknownMessageError(f"{self.language} message {message_id!r} has no text")
        text, errors = bundle.format_pattern(pattern, {**arguments, "spoken": self.language})
        if errors:
            raise ValueError(f"{self.language} message {message_id!r}: {errors[0]}")
        return str(text)

    def _bundle_with(self, message_id: str) -> FluentBundle:
        if message_id in self._says:
            return self._bundle
        if self._english is None or not self._english.has(message_id):
            raise UnknownMessageError(f"{self.language} has no message {message_id!r}")
        return self._english._bundle

    def _functions(self) -> dict[str, Any]:
        return {"JOSA": _josa, "WON": self._won, "DAY": self._day}

    def _won(self, amount: object) -> str:
        short_from = self._filled("won-short-from", {})
        limit = int(short_from) if short_from.isdigit() else None
        return self._filled("won", {"number": amount_digits(float(str(amount)), self.language, limit)})

    def _day(self, iso: object) -> str:
        return day(str(iso), self.language, self._filled("day-pattern", {}))


@lru_cache
def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Codes of the languages that have wording, sorted."""
    return tuple(sorted(path.name for path in (folder or LOCALES).iterdir() if any(path.glob("*.ftl"))))


@lru_cache
def wording(language: str) -> Wording:
    """The shared Wording of a language, read once."""
    return Wording(language, LOCALES)


def language_name(language: str) -> str:
    """What a language calls itself: "한국어", "English", "Tiếng Việt", "中文"."""
    name = str(Locale.parse(language).get_language_name(language))
    return name[:1].upper() + name[1:]


def language_names(words: Wording) -> str:
    """All languages that have wording, each by its own name, in a list."""
    return words.joined(language_name(code) for code in languages())


def wording_problems(folder: Path = LOCALES) -> list[str]:
    """What keeps the languages from saying the same things: one line a problem, none when all agree.

    Found are unparsable lines, ids given twice, and messages or arguments that one language has and another lacks.
    """
    found = languages(folder)
    problems = [line for language in found for line in file_problems(language, folder)]
    tables = {language: Wording(language, folder).own_arguments() for language in found}
    everything: set[str] = set().union(*tables.values()) if tables else set()
    for message in sorted(everything):
        lacking = [language for language in found if message not in tables[language]]
        problems += [f"{language} lacks the message {message}" for language in lacking]
        used = {language: tables[language][message] for language in found if language not in lacking}
        if len(set(used.values())) > 1:
            listed = "; ".join(f"{language}: {', '.join(sorted(names)) or 'none'}" for language, names in used.items())
            problems.append(f"the arguments of {message} differ ({listed})")
    return problems


def file_problems(language: str, folder: Path = LOCALES) -> Iterable[str]:
    """Unreadable entries of a language's files, and ids given twice: one line a problem."""
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


def _messages(resource: ast.Resource) -> Iterable[tuple[str, frozenset[str]]]:
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            finder = _VariableFinder()
            finder.visit(entry)
            yield entry.id.name, frozenset(finder.names - _ALWAYS_GIVEN)


class _VariableFinder(visitor.Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (named by the library)
        self.names.add(node.id.name)


def _josa(word: object, pair: object = "은/는") -> str:
    return with_particle(str(word), str(pair))
