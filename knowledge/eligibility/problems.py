"""What can be wrong with a fact that was told, and how a command says it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Code = Literal[
    "unknown_fact",
    "not_boolean",
    "not_number",
    "not_whole",
    "too_small",
    "too_large",
    "not_a_value",
    "not_a_region",
    "not_a_date",
    "in_the_future",
    "more_than",
    "contradicts",
    "empty",
]


@dataclass(frozen=True)
class Problem:
    """One fact that makes no sense.

    `arguments` holds `value`, what was told, and by code: unknown_fact, `nearest` (a name or None); too_small, `least`;
    too_large, `most` (in the unit of the fact, or ISO days); not_a_value, `allowed` (ids) and `nearest` (an id or
    None); in_the_future, `most` (today); more_than and contradicts, `other` (name of the other fact) and
    `other_value`.
    """

    fact: str
    code: Code
    arguments: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.fact}: {_SENTENCES[self.code](self.arguments)}"


class FactError(ValueError):
    """Facts that make no sense; the message has a line for each."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


_LONGEST = 60
"""Characters of a told value that a message repeats."""


class RefusedError(Exception):
    """A value that does not fit its fact, before it is known which fact that is."""

    def __init__(self, code: Code, value: Any, **arguments: Any) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = {"value": value, **arguments}


def _shown(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False, default=str)
    return written if len(written) <= _LONGEST else f"{written[:_LONGEST]}…"


def _number(value: Any) -> str:
    return f"{value:,.15g}" if isinstance(value, int | float) else str(value)


def _unknown_fact(arguments: Mapping[str, Any]) -> str:
    nearest = arguments.get("nearest")
    return "no such fact" + (f"; did you mean {nearest}?" if nearest else "; `ieum knowledge facts` lists them all")


def _not_a_value(arguments: Mapping[str, Any]) -> str:
    nearest, allowed = arguments.get("nearest"), ", ".join(arguments["allowed"])
    meant = f"; did you mean {nearest}?" if nearest else ""
    return f"{_shown(arguments['value'])} is not one of {allowed}{meant}"


def _says(sentence: str) -> Callable[[Mapping[str, Any]], str]:
    """Fills `{value}` as JSON and every other argument as a number or as it is."""

    def say(arguments: Mapping[str, Any]) -> str:
        shown = {name: _shown(value) if name.endswith("value") else _number(value) for name, value in arguments.items()}
        return sentence.format(**shown)

    return say


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "unknown_fact": _unknown_fact,
    "not_boolean": _says("{value} is neither true nor false"),
    "not_number": _says('{value} is not a number; give one such as 35, or bounds such as {{"at_least": 30}}'),
    "not_whole": _says("{value} is not a whole number"),
    "too_small": _says("{value} makes no sense; the least possible is {least}"),
    "too_large": _says("{value} makes no sense; the most possible is {most}"),
    "not_a_value": _not_a_value,
    "not_a_region": _says("{value} is no known region; give a name such as 전주 or Jeonbuk, or a code such as 35"),
    "not_a_date": _says("{value} is not a date; give one such as 2023-03-15, 2023-03 or 2023"),
    "in_the_future": _says("{value} lies in the future; today is {most}"),
    "more_than": _says("{value} is more than {other}, which is {other_value}"),
    "contradicts": _says("{value} does not go with {other}, which is {other_value}"),
    "empty": _says("{value} tells nothing; leave the fact out, or give null, when it is unknown"),
}
