"""Buttons below a message."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup


def keyboard(buttons: list[list[str]] | None) -> InlineKeyboardMarkup | None:
    """One button a row; each is a title and its callback data."""
    if not buttons:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(title, callback_data=data)] for title, data in buttons])
