"""What is said of a file that was read, and how the conversation goes on with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.wording import Wording, wording
from matching.importing.apart import MOST_ROWS, ReadApart
from matching.importing.problems import Problem
from matching.storage import Kind

_INTENTS = {"candidates": "find_jobs", "jobs": "find_candidates"}
"""A résumé looks for jobs, a post for candidates."""
_MOST_PROBLEMS = 10
_MOST_BUTTONS = 10


@dataclass(frozen=True)
class Outcome:
    """The report on a file. One profile is gone on with at once, among several posts a button chooses."""

    kind: Kind
    text: str
    payload: str | None = None
    buttons: list[dict[str, str]] = field(default_factory=list)


def told_of(read: ReadApart, kind: Kind, language: str) -> Outcome:
    """What is said of a file in a language."""
    words = wording(language)
    found = len(read.profiles)
    several_people = kind == "candidates" and found > 1
    head = "telegram-file-many-people" if several_people else f"telegram-file-read-{kind}"
    lines = [words.text(head, count=found, form=read.form), *_problems(words, read)]
    if found == 1:
        return Outcome(kind, "\n".join(lines), _payload(kind, read.profiles[0]))
    if several_people or not found:
        return Outcome(kind, "\n".join(lines))
    buttons = [{"title": post["title"], "payload": _payload(kind, post)} for post in read.profiles[:_MOST_BUTTONS]]
    if found > _MOST_BUTTONS:
        lines.append(words.text("telegram-file-first-posts", count=_MOST_BUTTONS))
    return Outcome(kind, "\n".join(lines), buttons=buttons)


def _problems(words: Wording, read: ReadApart) -> Iterator[str]:
    for problem in read.problems[:_MOST_PROBLEMS]:
        yield _line(words, problem)
    left = len(read.problems) - _MOST_PROBLEMS
    if left > 0:
        yield words.text("telegram-file-more-problems", count=left)
    if read.rows >= MOST_ROWS:
        yield words.text("telegram-file-first-rows", count=MOST_ROWS)


def _line(words: Wording, problem: Problem) -> str:
    message = "telegram-file-row-rejected" if problem.severity == "error" else "telegram-file-field-open"
    return words.text(message, row=problem.row, field=problem.field, problem=problem.problem, right=problem.right)


def _payload(kind: Kind, profile: dict[str, Any]) -> str:
    return f"/{_INTENTS[kind]}" + json.dumps({"profile": json.dumps(profile, ensure_ascii=False)}, ensure_ascii=False)
