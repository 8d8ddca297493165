"""The draft of an answer: what the assistant said already, or the facts that it found, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.composing.names import without_korean_names
from bot.storage.records import Stored
from bot.wording import wording
from knowledge.languages import korean_names
from knowledge.schema import Fact
from knowledge.store import load_knowledge

_ANSWERS = ("answer", "eligibility", "screening")
_OPEN = ("not_in_documents",)
_OTHERWISE = ("jobs", "candidates", "out_of_scope")
"""Kinds after which an earlier answer is about something else."""


def draft_of(messages: Sequence[Stored], reading: str) -> dict[str, Any] | None:
    """A draft from the messages before an inquiry, None where the assistant had nothing with a source.

    `text` is in the person's language; `rendering` holds the same facts in the language `reading` as the records have
    them, "" where they lack any of it or the languages are the same. Nothing is translated.
    """
    kinds = (*_ANSWERS, *_OPEN, *_OTHERWISE)
    last = next((message for message in reversed(messages) if message.kind in kinds), None)
    if last is None or last.kind in _OTHERWISE or not last.body.get("sources"):
        return None
    facts = list(_facts_behind(last))
    found = "\n".join(fact.text.in_language(last.language) for fact in facts)
    text = last.text if last.kind in _ANSWERS else found
    if not text:
        return None
    spoken = all(reading in fact.text.languages for fact in facts)
    rendering = "\n".join(fact.text.in_language(reading) for fact in facts) if spoken else ""
    return {
        "text": text,
        "language": last.language,
        "sources": last.body["sources"],
        "programs": last.body.get("programs", []),
        "rendering": rendering if reading != last.language else "",
    }


def _facts_behind(message: Stored) -> Iterator[Fact]:
    """The facts of the message's programs that it cites; of several in one place those that it states."""
    text = without_korean_names(wording(message.language), message.text, korean_names(message.language))
    cited = [(source["document"], tuple(source["lines"])) for source in message.body["sources"]]
    programs = load_knowledge().programs
    for name in message.body.get("programs", []):
        for fact in programs[name].facts if name in programs else ():
            place = (fact.source.document, tuple(fact.source.lines))
            if place in cited and fact.text.in_language(message.language) in text:
                yield fact
