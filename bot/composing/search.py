"""Searches in conversation: suggestions with reasons, the question for what is missing, introductions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.composing.matches import compose_emptied, compose_match, compose_message
from bot.composing.parts import (
    Body,
    Result,
    about_button,
    button,
    distinct_sources,
    fixed_button,
    intent_payload,
    program_ids,
)
from bot.wording import Wording

_ASKING = {"jobs": "person", "candidates": "firm"}
_AUDIENCES = {"jobs": "student", "candidates": "sme_owner"}


def compose_matches(words: Wording, result: Result) -> Body:
    """A page of suggestions, or why there is none and what would bring some."""
    if not result["matches"]:
        return _nothing(words, result)
    shown = [shown_match(words, match, result["wanted"]) for match in result["matches"]]
    paragraphs = [
        _head(words, result),
        *("\n".join([match["line"], *match["lines"]]) for match in shown),
        _fewer(words, result),
        _programs(words, result["programs"]),
    ]
    return {
        "kind": result["wanted"],
        "text": joined(paragraphs),
        "programs": program_ids(program["owner"] for program in result["programs"]),
        "sources": _sources(result["programs"]),
        "buttons": [*_list_buttons(words, result), *_program_buttons(words, result)],
        "results": shown,
    }


def compose_search_question(words: Wording, result: Result) -> Body:
    """Asks for what decides the most: the work itself."""
    told = told_text(words, result)
    lines = [words.text("search-going-by", told=told) if told else "", words.text(f"search-ask-{result['wanted']}")]
    return {
        "kind": "question",
        "text": joined(lines),
        "buttons": [
            fixed_button(words, "button-dont-know", "dont_know"),
            audience_button(words, result["wanted"]),
        ],
        "results": [{"asked": "work"}],
    }


def compose_search_needs_work(words: Wording, result: Result) -> Body:
    """Says that nothing can be ranked without knowing the work, and who helps."""
    return {
        "kind": "service",
        "text": words.text("search-needs-work"),
        "buttons": [
            fixed_button(words, "button-counselor", "send_inquiry"),
            audience_button(words, result["wanted"]),
        ],
    }


def shown_match(words: Wording, match: Result, wanted: str) -> dict[str, Any]:
    """A match as it is sent, with the lines of the text that show it."""
    worded = compose_match(words, match, _ASKING[wanted])
    reasons = [words.text("search-reason", text=text) for text in worded["reasons"]]
    checks = [words.text("search-to-check", text=text) for text in worded["to_check"]]
    return {
        **worded,
        "label": match_name(words, worded, wanted),
        "mark": words.text("match-sample") if match["sample"] else None,
        "line": _line(words, worded, wanted),
        "lines": [*reasons, *checks],
    }


def match_name(words: Wording, match: Result, wanted: str) -> str:
    """What one suggestion is called: a post with its firm, a candidate by number alone."""
    if wanted == "candidates":
        return words.text("search-candidate", number=match["number"], title=match["title"])
    if match.get("employer"):
        return words.text("search-job", number=match["number"], title=match["title"], employer=match["employer"])
    return words.text("search-job-alone", number=match["number"], title=match["title"])


def _line(words: Wording, match: Result, wanted: str) -> str:
    place = match["region"] or ""
    if match["distance_km"] is not None and place:
        place = words.text("search-place", region=place, km=round(match["distance_km"]))
    tier = words.text("search-tier", tier=words.text(f"match-tier-{match['tier']}"), score=round(100 * match["score"]))
    parts = [match_name(words, match, wanted), place, tier, words.text("match-sample") if match["sample"] else ""]
    return " · ".join(part for part in parts if part)


def _head(words: Wording, result: Result) -> str:
    going_by = words.text("search-going-by", told=told_text(words, result))
    if result["again"]:
        return words.text("search-more")
    found = words.text(f"search-found-{result['wanted']}", count=len(result["matches"]), passing=result["passing"])
    return "\n".join([going_by, found])


def _fewer(words: Wording, result: Result) -> str:
    """Where there are fewer than were asked for, that these are all."""
    return words.text("search-fewer") if len(result["matches"]) < result["size"] else ""


def _nothing(words: Wording, result: Result) -> Body:
    if result["again"]:
        lines = [words.text("search-no-more")]
    else:
        lines = [words.text("search-going-by", told=told_text(words, result))]
        lines += compose_emptied(words, result["emptied"]) if result["emptied"] else []
    relaxing = [
        button(words.text(f"button-relax-{gate}"), intent_payload("relax_search", gate=gate))
        for gate in result["relaxable"]
    ]
    return {
        "kind": result["wanted"],
        "text": joined(["\n".join(lines), _programs(words, result["programs"])]),
        "programs": program_ids(program["owner"] for program in result["programs"]),
        "sources": _sources(result["programs"]),
        "buttons": [
            *relaxing,
            fixed_button(words, "button-counselor", "send_inquiry"),
            *_program_buttons(words, result),
        ],
        "results": [],
    }


def _list_buttons(words: Wording, result: Result) -> list[dict[str, str]]:
    numbers = [str(match["number"]) for match in result["matches"]]
    buttons = [more_button(words)] if len(numbers) == result["size"] else []
    if len(numbers) > 1:
        buttons.append(
            button(words.text("button-why-match", number=numbers[1]), about_number("ask_why_match", numbers[1]))
        )
    buttons += introduce_buttons(words, result)[:1]
    if result["wanted"] == "jobs":
        buttons.append(fixed_button(words, "button-what-to-learn", "ask_what_to_learn"))
    return buttons


def introduce_buttons(words: Wording, result: Result) -> list[dict[str, str]]:
    numbers = [str(match["number"]) for match in result["matches"]]
    title = f"button-introduce-{result['wanted']}"
    return [button(words.text(title, number=number), about_number("introduce", number)) for number in numbers]


def _program_buttons(words: Wording, result: Result) -> list[dict[str, str]]:
    about = [about_button(words, program["owner"]) for program in result["programs"]]
    return [*about, audience_button(words, result["wanted"])]


def audience_button(words: Wording, wanted: str) -> dict[str, str]:
    payload = intent_payload("list_programs", audience=_AUDIENCES[wanted])
    return button(words.text(f"button-programs-{wanted}"), payload)


def more_button(words: Wording) -> dict[str, str]:
    return button(words.text("button-more-matches"), intent_payload("more", list="matches"))


def _programs(words: Wording, programs: Iterable[Result]) -> str:
    lines = [
        words.text(
            "search-program",
            name=program["owner"]["name"],
            summary=program["summary"],
            document=next((fact["source"]["title"] or fact["source"]["document"] for fact in program["facts"]), ""),
        )
        for program in programs
    ]
    return "\n".join([words.text("search-programs"), *lines]) if lines else ""


def _sources(programs: Iterable[Result]) -> list[Any]:
    return distinct_sources(fact for program in programs for fact in program["facts"])


def told_text(words: Wording, result: Result) -> str:
    """What a search goes by, in one line."""
    asking = _ASKING[result["wanted"]]
    return words.joined((compose_message(words, message, asking) for message in result["told"]), "parts")


def about_number(intent: str, number: str) -> str:
    return intent_payload(intent, place=number)


def joined(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
