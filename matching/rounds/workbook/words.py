"""The words of a workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from matching.messages import Message, Named

_PROVINCE_DIGITS = 2


@dataclass(frozen=True)
class Words:
    """One language."""

    language: str
    say: Callable[[Message], str]
    """A message as a text."""

    def text(self, key: str, **arguments: Any) -> str:
        """The text of one message."""
        return self.say(Message(key, arguments))

    def name(self, kind: str, code: str | None) -> str:
        """The name of one entry (see `Named`); where there is none, that it is not stated."""
        return self.text("round-not-stated") if code is None else Named(kind, (code,)).names(self.language)[0]

    def place(self, region: str | None) -> str:
        """A region with its province, since many districts share a name."""
        if region is None or len(region) == _PROVINCE_DIGITS:
            return self.name("region", region)
        return f"{self.name('region', region[:_PROVINCE_DIGITS])} {self.name('region', region)}"

    def lines(self, messages: Sequence[Message]) -> str:
        """Several messages, one a line."""
        return "\n".join(map(self.say, messages))
