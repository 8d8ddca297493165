"""All programs for one person: what can be joined, what could, what cannot, and what the documents leave open."""

from __future__ import annotations

from typing import Any

from bot.composing.eligibility import check_button, paragraphs_of
from bot.composing.facts import lead_lines, told_list, with_told
from bot.composing.parts import Body, Result, about_button, button, distinct_sources, fixed_button, intent_payload
from bot.wording import Wording

OPEN_BUTTONS, MOST_BUTTONS = 2, 4


def compose_screening(words: Wording, result: Result) -> Body:
    """One page of the groups, each program with what decides it."""
    checks = [(group, check) for group in result["groups"] for check in group["checks"]]
    lines = {check["owner"]["id"]: _line(words, group["group"], check) for group, check in checks}
    paragraphs = [
        _head(words, result),
        *(_group(words, group, lines) for group in result["groups"]),
        words.text("check-guidance") if result["guidance"] else "",
    ]
    return {
        "kind": "screening",
        "text": paragraphs_of(paragraphs),
        "programs": [check["owner"]["id"] for _, check in checks],
        "sources": distinct_sources(cited for _, check in checks for cited in (*check["conditions"], *check["about"])),
        "buttons": _buttons(words, result),
        "results": [_shown(words, group, check, lines) for group, check in checks],
    }


def _head(words: Wording, result: Result) -> str:
    lines = lead_lines(words, {**result["lead"], "heard": []})
    if not result["first"]:
        return words.text("screening-more")
    if not result["facts"]:
        return "\n".join([*lines, words.text("screening-of-nothing")])
    return "\n".join([*lines, words.text("screening-of", facts=told_list(words, result["facts"]))])


def _heading(words: Wording, group: Result) -> str:
    return words.text(f"screening-{group['group']}")


def _group(words: Wording, group: Result, lines: dict[str, str]) -> str:
    return "\n".join([_heading(words, group), *(lines[check["owner"]["id"]] for check in group["checks"])])


def _line(words: Wording, group: str, check: Result) -> str:
    reason = reason_of(words, group, check)
    name = check["owner"]["name"]
    return words.text("screening-line", name=name, reason=reason) if reason else words.text("screening-name", name=name)


def reason_of(words: Wording, group: str, check: Result) -> str:
    """What puts a program into its group: its own conditions met, facts missing, or conditions failed."""
    if group == "could":
        return words.text("screening-if", names=words.joined(check["missing"], "points")) if check["missing"] else ""
    state = "not_met" if group == "cannot" else "met"
    deciding = [condition for condition in check["conditions"] if condition["state"] == state]
    if group == "cannot":
        return words.joined(
            (with_told(words, condition["text"], condition["told"]) for condition in deciding), "points"
        )
    return words.joined((condition["text"] for condition in deciding if not condition["general"]), "points")


def _shown(words: Wording, group: Result, check: Result, lines: dict[str, str]) -> dict[str, Any]:
    owner = check["owner"]
    heading = {"heading": _heading(words, group)} if check is group["checks"][0] else {}
    return {
        **check["check"],
        "title": owner["name"],
        "group": group["group"],
        "text": reason_of(words, group["group"], check),
        "line": lines[owner["id"]],
        **heading,
    }


def _buttons(words: Wording, result: Result) -> list[dict[str, str]]:
    found = {group["group"]: group["checks"] for group in result["groups"]}
    buttons = [check_button(words, check["owner"]) for check in found.get("could", ())[:OPEN_BUTTONS]]
    buttons += [about_button(words, check["owner"]) for check in (*found.get("can", ()), *found.get("meant", ()))]
    buttons = buttons[:MOST_BUTTONS]
    if result["more"]:
        buttons.append(button(words.text("button-more", count=result["more"]), intent_payload("more")))
    if "cannot" in found:
        buttons.append(fixed_button(words, "button-why-not", "ask_why_not"))
    return [*buttons, fixed_button(words, "button-counselor", "send_inquiry")]
