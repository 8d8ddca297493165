"""The rules that the entries of a table keep among themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from nlu.entries import EntriesError, Entry, spelling


def check(
    entries: Mapping[str, Entry],
    links: Mapping[str, frozenset[str]] | None = None,
    ambiguous: Mapping[str, Iterable[str]] | None = None,
) -> None:
    """Raises EntriesError for a reference that leads nowhere, a circle of broader entries, or a name of two entries.

    `links` holds the ids that the fields `skills` and `occupations` may name; `ambiguous` the names that several
    entries share on purpose, with their ids.
    """
    _check_references(entries, links or {})
    _check_no_circles(entries)
    _check_names(entries, ambiguous or {})


def _check_references(entries: Mapping[str, Entry], links: Mapping[str, frozenset[str]]) -> None:
    own = frozenset(entries)
    for entry in entries.values():
        for field, known in {"broader": own, "related": own, **links}.items():
            unknown = [reference for reference in getattr(entry, field) if reference not in known]
            if unknown:
                raise EntriesError(f"{entry.id}: {field} names {', '.join(unknown)}, which is no id of its table")


def _check_no_circles(entries: Mapping[str, Entry]) -> None:
    done: set[str] = set()

    def climb(entry_id: str, below: tuple[str, ...]) -> None:
        if entry_id in below:
            raise EntriesError(f"{entry_id}: it is broader than itself, by way of {' > '.join(below)}")
        if entry_id not in done:
            for above in entries[entry_id].broader:
                climb(above, (*below, entry_id))
            done.add(entry_id)

    for entry_id in entries:
        climb(entry_id, ())


def _check_names(entries: Mapping[str, Entry], ambiguous: Mapping[str, Iterable[str]]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in entries.values():
        for name in (name for names in entry.names.values() for name in names):
            owners[spelling(name)].add(entry.id)
    listed = {spelling(name): set(ids) for name, ids in ambiguous.items()}
    for name, ids in owners.items():
        if len(ids) > 1 and listed.get(name) != ids:
            raise EntriesError(
                f"the name {name!r} belongs to {', '.join(sorted(ids))}; list it as ambiguous or drop it"
            )
    for name, ids in listed.items():
        if owners.get(name, set()) != ids:
            raise EntriesError(f"the name {name!r} is listed as ambiguous, but not as those entries have it")
