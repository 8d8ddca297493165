"""What a round tells, in words."""

from __future__ import annotations

from bot.composing.matches import compose_message
from bot.composing.parts import Result
from bot.wording import Wording


def compose_round_message(words: Wording, message: Result) -> str:
    """One message of a round: a gate that it names is worded too."""
    arguments = message["arguments"]
    if "gate" in arguments:
        message = {**message, "arguments": {**arguments, "gate": words.text(f"match-gate-{arguments['gate']}")}}
    return compose_message(words, message)
