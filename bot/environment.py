"""Settings from a `.env` file beside the Makefile; what the environment itself holds goes before it."""

from __future__ import annotations

import os
from pathlib import Path


def read_env_file(path: Path) -> dict[str, str]:
    """The assignments of a file of `NAME=value` lines; empty values, comments and anything else are passed over."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.strip().removeprefix("export ").partition("=") for line in lines if not line.strip().startswith("#"))
    values = {name.strip(): value.strip().strip("'\"") for name, _, value in pairs}
    return {name: value for name, value in values.items() if name.isidentifier() and value}


def load_env_file(path: Path) -> None:
    """Put the file's values into this process's environment, where a name has none yet."""
    for name, value in read_env_file(path).items():
        if not os.environ.get(name):
            os.environ[name] = value
