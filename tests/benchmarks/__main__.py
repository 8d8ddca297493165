"""`make bench`: the shipped assistant and its search beside plain peers, and screening as records grow, in one run."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.measuring import Load, Spread
from tests.benchmarks.screening import report as report_screening
from tests.benchmarks.shipped import ShippedAssistant
from tests.benchmarks.starter import StarterBot

CONVERSATIONS = (1, 8)
MESSAGES = 40
MORE_IS_BETTER = "(more is better)"


def main() -> None:
    """Measure all and print it side by side; a ratio under 1 means that ours needs less."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--documents", type=Path, help="directory of the source documents, to measure verify as well")
    parser.add_argument("--sizes", help="numbers of candidates to suggest among, by commas; up to a million by default")
    arguments = parser.parse_args()
    documents = arguments.documents
    console = Console()
    table = Table("", "ours", "peer", "ratio", "the peer")
    with tempfile.TemporaryDirectory() as folder:
        # First, while this process is small: what it loads would be shared with the assistant and not count in full.
        _assistant_rows(table, console, Path(folder))
    console.print("searching …")
    _search_rows(table)
    console.print("writing on Telegram …")
    _telegram_rows(table)
    if documents:
        from tests.benchmarks.verifying import measure_verify

        console.print("verifying …")
        _row(table, "verify, s", *measure_verify(documents), "reading records and documents")
    console.print(table)
    console.print("screening one person against all programs …")
    report_screening(console)
    _matching_reports(console, arguments.sizes)


def _matching_reports(console: Console, sizes: str | None) -> None:
    from tests.benchmarks.importing import report as report_importing
    from tests.benchmarks.rounds import report as report_rounds
    from tests.benchmarks.suggesting import SIZES
    from tests.benchmarks.suggesting import report as report_suggesting

    console.print("importing …")
    report_importing(console)
    console.print("rounds …")
    report_rounds(console)
    report_suggesting(console, [int(size) for size in sizes.split(",")] if sizes else SIZES)


def _search_rows(table: Table) -> None:
    from tests.benchmarks.searching import measure_search

    found = measure_search()
    for peer in ("FAISS flat", "BM25"):
        _spread_rows(table, "a search", found["search"], found[peer], f"{peer} alone")


def _telegram_rows(table: Table) -> None:
    from tests.benchmarks.telegram import PEOPLE, measure_telegram

    ours, echo = measure_telegram()
    peer = "an echo bot of the same library"
    _spread_rows(table, f"a Telegram message at {PEOPLE}", ours, echo, peer)
    _row(table, f"Telegram messages a second at {PEOPLE} {MORE_IS_BETTER}", ours.per_second, echo.per_second, peer)


def _assistant_rows(table: Table, console: Console, folder: Path) -> None:
    console.print("training, starting and asking the shipped assistant …")
    shipped = ShippedAssistant(_made(folder / "assistant"))
    shipped_training = shipped.train()
    shipped_ready, shipped_memory, shipped_loads = shipped.measure(CONVERSATIONS, MESSAGES)
    console.print("training, starting and asking Rasa's starter bot …")
    starter = StarterBot(_made(folder / "starter"))
    starter_training = starter.train()
    try:
        starter_ready = starter.start()
        starter_loads = {number: starter.load(number, MESSAGES) for number in CONVERSATIONS}
        starter_memory = starter.memory()
    finally:
        starter.stop()
    _row(table, "training from nothing, s", shipped_training, starter_training)
    _row(table, "time until ready, s", shipped_ready, starter_ready)
    _row(table, "resident memory, MB", shipped_memory, starter_memory)
    for number in CONVERSATIONS:
        _load_rows(table, number, shipped_loads[number], starter_loads[number])


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _load_rows(table: Table, number: int, shipped: Load, starter: Load) -> None:
    _spread_rows(table, f"a message at {number}", shipped, starter, "Rasa's starter bot")
    _row(table, f"messages a second at {number} {MORE_IS_BETTER}", shipped.per_second, starter.per_second)


def _spread_rows(table: Table, what: str, ours: Spread, peers: Spread, peer: str) -> None:
    _row(table, f"{what}, p50, ms", ours.p50, peers.p50, peer)
    _row(table, f"{what}, p95, ms", ours.p95, peers.p95, peer)


def _row(table: Table, name: str, ours: float, peers: float, peer: str = "Rasa's starter bot") -> None:
    table.add_row(name, f"{ours:.1f}", f"{peers:.1f}", f"{ours / peers:.2f}", peer)


if __name__ == "__main__":
    main()
