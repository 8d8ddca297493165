"""`make bench`: the shipped assistant beside Rasa's starter bot with its default pipeline, in one run."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.measuring import Load
from tests.benchmarks.shipped import ShippedAssistant
from tests.benchmarks.starter import StarterBot

CONVERSATIONS = (1, 8)
MESSAGES = 40


def main() -> None:
    """Measure both and print them side by side; a ratio under 1 means that the assistant needs less."""
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        console.print("training, starting and asking the shipped assistant …")
        shipped = ShippedAssistant(_made(Path(folder) / "assistant"))
        shipped_training = shipped.train()
        shipped_ready, shipped_memory, shipped_loads = shipped.measure(CONVERSATIONS, MESSAGES)
        console.print("training, starting and asking the starter bot …")
        starter = StarterBot(_made(Path(folder) / "starter"))
        starter_training = starter.train()
        try:
            starter_ready = starter.start()
            starter_loads = {number: starter.load(number, MESSAGES) for number in CONVERSATIONS}
            starter_memory = starter.memory()
        finally:
            starter.stop()
    table = Table("", "assistant", "starter bot", "ratio")
    _row(table, "training from nothing, s", shipped_training, starter_training)
    _row(table, "time until ready, s", shipped_ready, starter_ready)
    _row(table, "resident memory, MB", shipped_memory, starter_memory)
    for number in CONVERSATIONS:
        _load_rows(table, number, shipped_loads[number], starter_loads[number])
    console.print(table)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _load_rows(table: Table, number: int, shipped: Load, starter: Load) -> None:
    _row(table, f"p50 at {number}, ms", shipped.p50, starter.p50)
    _row(table, f"p95 at {number}, ms", shipped.p95, starter.p95)
    _row(table, f"messages a second at {number} (more is better)", shipped.per_second, starter.per_second)


def _row(table: Table, name: str, shipped: float, starter: float) -> None:
    table.add_row(name, f"{shipped:.1f}", f"{starter:.1f}", f"{shipped / starter:.2f}")


if __name__ == "__main__":
    main()
