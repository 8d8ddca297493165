"""Rasa's own command line in this project's setting: `python -m bot.rasa_process run …`."""

from __future__ import annotations

import yaml

from bot.paths import PROJECT
from bot.without_tensorflow import leave_tensorflow_out, needs_tensorflow


def main() -> None:
    """Run a command of Rasa's, without TensorFlow unless `config.yml` names a component that may need it."""
    if not needs_tensorflow(yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))):
        leave_tensorflow_out()
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
