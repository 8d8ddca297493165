"""What a person told, in words: values with their units, and what could not be understood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.composing.parts import Result
from bot.wording import Wording

MONTHS = 12
PRESSED = ("boolean", "choice", "choices")
"""Types of facts whose answers are offered as buttons."""


def told(words: Wording, fact: Result) -> str:
    """A fact with its value: "years in business: 2 years 6 months"."""
    return words.text("fact-told", name=fact["name"], value=value_text(words, fact))


def told_list(words: Wording, facts: Iterable[Result]) -> str:
    """Several facts with their values, one after the other."""
    return words.joined(words.text("fact-noted", name=fact["name"], value=value_text(words, fact)) for fact in facts)


def with_told(words: Wording, line: str, fact: Result | None) -> str:
    """What is asked for, with what the person told in brackets."""
    if fact is None:
        return line
    if isinstance(fact["value"], bool):
        return words.text("condition-said", line=line, value=value_text(words, fact))
    return words.text("condition-told", line=line, told=told(words, fact))


def value_text(words: Wording, fact: Result) -> str:
    """The value of a fact as the language writes it."""
    value = fact["value"]
    if fact["labels"]:
        return words.joined(fact["labels"])
    if isinstance(value, dict):
        return _bounds(words, fact, value)
    return _single(words, fact, value)


def lead_lines(words: Wording, lead: Result, asked_type: str = "") -> list[str]:
    """What is said before a question (for a fact of `asked_type`) or an outcome, a line each."""
    lines = [words.text("check-switched")] if lead["switched"] else []
    if lead["corrected"]:
        lines.append(words.text("check-corrected", facts=told_list(words, lead["corrected"])))
    if lead["heard"]:
        lines.append(words.text("check-heard", facts=told_list(words, lead["heard"])))
    lines += [_problem(words, problem) for problem in lead["problems"]]
    if lead["unclear"]:
        lines.append(words.text("check-unclear-choice" if asked_type in PRESSED else "check-unclear"))
    if lead["without"]:
        lines.append(words.text("check-without", name=lead["without"]))
    return lines


def _problem(words: Wording, problem: Result) -> str:
    message = f"fact-problem-{problem['code']}"
    if not words.has(message):
        return words.text("check-unclear")
    arguments = {name: problem[name] for name in words.arguments("eligibility")[message]}
    return words.text(message, **arguments)


def _bounds(words: Wording, fact: Result, value: dict[str, Any]) -> str:
    least, most = value.get("at_least"), value.get("at_most")
    if least is None:
        return words.text("value-at-most", most=_single(words, fact, most))
    if most is None:
        return words.text("value-at-least", least=_single(words, fact, least))
    return words.text("value-between", least=_single(words, fact, least), most=_single(words, fact, most))


def _single(words: Wording, fact: Result, value: Any) -> str:
    if isinstance(value, bool):
        return words.text("value-yes" if value else "value-no")
    if fact["type"] == "money":
        return words.text("value-money", amount=value)
    if fact["type"] == "date":
        return words.text("value-date", date=value)
    own = f"value-{fact['fact']}"
    if words.has(own):
        return words.text(own, number=value)
    if fact["unit"] == "years":
        return years_text(words, value)
    unit = f"value-{fact['unit'] or 'plain'}"
    return words.text(unit if words.has(unit) else "value-plain", number=value)


def years_text(words: Wording, value: float) -> str:
    """Years and months of a length of time."""
    years, months = divmod(round(value * MONTHS), MONTHS)
    if not months:
        return words.text("value-years", years=years)
    if not years:
        return words.text("value-months", months=months)
    return words.text("value-years-months", years=years, months=months)
