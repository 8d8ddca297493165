"""Lists of programs, and comparisons."""

from __future__ import annotations

from bot.composing.parts import (
    Body,
    Result,
    about_button,
    distinct_sources,
    fixed_button,
    intent_payload,
    join_facts,
    program_ids,
)
from bot.wording import Wording

SHOWN_AS_BUTTONS = 6


def compose_programs(words: Wording, result: Result) -> Body:
    """A page of programs, each with one sentence and a button."""
    programs, audience = result["programs"], result["audience"]
    if not programs:
        text = words.text("programs-none", audience=audience)
        return {
            "kind": "answer",
            "text": text,
            "buttons": [fixed_button(words, "button-all-programs", "list_programs")],
        }
    head = words.text("programs-for", audience=audience) if audience else words.text("programs-all")
    lines = [words.text("list-line", name=program["name"], text=program["summary"]) for program in programs]
    buttons = [about_button(words, program) for program in programs[:SHOWN_AS_BUTTONS]]
    if result["more"]:
        buttons.append({"title": words.text("button-more", count=result["more"]), "payload": intent_payload("more")})
    return {
        "kind": "answer",
        "text": "\n".join([head, *lines]),
        "programs": program_ids(programs),
        "sources": distinct_sources({"source": source} for program in programs for source in program["sources"]),
        "buttons": buttons,
    }


def compose_comparison(words: Wording, result: Result) -> Body:
    """Programs one under the other with the same kinds of facts; asks for names when fewer than two are known."""
    programs = result["programs"]
    if len(programs) < 2:
        return {
            "kind": "question",
            "text": words.text("comparison-which"),
            "buttons": [fixed_button(words, "button-all-programs", "list_programs")],
        }
    lines = [
        words.text("list-line", name=program["owner"]["name"], text=join_facts(words, program["facts"]))
        for program in programs
    ]
    return {
        "kind": "answer",
        "text": "\n".join([words.text("comparison"), *lines]),
        "programs": program_ids(program["owner"] for program in programs),
        "sources": distinct_sources(fact for program in programs for fact in program["facts"]),
        "buttons": [about_button(words, program["owner"]) for program in programs],
    }
