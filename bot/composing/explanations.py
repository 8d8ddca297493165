"""Why not, and what would have to change."""

from __future__ import annotations

from collections.abc import Callable

from bot.composing.eligibility import condition_line, condition_lines, outcome_sentence, paragraphs_of, shown_check
from bot.composing.facts import with_told
from bot.composing.parts import Body, Result, distinct_sources, fixed_button
from bot.wording import Wording

Explain = Callable[[Wording, Result], list[str]]


def compose_why_not(words: Wording, result: Result) -> Body:
    """The conditions that are not met, with what was told and where they stand."""
    return _explained(words, result, _why_not, fixed_button(words, "button-what-would-change", "ask_what_would_change"))


def compose_what_would_change(words: Wording, result: Result) -> Body:
    """What would turn a no into a yes, or that nothing within the person's reach would."""
    return _explained(words, result, _changes, fixed_button(words, "button-why-not", "ask_why_not"))


def _explained(words: Wording, result: Result, explain: Explain, other: dict[str, str]) -> Body:
    checks = result["checks"]
    if not checks:
        screening = fixed_button(words, "button-screen", "screen_programs")
        return {"kind": "question", "text": words.text("nothing-checked"), "buttons": [screening]}
    refused = any(check["status"] == "not_eligible" for check in checks)
    return {
        "kind": "eligibility",
        "text": paragraphs_of(["\n".join(explain(words, check)) for check in checks]),
        "programs": [check["owner"]["id"] for check in checks],
        "sources": distinct_sources(cited for check in checks for cited in (*check["conditions"], *check["about"])),
        "buttons": [*([other] if refused else []), fixed_button(words, "button-counselor", "send_inquiry")],
        "results": [shown_check(check, condition_lines(words, check)) for check in checks],
    }


def _why_not(words: Wording, check: Result) -> list[str]:
    if check["status"] != "not_eligible":
        return [outcome_sentence(words, check), words.text("why-not-nothing")]
    failed = [condition for condition in check["conditions"] if condition["state"] == "not_met"]
    head = words.text("why-not", name=check["owner"]["name"])
    return [head, *(condition_line(words, condition) for condition in failed)]


def _changes(words: Wording, check: Result) -> list[str]:
    name = check["owner"]["name"]
    if check["status"] != "not_eligible":
        return [outcome_sentence(words, check), words.text("change-not-needed")]
    if not check["changes"]:
        return [words.text("change-none", name=name), *_why_not(words, check)[1:]]
    wanted = [
        words.text("change-line", wanted=with_told(words, condition["text"], condition["told"]))
        for condition in check["changes"]
    ]
    return [words.text("change-head", name=name), *wanted]
