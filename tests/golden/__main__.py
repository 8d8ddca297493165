"""`python -m tests.golden [URL]`: rates of the golden questions per language and half, and every miss."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import httpx
from rich.console import Console
from rich.table import Table

from bot.paths import data_directory
from tests.golden.asking import ask_all
from tests.golden.cases import Half, languages
from tests.golden.judging import Tally
from tests.running import RunningAssistant

HALVES: tuple[Half, ...] = ("tune", "report")
RATES = (
    ("right program", "answered"),
    ("right figures", "answered"),
    ("did not abstain", "answered"),
    ("abstained", "unanswered"),
)


def main() -> None:
    """Ask at the URL given, or start an assistant for it; `--misses` lists misses of the tuning half."""
    urls = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    if urls:
        with httpx.Client(base_url=urls[0], timeout=60.0, trust_env=False) as client:
            report(client)
        return
    with tempfile.TemporaryDirectory() as folder:
        running = RunningAssistant(Path(folder), data_directory())
        running.start()
        try:
            with running.client() as client:
                report(client)
        finally:
            running.stop()


def report(client: httpx.Client) -> None:
    """Print one table for all languages and halves."""
    table = Table("language", "half", *(name for name, _ in RATES), "unsupported figures", "questions")
    for half in HALVES:
        for language in languages():
            tally = ask_all(client, language, half)
            _add_row(table, language, half, tally)
            if half == "tune" or "--all-misses" in sys.argv:
                for miss in tally.misses:
                    print(f"[{language} {half}] {miss}")
    Console(width=160).print(table)


def _add_row(table: Table, language: str, half: str, tally: Tally) -> None:
    rates = [f"{tally.rate(good, of):.1%}" for good, of in RATES]
    asked = f"{tally.counts['answered']} + {tally.counts['unanswered']}"
    table.add_row(language, half, *rates, str(tally.counts["unsupported figures"]), asked)


if __name__ == "__main__":
    main()
