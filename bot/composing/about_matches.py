"""Questions about suggestions: why one, what to learn, what was kept."""

from __future__ import annotations

from bot.composing.matches import compose_message
from bot.composing.parts import Body, Result, button
from bot.composing.search import (
    about_number,
    audience_button,
    introduce_buttons,
    joined,
    more_button,
    shown_match,
)
from bot.wording import Wording


def compose_why_match(words: Wording, result: Result) -> Body:
    """One suggestion with the parts of its score, and what the first has before it."""
    shown = shown_match(words, result["match"], result["wanted"])
    parts = [
        words.text(
            "search-part",
            part=words.text(f"match-part-{part['part']}"),
            value=round(100 * part["value"]),
            weight=round(100 * part["weight"]),
        )
        for part in result["counted"]
    ]
    ahead = words.joined(words.text(f"match-part-{name}") for name in result["ahead"])
    paragraphs = [
        "\n".join([shown["line"], *shown["lines"]]),
        "\n".join([words.text("search-parts"), *parts]),
        words.text("search-ahead", parts=ahead) if ahead else "",
    ]
    number = str(result["match"]["number"])
    return {
        "kind": result["wanted"],
        "text": joined(paragraphs),
        "buttons": [
            button(
                words.text(f"button-introduce-{result['wanted']}", number=number), about_number("introduce", number)
            ),
            button(words.text("button-save-match", number=number), about_number("save_match", number)),
            more_button(words),
        ],
        "results": [shown],
    }


def compose_lessons(words: Wording, result: Result) -> Body:
    """Skills that the best posts ask for, counted; without any told skill, what they are counted against is said."""
    if not result["lessons"]:
        text = words.text("lessons-none", posts=result["posts"])
    else:
        lines = [words.text("lesson", name=one["name"], count=one["posts"]) for one in result["lessons"]]
        text = "\n".join([words.text("lessons", posts=result["posts"]), *lines])
    note = "" if result["told"] else words.text("lessons-no-skills")
    return {
        "kind": "answer",
        "text": joined([text, note]),
        "buttons": [more_button(words), audience_button(words, "jobs")],
        "results": [{"skill": one["name"], "posts": one["posts"]} for one in result["lessons"]],
    }


def compose_saved_list(words: Wording, result: Result) -> Body:
    """What was kept, as it fits now."""
    shown = [shown_match(words, match, result["wanted"]) for match in result["matches"]]
    lines = ["\n".join([match["line"], *match["lines"]]) for match in shown]
    return {
        "kind": result["wanted"],
        "text": joined([words.text("saved-list" if shown else "saved-list-gone"), *lines]),
        "buttons": introduce_buttons(words, result),
        "results": shown,
    }


def compose_posts_say(words: Wording, result: Result) -> Body:
    """What posts state of the one thing that was asked, each below the other."""
    shown = [shown_match(words, post["match"], result["wanted"]) for post in result["posts"]]
    stated = [
        words.joined(compose_message(words, message) for message in post["stated"]) or words.text("post-not-stated")
        for post in result["posts"]
    ]
    lines = [
        words.text("post-line", name=match["label"], stated=said) for match, said in zip(shown, stated, strict=True)
    ]
    return {
        "kind": result["wanted"],
        "text": "\n".join(lines),
        "buttons": [*introduce_buttons(words, {**result, "matches": shown}), more_button(words)],
        "results": shown,
    }


def compose_no_such_match(words: Wording, result: Result) -> Body:
    """Says which numbers there are, or that what had this number fits no more."""
    was_there = 1 <= result["number"] <= result["listed"]
    text = words.text("match-gone" if was_there else "no-such-match", number=result["number"], listed=result["listed"])
    return {"kind": "question", "text": text}
