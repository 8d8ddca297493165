"""The preparations in a process of their own, so that what they load does not stay with the launcher while it runs."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Literal

from bot.build import BuildError, Report, prepare
from bot.children import leave_terminal_and_die_with_parent

_Kind = Literal["report", "say", "ready", "failed"]


def prepare_apart(report: Report, say: Report) -> Path:
    """As `bot.build.prepare`, which it waits for. Raises `BuildError`, whatever went wrong."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(theirs,), name="preparing", daemon=True)
    worker.start()
    theirs.close()
    try:
        model = _followed(ours, report, say)
        worker.join()
    except EOFError:
        worker.join()
        raise BuildError(f"the preparations were cut off (exit code {worker.exitcode})") from None
    finally:
        worker.terminate()
        worker.join()
    return model


def _followed(messages: Connection, report: Report, say: Report) -> Path:
    while True:
        kind, text = messages.recv()
        if kind == "ready":
            return Path(text)
        if kind == "failed":
            raise BuildError(text)
        (say if kind == "say" else report)(text)


def _work(messages: Connection) -> None:
    from knowledge.store import KnowledgeError

    leave_terminal_and_die_with_parent()
    # Ended so, what is encoded is still stored on the way out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))

    turn = Lock()

    def tell(kind: _Kind, text: str) -> None:
        with turn:  # the index and the model are made side by side
            messages.send((kind, text))

    try:
        tell("ready", str(prepare(lambda text: tell("report", text), lambda text: tell("say", text))))
    except (BuildError, KnowledgeError) as failure:
        tell("failed", str(failure))
    except OSError as failure:
        place = f" ({failure.filename})" if failure.filename else ""
        tell("failed", f"{failure.strerror or failure}{place}")
