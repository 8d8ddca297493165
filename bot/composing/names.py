"""The Korean name of a program where a reply first names it: that is the name which stands on forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.composing.parts import Body
from bot.wording import Wording

_LATIN = "[0-9A-Za-zÀ-ɏḀ-ỿ]"
"""Beside such a character a name goes on; Han beside it begins another word."""


def with_korean_names(words: Wording, body: Body, korean: Mapping[str, str], before: str) -> Body:
    """The message with the Korean name behind the first mention of each program that `before` does not name.

    `korean` holds the Korean names by the names in the language of the message; how the two stand together is the
    message `name-first` of that language. Cards, which repeat lines of the text, are changed as the text is.
    """
    shown = {name: first_mention(words, name, korean[name]) for name in korean}
    shown = {name: first for name, first in shown.items() if first != name}
    if not shown or not body.get("text"):
        return body
    pattern = re.compile("|".join(_as_word(name) for name in sorted(shown, key=len, reverse=True)))
    named = {found.group() for found in pattern.finditer(before)}

    def first(found: re.Match[str]) -> str:
        name = found.group()
        if name in named:
            return name
        named.add(name)
        return shown[name]

    text = pattern.sub(first, body["text"])
    changed = {old: new for old, new in zip(body["text"].split("\n"), text.split("\n"), strict=True) if old != new}
    titles = {name: title for name, title in shown.items() if title in text}
    return {**body, "text": text, "results": _replaced(body.get("results", []), {**titles, **changed})}


def first_mention(words: Wording, name: str, korean: str) -> str:
    """A name with the Korean one, which does not repeat the name in brackets of its own."""
    return words.text("name-first", name=name, korean=korean.replace(f"({name})", ""))


def without_korean_names(words: Wording, text: str, korean: Mapping[str, str]) -> str:
    """The text as it was before `with_korean_names`."""
    for name, original in korean.items():
        text = text.replace(first_mention(words, name, original), name)
    return text


def _as_word(name: str) -> str:
    return f"(?<!{_LATIN}){re.escape(name)}(?!{_LATIN})"


def _replaced(value: Any, changed: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return changed.get(value, value)
    if isinstance(value, Mapping):
        return {key: _replaced(part, changed) for key, part in value.items()}
    return [_replaced(part, changed) for part in value] if isinstance(value, list) else value
