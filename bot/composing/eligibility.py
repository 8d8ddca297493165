"""Checks of one program: the questions, the outcome, and how a check is stopped."""

from __future__ import annotations

from typing import Any

from bot.composing.facts import lead_lines, with_told
from bot.composing.parts import Body, Result, button, distinct_sources, fixed_button, intent_payload, join_facts
from bot.composing.requirements import requirement_lines
from bot.wording import Wording

MARKS = {"met": "✓", "not_met": "✕", "unknown": "?"}
DECIDING_FIRST = {"not_eligible": ("not_met", "unknown", "met"), "unknown": ("unknown", "not_met", "met")}


def compose_question(words: Wording, result: Result) -> Body:
    """One question, led by what the document asks for or by why it is asked."""
    paragraphs = [
        "\n".join(lead_lines(words, result["lead"], result["fact"]["type"])),
        _fitting(words, result),
        _intro(words, result["intro"]),
        _why(words, result["why"]),
        result["fact"]["question"],
    ]
    cited = [*result["fitting"], *(result["intro"] or {}).get("facts", ()), *(result["why"] or ())]
    asked = {"asked": result["fact"]["fact"]}
    return {
        "kind": "question",
        "text": paragraphs_of(paragraphs),
        "programs": list(result["programs"]),
        "sources": distinct_sources(cited),
        "buttons": _answers(words, result["fact"]),
        "results": [{**found["check"], **asked} for found in result["checks"]] or [asked],
    }


def compose_which_check(words: Wording, result: Result) -> Body:
    """Asks which program is to be checked."""
    return {
        "kind": "question",
        "text": words.text("check-which"),
        "buttons": [
            *(check_button(words, owner) for owner in result["choices"]),
            fixed_button(words, "button-screen", "screen_programs"),
            fixed_button(words, "button-all-programs", "list_programs"),
        ],
        "results": [{"asked": "program"}],
    }


def compose_outcome(words: Wording, result: Result) -> Body:
    """Outcome, deciding conditions, what is missing or unsaid; then where to go from here."""
    lines = condition_lines(words, result)
    paragraphs = [
        "\n".join([*lead_lines(words, result["lead"]), outcome_sentence(words, result)]),
        "\n".join(lines.values()),
        _fitting(words, result),
        _missing(words, result),
        words.text("check-guidance") if result["guidance"] else "",
    ]
    return {
        "kind": "eligibility",
        "text": paragraphs_of(paragraphs),
        "programs": [result["owner"]["id"]],
        "sources": distinct_sources([*result["conditions"], *result["about"], *result["fitting"]]),
        "buttons": _next_steps(words, result),
        "results": [shown_check(result, lines)],
    }


def compose_cancelled(words: Wording, result: Result) -> Body:
    """Says that the check is stopped and how to take it up again."""
    program = result["program"]
    payload = intent_payload("check_eligibility", program=program) if program else "/screen_programs"
    return {
        "kind": "service",
        "text": words.text("check-cancelled"),
        "buttons": [
            button(words.text("button-check-again"), payload),
            fixed_button(words, "button-all-programs", "list_programs"),
        ],
    }


def outcome_sentence(words: Wording, result: Result) -> str:
    status = result["status"]
    if status == "not_stated" and not result["conditions"]:
        status = "nobody_named"
    return words.text(f"outcome-{status}", name=result["owner"]["name"])


def condition_lines(words: Wording, result: Result) -> dict[str, str]:
    """A line for each condition by its id, those that decide first."""
    order = DECIDING_FIRST.get(result["status"], ("met", "unknown", "not_met"))
    ranked = sorted(result["conditions"], key=lambda condition: order.index(condition["state"]))
    return {condition["id"]: condition_line(words, condition) for condition in ranked}


def condition_line(words: Wording, condition: Result) -> str:
    """One condition: a mark, its state in words, what is asked for, and what was told."""
    state = words.text(f"condition-{condition['state']}")
    line = words.text("condition", mark=MARKS[condition["state"]], state=state, text=condition["text"])
    return with_told(words, line, condition["told"])


def shown_check(result: Result, lines: dict[str, str]) -> dict[str, Any]:
    """The contract form of a check with the words that it is shown by."""
    check = result["check"]
    conditions = [
        {**condition, "line": lines[condition["id"]]} if condition["id"] in lines else condition
        for condition in check["conditions"]
    ]
    return {**check, "title": result["owner"]["name"], "conditions": conditions}


def check_button(words: Wording, owner: Result) -> dict[str, str]:
    """Starts a check of one program."""
    title = words.text("button-check-program", name=owner["name"])
    return button(title, intent_payload("check_eligibility", program=owner["id"]))


def paragraphs_of(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _intro(words: Wording, intro: Result | None) -> str:
    if intro is None:
        return ""
    if intro["owner"] is None:
        return words.text("screening-intro")
    head = words.text(f"check-intro-{intro['meaning']}", name=intro["owner"]["name"])
    return "\n".join([head, *(line for part in intro["requirements"] for line in requirement_lines(words, part))])


def _fitting(words: Wording, result: Result) -> str:
    """Facts that answer what the person asked along with the check."""
    return join_facts(words, result["fitting"])


def _why(words: Wording, why: list[Result] | None) -> str:
    if why is None:
        return ""
    if not why:
        return words.text("check-why-unknown")
    lines = [words.text("check-why-one", name=found["owner"]["name"], text=found["text"]) for found in why]
    return "\n".join([words.text("check-why"), *dict.fromkeys(lines)])


def _answers(words: Wording, fact: Result) -> list[dict[str, str]]:
    """A button for each answer that can be pressed, then "I don't know" and "why do you ask?"."""
    name, values = fact["fact"], [(value["name"], value["id"]) for value in fact["values"]]
    if fact["type"] == "boolean":
        values = [(words.text("button-yes"), "true"), (words.text("button-no"), "false")]
    return [
        *(button(title, intent_payload("inform", fact=f"{name}={value}")) for title, value in values),
        fixed_button(words, "button-dont-know", "dont_know"),
        fixed_button(words, "button-why-asked", "ask_why_asked"),
    ]


def _missing(words: Wording, result: Result) -> str:
    lines = []
    if result["missing"]:
        lines.append(words.text("outcome-missing", names=words.joined(result["missing"], "points")))
    if result["unsaid"]:
        lines.append(words.text("outcome-unsaid", points=words.joined(result["unsaid"], "points")))
    return "\n".join(lines)


def _next_steps(words: Wording, result: Result) -> list[dict[str, str]]:
    steps = []
    if result["status"] == "not_eligible":
        steps.append(fixed_button(words, "button-what-would-change", "ask_what_would_change"))
    if result["worked"] and result["status"] != "not_eligible":
        steps.append(fixed_button(words, "button-worked", "ask_worked_figure"))
    steps += [check_button(words, owner) for owner in result["next"]]
    if result["search"]:
        steps.append(fixed_button(words, f"button-find-{result['search']}", f"find_{result['search']}"))
    return [
        *steps,
        fixed_button(words, "button-screen", "screen_programs"),
        fixed_button(words, "button-counselor", "send_inquiry"),
    ]
