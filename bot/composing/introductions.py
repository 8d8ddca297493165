"""Keeping a suggestion and being introduced: asked before, then passed to a counselor."""

from __future__ import annotations

from bot.composing.parts import Body, Result, button, fixed_button, intent_payload
from bot.composing.search import match_name, told_text
from bot.wording import Wording


def compose_saved(words: Wording, result: Result) -> Body:
    """Says that a suggestion is kept, and asks whether to pass it on."""
    saved = words.text("match-saved", name=_name(words, result))
    return _question(words, result, saved)


def compose_ask_introduction(words: Wording, result: Result) -> Body:
    """Asks before anything is passed on, and says what would be."""
    return _question(words, result, "")


def compose_which_match(words: Wording, result: Result) -> Body:
    """Asks which one of the list is meant."""
    return {
        "kind": "question",
        "text": words.text("which-match"),
        "buttons": [
            button(
                match_name(words, match, result["wanted"]), intent_payload(result["intent"], place=str(match["number"]))
            )
            for match in result["matches"]
        ],
    }


def compose_introduced(words: Wording, result: Result) -> Body:
    """Confirms that the wish was passed on; the gateway stores it as an inquiry that names the id."""
    question = words.text(
        f"introduction-{result['wanted']}",
        id=result["id"],
        title=words.joined(part for part in (result["title"], result["employer"]) if part),
        told=_told(words, result),
    )
    if result["sample"]:
        question = f"{question} ({words.text('match-sample')})"
    return {
        "kind": "handoff",
        "text": words.text(f"introduced-{result['wanted']}"),
        "inquiry": {"question": question, "programs": []},
        "results": [{"id": result["id"]}],
    }


def _question(words: Wording, result: Result, before: str) -> Body:
    asked = words.text(f"introduction-ask-{result['wanted']}", name=_name(words, result), told=_told(words, result))
    sample = words.text("introduction-sample") if result["match"]["sample"] else ""
    return {
        "kind": "question",
        "text": "\n".join(part for part in (before, asked, sample) if part),
        "buttons": [
            fixed_button(words, "button-introduce-yes", "affirm"),
            fixed_button(words, "button-introduce-no", "deny"),
        ],
        "results": [{"id": result["match"]["id"]}],
    }


def _name(words: Wording, result: Result) -> str:
    return match_name(words, result["match"], result["wanted"])


def _told(words: Wording, result: Result) -> str:
    return told_text(words, result) or words.text("introduction-nothing-told")
