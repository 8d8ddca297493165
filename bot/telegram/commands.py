"""The commands of a chat: each is a payload that the assistant understands."""

from __future__ import annotations

from bot.gateway.offers import GREET, switch_payload
from bot.wording import language_name, languages

COMMANDS = {
    "start": GREET,
    "help": "/help",
    "language": "/switch_language",
    "programs": "/list_programs",
    "jobs": "/find_jobs",
    "counselor": "/request_counselor",
    "forget": "/forget_me",
}


def payload_of(command: str, argument: str) -> str | None:
    """What a command asks the assistant; None for an unknown one.

    `/language vi` and `/language Tiếng Việt` name the language at once.
    """
    if command == "language":
        wanted = argument.strip().lower()
        named = (code for code in languages() if wanted in (code, language_name(code).lower()))
        found = next(named, None)
        return switch_payload(found) if found else COMMANDS[command]
    return COMMANDS.get(command)
