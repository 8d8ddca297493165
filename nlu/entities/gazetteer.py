"""Names of programs, read from their records at training time and kept in the model as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class GazetteerError(ValueError):
    """A record without an id or names; the message names the file."""


class Gazetteer:
    """Names by kind: `{"program": {"smart factory": ["smart-factories"]}}`."""

    def __init__(self, names: Mapping[str, Mapping[str, list[str]]] | None = None) -> None:
        self.names: dict[str, dict[str, list[str]]] = {kind: dict(table) for kind, table in (names or {}).items()}

    @classmethod
    def read(cls, folders: Mapping[str, str | Path]) -> Gazetteer:
        """Reads every `*.yml` record below each folder: its id, `names` and `aliases` in every language.

        A path to one file reads the list of records in it. Raises GazetteerError for a record that has no id or name.
        A folder that does not exist has no records.
        """
        return cls({kind: _read_names(Path(folder)) for kind, folder in folders.items()})

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(self.names, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Gazetteer:
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def fingerprint(self) -> str:
        """Changes whenever a name does."""
        return hashlib.sha256(json.dumps(self.names, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _read_names(source: Path) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for path in [source] if source.is_file() else sorted(source.rglob("*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
        for record in content if isinstance(content, list) else [content]:
            for name in _names(record, path):
                ids = names.setdefault(name, [])
                if record["id"] not in ids:
                    ids.append(record["id"])
    return names


def _names(record: Any, path: Path) -> list[str]:
    if not isinstance(record, dict) or not record.get("id") or not record.get("names"):
        raise GazetteerError(f"{path}: a record needs an id and names")
    aliases = [alias for phrases in (record.get("aliases") or {}).values() for alias in phrases]
    return [str(name) for name in [*record["names"].values(), *aliases]]
