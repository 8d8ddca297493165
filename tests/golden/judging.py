"""Judges a reply against its golden case, and adds the judgements up."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from knowledge.store import load_knowledge
from tests.golden.amounts import in_digits
from tests.golden.cases import ABSTENTIONS, Case

_NUMBER = re.compile(r"\d[\d.]*\d|\d")


@dataclass
class Tally:
    """Counts over one language and half; `misses` names what went wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def rate(self, good: str, of: str) -> float:
        return self.counts[good] / self.counts[of] if self.counts[of] else 1.0


def judge_answered(case: Case, reply: dict[str, Any], tally: Tally) -> None:
    """Right program, right figures and words, and whether it abstained although the documents answer."""
    tally.counts["answered"] += 1
    # A check that has begun says first what the document asks for, so it answers and then asks.
    begun_check = reply["kind"] == "question" and bool(reply["results"])
    abstained = reply["kind"] in ABSTENTIONS or (reply["kind"] == "question" and not begun_check)
    tally.counts["did not abstain"] += not abstained
    right_program = _right_program(case, reply)
    right_figures = not abstained and all(_says(reply["text"], wanted) for wanted in (*case.figures, *case.words))
    tally.counts["right program"] += right_program
    tally.counts["right figures"] += right_figures
    if abstained or not right_program or not right_figures:
        tally.misses.append(_miss(case, reply))
    _judge_support(case, reply, tally)


def judge_unanswered(case: Case, reply: dict[str, Any], tally: Tally) -> None:
    """Whether it abstained as it should."""
    tally.counts["unanswered"] += 1
    right = reply["kind"] in (case.kinds or ABSTENTIONS)
    tally.counts["abstained"] += right
    if not right:
        tally.misses.append(_miss(case, reply))
    _judge_support(case, reply, tally)


def unsupported_figures(text: str, sources: list[dict[str, Any]]) -> list[str]:
    """Figures of a text that no fact says whose citation the reply gives."""
    cited = {(source["document"], line) for source in sources for line in source["lines"]}
    supported: set[str] = set()
    for record in load_knowledge().records.values():
        for fact in record.facts:
            if {(fact.source.document, line) for line in fact.source.lines} & cited:
                for wording in fact.text.__root__.values():
                    supported |= figures(wording)
        for name in (*record.names.__root__.values(), record.id):
            supported |= figures(name)
    return sorted(figures(text) - supported)


def figures(text: str) -> set[str]:
    return set(_NUMBER.findall(in_digits(text)))


def _judge_support(case: Case, reply: dict[str, Any], tally: Tally) -> None:
    # A check notes what the person told; anywhere else a figure planted in the question needs a source like any other.
    told = figures(case.ask) | _told_in_words(case) if reply["results"] else set()
    loose = sorted(set(unsupported_figures(reply["text"], reply["sources"])) - told - _worked_out(reply["results"]))
    tally.counts["unsupported figures"] += len(loose)
    if loose:
        tally.misses.append(f"{case.id}: unsupported {loose} in {reply['text']!r}")


def _worked_out(results: list[dict[str, Any]]) -> set[str]:
    """Figures of a sum, where they follow from its amount, term and share, which the reply cites."""
    worked: set[str] = set()
    for figure in results:
        if "top_up_percent" in figure:
            months = figure["years"] * 12
            own = figure["amount"] * months
            top_up = own * figure["top_up_percent"] / 100
            worked |= {
                f"{number:.0f}" for number in (figure["amount"], figure["years"], months, own, top_up, own + top_up)
            }
    return worked


def _told_in_words(case: Case) -> set[str]:
    last_year = str(date.today().year - 1)
    return {last_year if figure == "last year" else figure for figure in case.told}


def _right_program(case: Case, reply: dict[str, Any]) -> bool:
    if not case.program:
        return True
    programs = set(load_knowledge().programs)
    wanted = set(case.program)
    if wanted & set(reply["programs"]):
        return True
    return bool(wanted - programs) and not reply["programs"] and reply["kind"] == "answer"


def _says(text: str, wanted: str) -> bool:
    plain, digits = text.casefold().replace(",", ""), in_digits(text.casefold())
    options = [option.strip().casefold() for option in wanted.split("|")]
    return any(option.replace(",", "") in plain or in_digits(option) in digits for option in options)


def _miss(case: Case, reply: dict[str, Any]) -> str:
    wanted = " ".join([*case.program, *case.figures, *case.words, *case.kinds])
    return f"{case.id}: {case.ask!r} wants {wanted} got {reply['kind']} {reply['programs']} {reply['text'][:160]!r}"
