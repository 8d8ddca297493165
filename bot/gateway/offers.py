"""Payloads that a conversation may send although no button of it offered them."""

from __future__ import annotations

from bot.wording import language_name, languages, wording

GREET, RESTART = "/greet", "/restart"
_ALWAYS = {
    GREET: None,
    RESTART: "web-start-over",
    "/help": "web-help",
    "/list_programs": "web-list-programs",
    "/find_jobs": "menu-jobs",
    "/request_counselor": "button-counselor",
    "/switch_language": "web-language",
    "/forget_me": "web-forget",
}


def always_offered_title(payload: str, language: str) -> str | None:
    """What the person would have read on the button, "" for the page's own first greeting, None if not offered."""
    for code in languages():
        if payload.replace(" ", "") == switch_payload(code):
            return language_name(code)
    if payload not in _ALWAYS:
        return None
    message = _ALWAYS[payload]
    return wording(language).text(message) if message else ""


def is_about_conversation(payload: str) -> bool:
    """Whether the assistant itself has to hear this even while a counselor holds the conversation."""
    name = payload.partition("{")[0].strip()
    return name in (GREET, RESTART, "/forget_me", "/forget_confirmed", "/switch_language")


def switch_payload(language: str) -> str:
    """The payload that switches to a language."""
    return f'/switch_language{{"language":"{language}"}}'
