"""Whole conversations with the running assistant; the stories are data in `stories/`, grouped by subject."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from tests.running import Conversation

pytestmark = pytest.mark.running
FOLDER = Path(__file__).parent / "stories"


def _stories() -> list[Any]:
    return [
        pytest.param(story, id=f"{path.stem}: {story['story']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for story in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("story", _stories())
def test_the_conversation_goes_as_told(story: dict[str, Any], client: httpx.Client) -> None:
    conversation = Conversation(client, story.get("language"))
    for number, turn in enumerate(story["turns"], start=1):
        replies = _act(conversation, turn)
        problem = _differences(replies, turn["expect"])
        assert not problem, f"turn {number} ({turn}): {problem}\n{replies}"


def _act(conversation: Conversation, turn: dict[str, Any]) -> list[dict[str, Any]]:
    if "say" in turn:
        return conversation.say(turn["say"])
    if "press" in turn:
        return conversation.press(turn["press"])
    return conversation.payload(turn["payload"])


def _differences(replies: list[dict[str, Any]], expected: dict[str, Any] | list[dict[str, Any]]) -> str:
    """What differs from the expectation, or from the one of each message, empty when nothing does."""
    wanted = expected if isinstance(expected, list) else [expected]
    if len(replies) != len(wanted):
        return f"{len(replies)} messages instead of {len(wanted)}"
    found = (_difference(reply, one) for reply, one in zip(replies, wanted, strict=True))
    return "; ".join(problem for problem in found if problem)


def _difference(reply: dict[str, Any], expected: dict[str, Any]) -> str:
    text = reply["text"].replace(",", "")
    said = {**reply, **{key: (reply["results"] or [{}])[0].get(key) for key in ("asked", "status")}}
    problems = [
        f"{key} is {said[key]!r}"
        for key in ("kind", "language", "programs", "asked", "status")
        if expected.get(key, said[key]) != said[key]
    ]
    problems += [f"{word!r} is missing" for word in expected.get("contains", ()) if word.replace(",", "") not in text]
    problems += [f"{word!r} is said" for word in expected.get("lacks", ()) if word.replace(",", "") in text]
    titles = [button["title"] for button in reply["buttons"]]
    problems += [
        f"no button {title!r} in {titles}"
        for title in expected.get("buttons", ())
        if not any(title in t for t in titles)
    ]
    if expected.get("matches", len(reply["results"])) != len(reply["results"]):
        problems.append(f"{len(reply['results'])} matches")
    if expected.get("sources") and not reply["sources"]:
        problems.append("no source is given")
    return "; ".join(problems)
