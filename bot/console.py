"""Progress on the terminal: which step of how many, what it does now, and for how long already."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console
from rich.status import Status


class Steps:
    """Shows numbered steps; plain lines where the output is not a terminal."""

    def __init__(self, count: int) -> None:
        self._console = Console(stderr=False, highlight=False, emoji=False)
        self._count = count
        self._number = 0
        self._name = ""
        self._began = 0.0
        self._last = ""
        self._status: Status | None = None

    def __enter__(self) -> Steps:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def begin(self, name: str) -> None:
        """Start the next step."""
        self._number += 1
        self._name, self._began, self._last = name, time.monotonic(), ""
        if self._console.is_terminal:
            self._status = self._console.status(self._line(name))
            self._status.start()
        else:
            self.say(self._line(name))

    def report(self, message: str) -> None:
        """What the present step does now."""
        if self._status is not None:
            self._status.update(self._line(f"{self._name}: {message} ({time.monotonic() - self._began:.0f} s)"))
        elif message != self._last:
            self.say(self._line(message))
        self._last = message

    def done(self, message: str) -> None:
        """The present step is finished."""
        self._clear()
        self.say(self._line(f"{message} ({time.monotonic() - self._began:.1f} s)"))

    def say(self, message: str) -> None:
        """One line that stays."""
        # A line that goes to a file stays one line.
        self._console.print(message, markup=False, soft_wrap=not self._console.is_terminal)

    def _line(self, text: str) -> str:
        return f"[{min(self._number, self._count)}/{self._count}] {text}"

    def _clear(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None
