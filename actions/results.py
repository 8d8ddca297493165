"""Plain JSON forms of what the knowledge base returns, as the response generator takes them."""

from __future__ import annotations

from typing import Any

from knowledge.schema import Background, Fact, Program
from knowledge.store import load_knowledge

Owner = Program | Background


def owner_json(owner: Owner, language: str) -> dict[str, Any]:
    return {
        "id": owner.id,
        "name": owner.names.in_language(language),
        "is_program": isinstance(owner, Program),
    }


def fact_json(fact: Fact, language: str) -> dict[str, Any]:
    return {"id": fact.id, "text": fact.text.in_language(language), "source": source_json(fact)}


def source_json(fact: Fact) -> dict[str, Any]:
    """Where a fact stands: file, lines, and the document's own words about itself."""
    return load_knowledge().document_of(fact).cited(fact.source.lines)


def topic_name(topic: str, language: str) -> str:
    return load_knowledge().topics[topic].names.in_language(language)


def find_owner(owner_id: str) -> Owner | None:
    """The program or background record with this id."""
    knowledge = load_knowledge()
    return knowledge.programs.get(owner_id) or knowledge.background.get(owner_id)
