"""Handing results to the response generator, with what it needs to know of their language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from knowledge.languages import korean_names, untranslated


def say(dispatcher: CollectingDispatcher, response: str, language: str, **result: Any) -> None:
    """Have the response worded in this language.

    Beside the result goes whether a text of it is in English because the records lack the language, and the Korean
    names of the programs that it names.
    """
    texts = set(_texts(result))
    dispatcher.utter_message(
        response=response,
        language=language,
        untranslated=not texts.isdisjoint(untranslated(language)),
        korean_names={
            name: korean for name, korean in korean_names(language).items() if any(name in text for text in texts)
        },
        **result,
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part)
