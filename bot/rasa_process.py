"""Rasa's own command line in this project's setting: `python -m bot.rasa_process run …`."""

from __future__ import annotations

import sys
from typing import Any

import yaml

from bot.paths import PROJECT
from bot.rasa_needs import unused_packages
from bot.stand_ins import leave_out
from nlu.spare_memory import give_back_spare_memory


def main() -> None:
    """Run a command of Rasa's, without the packages that the configuration has no use for."""
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    leave_out(unused_packages(command, *map(_read, ("config.yml", "endpoints.yml", "credentials.yml"))))
    from rasa.__main__ import main as rasa

    _give_back_after_loading()
    rasa()


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((PROJECT / name).read_text(encoding="utf-8"))
    return content


def _give_back_after_loading() -> None:
    from rasa.core import run

    load = run.load_agent_on_start

    async def load_and_give_back(*arguments: Any) -> Any:
        agent = await load(*arguments)
        give_back_spare_memory()
        return agent

    run.load_agent_on_start = load_and_give_back


if __name__ == "__main__":
    main()
