"""A small made-up vocabulary, and knowledge with programs of given rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from knowledge.eligibility.evaluate import Check, check
from knowledge.eligibility.facts import parse_facts
from knowledge.eligibility.schema import CrossingRule
from knowledge.eligibility.vocabulary import FactDefinition, Vocabulary
from knowledge.schema import Document, Program
from knowledge.store import Knowledge

TODAY = date(2031, 3, 15)
FILE = "900_0a1b2c.txt"


def both(text: str) -> dict[str, str]:
    return {"ko": text, "en": text}


def definition(name: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "type": kind, "names": both(name), "question": both(f"{name}?"), **more}


def choice(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "names": both(name), **more}


RANKS = [
    choice("skipper", implies={"licensed": True}),
    choice("mate"),
    choice("guest", implies={"licensed": False}),
]
CATCH = [choice("cod"), choice("fish", may_be=["cod", "eel"]), choice("eel"), choice("crab")]

DEFINITIONS = [
    definition("rank", "choice", values=RANKS),
    definition("licensed", "boolean", changeable=True),
    definition("insured", "boolean", changeable=True),
    definition("retired", "boolean"),
    definition("wrecked", "boolean", split=0.1),
    definition("age", "whole", unit="years", limits={"least": 0, "most": 120}),
    definition("catch", "choices", values=CATCH),
    definition("harbour", "region"),
    definition("built_on", "date", past=True, asked=False),
    definition(
        "years", "number", limits={"least": 0, "most": 150}, derived={"from": "built_on", "as": "years_until_today"}
    ),
    definition("inspected_on", "date", changeable=True),
    definition("crew", "whole", unit="people", limits={"least": 0, "most": 100}),
    definition("cooks", "whole", unit="people", limits={"least": 0, "most": 100}, at_most_fact="crew"),
    definition("fee", "money", changeable=True, limits={"least": 1, "most": 1000000}),
    definition("term", "number", changeable=True, limits={"least": 0, "most": 60}),
]

VOCABULARY = Vocabulary(MappingProxyType({each["id"]: FactDefinition.parse_obj(each) for each in DEFINITIONS}))


def leaf(fact: str, name: str = "", **test: Any) -> dict[str, Any]:
    """A condition named after its fact."""
    name = (name or fact).replace("_", "-")
    return {"id": name, "fact": fact, "text": both(name), "stated_in": "who", **test}


def yes_no(fact: str, wanted: bool, name: str = "") -> dict[str, Any]:
    """A condition that a yes/no fact is so, or is not so."""
    return {**leaf(fact, name), "is": wanted}


def knowledge_with(programs: Mapping[str, Mapping[str, Any]], crossing: Iterable[Mapping[str, Any]] = ()) -> Knowledge:
    """Knowledge whose programs have these eligibility rules, and statements `who`, `cap`, `term` and `share`."""
    records = {name: Program.parse_obj(_record(name, rules)) for name, rules in programs.items()}
    return Knowledge(
        programs=MappingProxyType(records),
        background=MappingProxyType({}),
        documents=MappingProxyType({FILE: Document(file=FILE, title={"only": "Harbour Fund Opens"})}),
        topics=MappingProxyType({}),
        audiences=MappingProxyType({}),
        vocabulary=VOCABULARY,
        crossing=tuple(CrossingRule.parse_obj(rule) for rule in crossing),
    )


def _record(name: str, rules: Mapping[str, Any]) -> dict[str, Any]:
    statements = [
        {"id": each, "topics": ["x"], "text": both(each), "source": {"document": FILE, "lines": [line]}}
        for line, each in enumerate(("who", "cap", "term", "share"), 1)
    ]
    return {
        "id": name,
        "names": both(name),
        "aliases": {},
        "summary": both(name),
        "audiences": [],
        "facts": statements,
        "unsaid": [],
        "eligibility": rules,
    }


def check_rules(
    rules: Mapping[str, Any], facts: Mapping[str, Any], crossing: Iterable[Mapping[str, Any]] = ()
) -> Check:
    """The check of one program with these rules, for facts in JSON form."""
    knowledge = knowledge_with({"fund": rules}, crossing)
    return check("fund", parse_facts(facts, TODAY, VOCABULARY), TODAY, knowledge)


def admits(*conditions: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"meaning": "admits", "conditions": list(conditions), **more}


def audience(*conditions: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"meaning": "audience", "conditions": list(conditions), **more}
