"""What a fact may be known as: a value, or bounds between which it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Union

Bound = Union[int, float, str]
"""A number, or an ISO day."""


@dataclass(frozen=True)
class Between:
    """A number or day known only by bounds, both included: "in my thirties", "founded in 2023". None is open."""

    at_least: Bound | None = None
    at_most: Bound | None = None


FactValue = Union[bool, int, float, str, tuple[str, ...], Between]
"""By type of fact. boolean: a bool. choice: the id of the value. choices: their ids. whole, number, money: a number in
the unit of the fact, or Between. date: an ISO day, or Between. region: a code, or several of which it is one."""

Facts = Mapping[str, FactValue]
"""Facts by name. What is absent is unknown."""


def ends(value: FactValue) -> tuple[Any, Any]:
    """The lowest and the highest that a number or day may be; None is open."""
    return (value.at_least, value.at_most) if isinstance(value, Between) else (value, value)


def alternatives(value: FactValue) -> tuple[str, ...]:
    """The ids or codes of a choice, of choices or of a region."""
    return value if isinstance(value, tuple) else (str(value),)


def as_json(value: FactValue | None) -> Any:
    """The form in which `parse_facts` takes the value."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Between):
        bounds = {"at_least": value.at_least, "at_most": value.at_most}
        return {name: bound for name, bound in bounds.items() if bound is not None}
    return value
