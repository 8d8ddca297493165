"""`python -m tests.dialogue.eligibility [LANGUAGE …]`: how many conversations hold in each, and why not the others."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import httpx

from bot.paths import data_directory
from tests.dialogue.eligibility.cases import Dialogue, dialogues, languages
from tests.dialogue.eligibility.holding import difference, hold
from tests.running import Conversation, RunningAssistant


def main() -> None:
    """Hold the conversations in the languages named, or in all that they are written in."""
    with tempfile.TemporaryDirectory() as folder:
        running = RunningAssistant(Path(folder), data_directory())
        running.start()
        try:
            with running.client() as client:
                for language in sys.argv[1:] or languages():
                    _report(client, language)
        finally:
            running.stop()


def _report(client: httpx.Client, language: str) -> None:
    written = [dialogue for dialogue in dialogues() if language in dialogue.words]
    problems = {dialogue.name: _problem(client, dialogue, language) for dialogue in written}
    failed = {name: problem for name, problem in problems.items() if problem}
    for name, problem in failed.items():
        print(f"[{language}] {name}: {problem}\n")
    print(f"{language}: {len(written) - len(failed)} of {len(written)} conversations hold")


def _problem(client: httpx.Client, dialogue: Dialogue, language: str) -> str:
    """What went wrong in this conversation, empty when it came to its outcome."""
    try:
        return difference(dialogue, hold(Conversation(client, language), dialogue, language))
    except AssertionError as went_wrong:
        return str(went_wrong)


if __name__ == "__main__":
    main()
