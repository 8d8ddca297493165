"""What counselors read about an inquiry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from babel import Locale

from bot.desk.states import HELD, Status
from bot.source_lines import source_lines
from bot.storage.records import Stored
from bot.wording import Wording

_MOST_CHARACTERS = 300
"""Of one message in the transcript."""

Button = list[str]


def head_text(words: Wording, inquiry: Any, channel: str, transcript: Sequence[Stored]) -> str:
    """Who asks (as little as needed), in which language, what; how it stands; what was said before."""
    language = Locale(words.language).languages.get(inquiry.language, inquiry.language)
    parts = [
        words.text("desk-head", number=inquiry.id, channel=words.text(f"desk-on-{channel}"), language=language),
        status_line(words, inquiry),
        words.text("desk-question", question=_short(inquiry.question)),
        _transcript(words, transcript),
    ]
    return "\n\n".join(part for part in parts if part)


def status_line(words: Wording, inquiry: Any) -> str:
    """The status in words, with the counselor who holds it."""
    return words.text(f"desk-status-{inquiry.status}", name=inquiry.assignee_name or "")


def head_buttons(words: Wording, inquiry: Any) -> list[Button]:
    """What can be done now."""
    status = Status(inquiry.status)
    if status is Status.closed:
        return []
    if status not in HELD:
        return [button(words, inquiry.id, "claim")]
    drafted = ["send", "edit"] if inquiry.draft else []
    return [button(words, inquiry.id, verb) for verb in (*drafted, "facts", "return", "close")]


def button(words: Wording, inquiry_id: int, verb: str) -> Button:
    """A button for one act."""
    return [words.text(f"desk-button-{verb}"), f"i{inquiry_id}:{verb}"]


def draft_text(draft: dict[str, Any]) -> str:
    """A draft with its sources, as the person would get it."""
    return "\n\n".join(part for part in (draft["text"], sources_text(draft["sources"])) if part)


def sources_text(sources: Sequence[dict[str, Any]]) -> str:
    """One line a document."""
    return "\n".join(f"↳ {line}" for line in source_lines(sources))


def _transcript(words: Wording, messages: Sequence[Stored]) -> str:
    lines = [
        words.text("desk-person-said" if message.role == "user" else "desk-assistant-said", text=_short(message.text))
        for message in messages
        if message.text
    ]
    return "\n".join([words.text("desk-transcript"), *lines]) if lines else ""


def drafted(words: Wording, draft: dict[str, Any] | None) -> str:
    """The draft with its sources, and what it says in the language of the counselors."""
    if draft is None:
        return words.text("desk-no-draft")
    parts = [words.text("desk-draft"), draft["text"], sources_text(draft["sources"])]
    if draft["rendering"]:
        parts += [words.text("desk-rendering"), draft["rendering"]]
    return "\n".join(parts)


def _short(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"
