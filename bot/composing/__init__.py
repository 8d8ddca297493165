"""From an action's plain result to the body of a message: one small function a response."""

from __future__ import annotations

from bot.composing.answers import compose_answer, compose_source
from bot.composing.inquiries import compose_inquiry
from bot.composing.parts import Body, Composer, button
from bot.composing.programs import compose_comparison, compose_matching, compose_programs

COMPOSERS: dict[str, Composer] = {
    "utter_answer": compose_answer,
    "utter_source": compose_source,
    "utter_programs": compose_programs,
    "utter_comparison": compose_comparison,
    "utter_matching": compose_matching,
    "utter_inquiry": compose_inquiry,
}

__all__ = ["COMPOSERS", "Body", "Composer", "button"]
