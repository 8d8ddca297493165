"""What saving adds up to, with what each number rests on."""

from __future__ import annotations

from bot.composing.eligibility import paragraphs_of
from bot.composing.facts import lead_lines, years_text
from bot.composing.parts import Body, Result, distinct_sources, fixed_button
from bot.wording import Wording


def compose_worked_figure(words: Wording, result: Result) -> Body:
    """The sum and its parts, or which limit of the document keeps it from being worked out."""
    figure = result["figure"]
    answer = _sum(words, figure, result["not_counted"]) if figure else _refusal(words, result)
    return {
        "kind": "answer",
        "text": paragraphs_of(["\n".join(lead_lines(words, result["lead"])), answer]),
        "programs": [result["owner"]["id"]],
        "sources": distinct_sources(result["facts"]),
        "buttons": [
            fixed_button(words, "button-worked-again", "ask_worked_figure"),
            fixed_button(words, "button-counselor", "send_inquiry"),
        ],
        "results": [figure] if figure else [],
    }


def _sum(words: Wording, figure: Result, not_counted: list[str]) -> str:
    return "\n".join(
        [
            words.text("worked", amount=figure["amount"], years=years_text(words, figure["years"])),
            words.text("worked-own", amount=figure["amount"], months=figure["months"], own=figure["own"]),
            words.text("worked-top-up", percent=figure["top_up_percent"], top_up=figure["top_up"]),
            words.text("worked-total", total=figure["total"]),
            words.text("worked-not-counted", names=words.joined(not_counted, "points")),
        ]
    )


def _refusal(words: Wording, result: Result) -> str:
    if result["over_cap"]:
        return words.text("worked-over-cap", cap=result["cap"])
    if result["too_short"]:
        return words.text("worked-too-short", years=years_text(words, result["least_years"]))
    return words.text("worked-incomplete", cap=result["cap"])
