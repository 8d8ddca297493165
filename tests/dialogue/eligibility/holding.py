"""Holds a conversation from the data: says what the person says, answers whatever is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.dialogue.eligibility.cases import Dialogue
from tests.running import Conversation

MOST_TURNS = 20
"""More than there are facts and interruptions in any conversation."""

Message = Mapping[str, Any]


def hold(conversation: Conversation, dialogue: Dialogue, language: str) -> Message | None:
    """The message with the outcome, or None where the person cancelled.

    Raises AssertionError, with all that was said, when a fact is asked that the person has told or has no answer to,
    when neither a question nor an outcome comes, and when a planned interruption had no occasion.
    """
    return _Person(conversation, dialogue, language).talk()


class _Person:
    def __init__(self, conversation: Conversation, dialogue: Dialogue, language: str) -> None:
        self._conversation = conversation
        self._words = dialogue.words[language]
        self._cancels = dialogue.ends == "cancelled"
        self._answers = {fact: list(turns) for fact, turns in self._words.answers.items()}
        self._before = {fact: list(turns) for fact, turns in self._words.before.items()}
        self._said: list[str] = []

    def talk(self) -> Message | None:
        replies: list[dict[str, Any]] = []
        for text in self._words.says:
            replies = self._say(text)
        outcome = self._answer_questions(replies)
        for text in self._words.then:
            outcome = self._answer_questions(self._say(text))
        unsaid = [text for turns in self._before.values() for text in turns]
        assert not unsaid, self._problem(f"there was no occasion to say {unsaid}")
        return outcome

    def _answer_questions(self, replies: list[dict[str, Any]]) -> Message | None:
        for _ in range(MOST_TURNS):
            for message in reversed(replies):
                if message["kind"] == "eligibility":
                    return message
            fact = asked_fact(replies)
            if fact is None:
                assert self._has_cancelled, self._problem("neither question nor outcome")
                return None
            replies = self._say(self._next(fact))
        raise AssertionError(self._problem("the questions do not end"))

    @property
    def _has_cancelled(self) -> bool:
        """Cancelling is the last thing that a person says before an answer."""
        return self._cancels and not any(self._before.values())

    def _next(self, fact: str) -> str:
        """What the person says when asked for the fact."""
        for turns in (self._before.get(fact), self._answers.get(fact)):
            if turns:
                return turns.pop(0)
        raise AssertionError(self._problem(f"asked for {fact}, which was told or has no answer"))

    def _say(self, text: str) -> list[dict[str, Any]]:
        replies = self._conversation.say(text)
        self._said.append(f"> {text}")
        self._said.extend(f"< [{message['kind']}] {message['text']}" for message in replies)
        return replies

    def _problem(self, what: str) -> str:
        return "\n".join([what, *self._said])


def asked_fact(replies: list[dict[str, Any]]) -> str | None:
    """The fact that the last question asks for: the one that still decides the most, unless the question names it."""
    for message in reversed(replies):
        if message["kind"] == "question" and message["results"]:
            check = message["results"][0]
            return str(check.get("asked") or check["missing"][0])
    return None


def difference(dialogue: Dialogue, outcome: Message | None) -> str:
    """How the outcome differs from the expected one, empty when it does not."""
    if dialogue.ends == "cancelled":
        return "" if outcome is None else f"cancelled, and yet: {outcome['text']}"
    assert outcome is not None, "only a cancelled conversation has no outcome"
    check = outcome["results"][0]
    states = {condition["id"]: condition["state"] for condition in check["conditions"]}
    problems = [
        f"{what} is {found!r} instead of {wanted!r}"
        for what, found, wanted in (
            ("program", check["program"], dialogue.program),
            ("status", check["status"], dialogue.status),
            *((f"condition {name}", states.get(name), state) for name, state in dialogue.states.items()),
        )
        if found != wanted
    ]
    return "; ".join(problems)
