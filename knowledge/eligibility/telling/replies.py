"""Short answers: yes, no, I don't know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from knowledge.eligibility.telling.message import Message
from knowledge.eligibility.telling.words import found, words
from nlu.entities.vietnamese import typed

_MARKS = " \t\n.,!?~…^ㅎㅋㅠㅜ。，！？～"


def yes_or_no(message: Message) -> bool | None:
    """What the message answers to a yes/no question; None where it says neither."""
    if is_unknown(message):
        return None
    text = message.text.strip(_MARKS)
    answers = [answer for answer, name in ((True, "yes"), (False, "no")) if _is_reply(text, name)]
    return answers[0] if len(answers) == 1 else None


def is_unknown(message: Message) -> bool:
    """Whether the person says that they do not know."""
    return found(message.text, words()["replies"]["unknown"]["anywhere"])


def is_vague(message: Message) -> bool:
    """Whether the person tells of a number only that it is large or small."""
    return found(message.text, words()["replies"]["vague"]["anywhere"])


def wants_to_stop(text: str) -> bool:
    """Whether the person wants no more questions."""
    return found(text.lower(), words()["replies"]["stop"]["anywhere"])


def has_none_yet(message: Message) -> bool:
    """Whether the person says that there is no business of which years could be counted."""
    return found(message.text, words()["replies"]["none_yet"]["anywhere"])


def _is_reply(text: str, name: str) -> bool:
    leading, whole = _reply(name)
    return bool(leading.match(text) or whole.fullmatch(text))


@cache
def _reply(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    replies, followers = words()["replies"][name], words()["replies"]["followers"]
    leading = "|".join(
        f"(?:{_either({language: phrases})})(?=$|[{followers[language]}])"
        for language, phrases in replies["leading"].items()
    )
    return re.compile(leading), re.compile(_either(replies["whole"]))


def _either(phrases: Mapping[str, Iterable[str]]) -> str:
    return "|".join(typed(phrase.replace(" ", r"\s*")) for several in phrases.values() for phrase in several)
