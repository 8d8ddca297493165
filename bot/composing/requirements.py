"""What a document asks for, however nested, as lines that people can read."""

from __future__ import annotations

from bot.composing.parts import Result
from bot.wording import Wording


def requirement_lines(words: Wording, condition: Result) -> list[str]:
    """A line for a condition; for a choice of several, a line each."""
    if "any_of" not in condition:
        return [words.text("requirement", text=phrase(words, condition))]
    first, *others = (phrase(words, part) for part in condition["any_of"])
    return [
        words.text("requirement", text=first),
        *(words.text("requirement-instead", text=other) for other in others),
    ]


def phrase(words: Wording, condition: Result) -> str:
    """A condition in one phrase; a choice inside others stands in brackets."""
    if "text" in condition:
        return str(condition["text"])
    if "not" in condition:
        return words.text("requirement-not", text=phrase(words, condition["not"]))
    if "all_of" in condition:
        return words.joined((phrase(words, part) for part in condition["all_of"]), "points")
    one, *others = (phrase(words, part) for part in condition["any_of"])
    for other in others:
        one = words.text("requirement-or", one=one, other=other)
    return f"({one})" if others else one
