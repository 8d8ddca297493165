"""Answers from the records, and where they stand."""

from __future__ import annotations

from typing import Any

from bot.composing.parts import (
    Body,
    Result,
    about_button,
    button,
    distinct_sources,
    fixed_button,
    intent_payload,
    join_facts,
    program_ids,
)
from bot.wording import Wording


def compose_answer(words: Wording, result: Result) -> Body:
    """An answer, or that the documents leave it open, or the question back which program is meant."""
    return _BY_OUTCOME[result["outcome"]](words, result)


def compose_source(words: Wording, result: Result) -> Body:
    """Document and lines of the facts shown last, with how to read the document's years."""
    sources = distinct_sources(result["facts"])
    if not sources:
        return {"kind": "service", "text": words.text("source-none")}
    places = [_place(words, source) for source in sources]
    lines = [words.text("source-of", place=words.joined(places, "parts")), *result["notes"]]
    return {"kind": "answer", "text": "\n".join(lines), "programs": list(result["programs"]), "sources": sources}


def _answered(words: Wording, result: Result) -> Body:
    parts = result["parts"]
    texts = [_part_text(words, part, named=len(parts) > 1) for part in parts]
    return {
        "kind": "answer",
        "text": "\n".join(texts),
        "programs": program_ids(part["owner"] for part in parts),
        "sources": distinct_sources(fact for part in parts for fact in part["facts"]),
        "buttons": [*_check_button(words, result["check"]), *(_next_button(words, q) for q in result["next"])],
    }


def _part_text(words: Wording, part: Result, named: bool) -> str:
    if not part["facts"]:
        return _left_open(words, part)
    facts = join_facts(words, part["facts"])
    if named:
        return words.text("answer-part-named", name=part["owner"]["name"], facts=facts)
    return words.text("answer-part", facts=facts)


def _left_open(words: Wording, part: Result) -> str:
    name = part["owner"]["name"]
    if not part["unsaid"]:
        return words.text("not-stated-that", name=name)
    return words.text("not-stated", name=name, unsaid=part["unsaid"])


def _check_button(words: Wording, owner: Result | None) -> list[dict[str, str]]:
    if owner is None:
        return []
    return [button(words.text("button-check-for-me"), intent_payload("check_eligibility", program=owner["id"]))]


def _next_button(words: Wording, question: Result) -> dict[str, str]:
    title = words.text("button-topic", owner=question["owner"], topic=question["topic"])
    return button(title, intent_payload(question["intent"], **{question["entity"]: question["value"]}))


def _not_stated(words: Wording, result: Result) -> Body:
    parts = result["parts"]
    near = [fact for part in parts for fact in part["near"]]
    lines = [_left_open(words, part) for part in parts]
    if near:
        lines.append(words.text("not-stated-near", facts=join_facts(words, near)))
    lines.append(words.text("offer-counselor"))
    return {
        "kind": "not_in_documents",
        "text": "\n".join(lines),
        "programs": program_ids(part["owner"] for part in parts),
        "sources": distinct_sources(near),
        "buttons": [
            fixed_button(words, "button-counselor", "send_inquiry"),
            *(about_button(words, part["owner"]) for part in parts[:1]),
        ],
    }


def _not_found(words: Wording, result: Result) -> Body:
    candidates = result["candidates"]
    topic = result["topic"]
    lines = [words.text("not-anywhere", topic=topic) if topic else words.text("not-found")]
    if candidates:
        lines.append(words.text("not-found-near", names=words.joined(owner["name"] for owner in candidates)))
    lines.append(words.text("offer-counselor"))
    return {
        "kind": "not_in_documents",
        "text": "\n".join(lines),
        "buttons": [
            fixed_button(words, "button-counselor", "send_inquiry"),
            *(about_button(words, owner) for owner in candidates[:2]),
        ],
    }


def _which_program(words: Wording, result: Result) -> Body:
    topic = result["topic"]
    text = words.text("which-program-topic", topic=topic) if topic else words.text("which-program")
    buttons: list[Any] = [about_button(words, owner) for owner in result["candidates"]]
    return {
        "kind": "question",
        "text": text,
        "buttons": [*buttons, fixed_button(words, "button-all-programs", "list_programs")],
    }


def _place(words: Wording, source: Result) -> str:
    numbers = words.joined(str(line) for line in source["lines"])
    lines = words.text("source-lines", count=len(source["lines"]), lines=numbers)
    document = source["title"] or source["document"]
    return words.text("source-place", document=document, lines=lines)


_BY_OUTCOME = {
    "answered": _answered,
    "not_stated": _not_stated,
    "which_program": _which_program,
    "not_anywhere": _not_found,
    "not_found": _not_found,
}
