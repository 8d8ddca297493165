"""Pieces that several messages share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.wording import Wording

Body = dict[str, Any]
Result = Mapping[str, Any]
Composer = Callable[[Wording, Result], Body]


def button(title: str, payload: str) -> dict[str, str]:
    return {"title": title, "payload": payload}


def intent_payload(intent: str, **entities: str) -> str:
    """Rasa's notation for an intent given outright, with its entities."""
    return f"/{intent}{json.dumps(entities, ensure_ascii=False)}" if entities else f"/{intent}"


def about_button(words: Wording, owner: Result) -> dict[str, str]:
    """Asks what a record is."""
    kind = "program" if owner["is_program"] else "background"
    return button(
        words.text("button-about", owner=owner["name"]), intent_payload("ask_overview", **{kind: owner["id"]})
    )


def fixed_button(words: Wording, title: str, intent: str) -> dict[str, str]:
    return button(words.text(title), intent_payload(intent))


def join_facts(words: Wording, facts: Iterable[Result]) -> str:
    return words.joined((fact["text"] for fact in facts), "sentences")


def distinct_sources(facts: Iterable[Result]) -> list[Any]:
    """The sources of some facts, each once, in order."""
    found: list[Any] = []
    for fact in facts:
        if fact["source"] not in found:
            found.append(fact["source"])
    return found


def program_ids(owners: Iterable[Result]) -> list[str]:
    return list(dict.fromkeys(owner["id"] for owner in owners if owner["is_program"]))
