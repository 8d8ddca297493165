"""Suggestions of jobs and candidates, in words."""

from __future__ import annotations

from typing import Any

from babel import Locale

from bot.composing.parts import Result
from bot.wording import Wording


def compose_match(words: Wording, match: Result, to: str = "") -> dict[str, Any]:
    """A match as people and programs read it: its messages as texts, said `to` somebody where there are such words."""
    return {
        **match,
        "reasons": [compose_message(words, message, to) for message in match["reasons"]],
        "to_check": [compose_message(words, message, to) for message in match["to_check"]],
    }


def compose_emptied(words: Wording, emptied: Result) -> list[str]:
    """Why nothing is suggested, and what would bring suggestions: one line each."""
    if not emptied["considered"]:
        return [words.text("match-none-there")]
    if emptied["by"] is None:
        return [words.text("match-none-fit", count=emptied["too_far"])]
    first = words.text(
        "match-none",
        considered=emptied["considered"],
        by=words.text(f"match-gate-{emptied['by']}"),
        count=emptied["failing"][emptied["by"]],
    )
    ways = [
        words.text("match-relax", gates=_listed(words, "match-gate-", way["gates"]), brings=way["brings"])
        for way in emptied["ways"]
    ]
    return [first, *ways]


def compose_message(words: Wording, message: Result, to: str = "") -> str:
    """One reason, or one thing to check; `to`: person or firm, who is asking and is spoken to."""
    arguments = {name: _argument(words, name, value) for name, value in message["arguments"].items()}
    addressed = f"{message['key']}-to-{to}"
    return words.text(addressed if to and words.has(addressed) else message["key"], **arguments)


def _argument(words: Wording, name: str, value: Any) -> Any:
    if name == "parts":
        return _listed(words, "match-part-", value)
    if name == "languages":
        shown = Locale(words.language).languages
        return words.joined(shown.get(code, code) for code in value)
    return words.joined(value) if isinstance(value, list) else value


def _listed(words: Wording, prefix: str, names: list[str]) -> str:
    return words.joined(words.text(f"{prefix}{name}") for name in names)
