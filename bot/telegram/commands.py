"""The commands of a chat: each is a payload that the assistant understands."""

from __future__ import annotations

from bot.gateway.offers import GREET, switch_payload
from bot.wording import languages

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
    """What a command asks the assistant; None for an unknown one. `/language en` names the language at once."""
    if command == "language" and argument.lower() in languages():
        return switch_payload(argument.lower())
    return COMMANDS.get(command)
