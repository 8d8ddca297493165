"""Where a search for jobs or candidates stands, as the `context` slot keeps it between messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal

Wanted = Literal["jobs", "candidates"]


@dataclass(frozen=True)
class SearchState:
    """One search: what is looked for, what was told for it, and what was shown."""

    wanted: Wanted = "jobs"
    told: Mapping[str, Any] = field(default_factory=dict)
    """Wishes by name, as `actions/search_told.py` merges them; JSON."""
    listed: tuple[str, ...] = ()
    """Ids in the order of their numbers, from 1, since the wishes changed last."""
    page: int = 0
    """How many of them stood in the last message."""
    asked: bool = False
    """Whether the question what the person can do (or whom the firm needs) is open."""
    chosen: str | None = None
    """The id that an introduction was offered to and awaits a yes."""
    saved: tuple[str, ...] = ()
    closed: bool = False
    """The person wanted no more of it."""


def read_search(context: Mapping[str, Any]) -> SearchState | None:
    """The search of the conversation; None where there was none or it was closed."""
    stored = context.get("search")
    if not stored or stored["closed"]:
        return None
    known = {one.name for one in fields(SearchState)}
    # JSON knows lists only.
    kept: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in stored.items() if name in known
    }
    return SearchState(**kept)


def stored_search(state: SearchState) -> dict[str, Any]:
    """The JSON form that `read_search` reads."""
    return asdict(state)
