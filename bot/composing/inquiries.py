"""Passing a question to a counselor."""

from __future__ import annotations

from bot.composing.parts import Body, Result, fixed_button
from bot.wording import Wording


def compose_inquiry(words: Wording, result: Result) -> Body:
    """Confirms that the question was passed on; the gateway stores it. Without a question, asks for one."""
    question = result["question"].strip()
    if not question or question.startswith("/"):
        return {
            "kind": "question",
            "text": words.text("inquiry-which"),
            "buttons": [fixed_button(words, "button-counselor", "request_counselor")],
        }
    return {
        "kind": "handoff",
        "text": words.text("inquiry-sent"),
        "programs": list(result["programs"]),
        "inquiry": {"question": question, "programs": list(result["programs"])},
    }
