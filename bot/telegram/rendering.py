"""From a stored message of the assistant to what is sent in a chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.source_lines import source_lines
from bot.storage.records import Stored
from bot.telegram.splitting import split_text

_TITLE_LIMIT = 64


def plain(text: str, place: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """A text without buttons, in as many messages as it needs; `place` says where in the chat it goes."""
    return [{"text": piece, **(place or {})} for piece in split_text(text)]


def rendered(message: Stored, place: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """The messages for one answer: its text, then its sources, the last one with the buttons."""
    text = message.text
    sources = source_lines(message.body.get("sources", ()))
    if sources:
        text += "\n\n" + "\n".join(f"↳ {line}" for line in sources)
    messages = plain(text, place)
    keyboard = _keyboard(message.number, message.body.get("buttons", ()))
    if messages and keyboard:
        messages[-1]["buttons"] = keyboard
    return messages


def pressed(data: str) -> tuple[int, int] | None:
    """Message number and place of a pressed button, from its callback data."""
    number, _, place = data.partition(":")
    fits = all(part.isascii() and part.isdigit() and len(part) < 10 for part in (number, place))
    return (int(number), int(place)) if fits else None


def _keyboard(number: int, buttons: Sequence[dict[str, str]]) -> list[list[str]]:
    # The payload stays here: a message's number and the button's place in it always fit into 64 bytes.
    return [[_short(button["title"]), f"{number}:{place}"] for place, button in enumerate(buttons)]


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_LIMIT else title[: _TITLE_LIMIT - 1] + "…"
