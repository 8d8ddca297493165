"""Going on in another language."""

from __future__ import annotations

from bot.composing.parts import Body, Result, button, fixed_button, intent_payload
from bot.wording import Wording, language_name, language_names, languages, wording


def compose_language(words: Wording, result: Result) -> Body:
    """Goes on in the wanted language if there is wording for it; otherwise asks which one of those that there are."""
    wanted = result["wanted"]
    if wanted in languages():
        spoken = wording(wanted)
        return {
            "kind": "service",
            "text": spoken.text("language-switched"),
            "language": wanted,
            "buttons": [fixed_button(spoken, "button-all-programs", "list_programs")],
        }
    return {
        "kind": "service",
        "text": words.text("language-unknown", languages=language_names(words)),
        "buttons": [
            button(language_name(code), intent_payload("switch_language", language=code)) for code in languages()
        ],
    }
