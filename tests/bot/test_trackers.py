"""Conversations at hand in memory are always what the database holds."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.storage.tracker import forget_tracker
from bot.trackers import RecentTrackers

DOMAIN = Domain.from_yaml("slots: {context: {type: any, influence_conversation: false, mappings: [{type: custom}]}}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tracker.db"


@pytest.fixture
def store(file: Path) -> RecentTrackers:
    return RecentTrackers(DOMAIN, dialect="sqlite", db=str(file))


async def in_database(file: Path, sender: str = "someone") -> list[str]:
    """Names of the events that another process finds there."""
    tracker = await SQLTrackerStore(DOMAIN, dialect="sqlite", db=str(file)).retrieve(sender)
    return [event.type_name for event in tracker.events] if tracker else []


async def turn(store: RecentTrackers, sender: str = "someone") -> DialogueStateTracker:
    tracker = await store.get_or_create_tracker(sender)
    for event in (UserUttered("how much?"), ActionExecuted("action_answer"), SlotSet("context", {"owners": ["tips"]})):
        tracker.update(event)
    await store.save(tracker)
    return tracker


async def test_each_event_is_stored_once(store: RecentTrackers, file: Path) -> None:
    for _ in range(3):
        await turn(store)
    assert await in_database(file) == ["action", *["user", "action", "slot"] * 3]


async def test_a_conversation_at_hand_is_not_read_again(store: RecentTrackers) -> None:
    tracker = await turn(store)
    assert await store.retrieve("someone") is tracker


async def test_another_process_goes_on_where_this_one_stopped(store: RecentTrackers, file: Path) -> None:
    await turn(store)
    again = RecentTrackers(DOMAIN, dialect="sqlite", db=str(file))
    assert (await turn(again)).get_slot("context") == {"owners": ["tips"]}
    assert await in_database(file) == ["action", *["user", "action", "slot"] * 2]


async def test_what_a_failed_turn_left_behind_does_not_count(store: RecentTrackers) -> None:
    tracker = await turn(store)
    tracker.update(UserUttered("the turn of this message failed"))
    found = await store.retrieve("someone")
    assert found is not None
    assert [event.type_name for event in found.events] == ["action", "user", "action", "slot"]


async def test_a_forgotten_conversation_stays_forgotten(store: RecentTrackers, file: Path) -> None:
    tracker = await turn(store)
    tracker.update(Restarted())
    await store.save(tracker)
    forget_tracker(file, "someone")
    assert await store.retrieve("someone") is None
    assert await in_database(file) == []


async def test_the_oldest_are_let_go(store: RecentTrackers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_most", 2)
    first, *_ = [await turn(store, sender) for sender in ("a", "b", "c")]
    found = await store.retrieve("a")
    assert found is not first
    assert found == first


async def test_with_several_workers_nothing_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANIC_WORKERS", "2")
    store = RecentTrackers(DOMAIN, dialect="sqlite", db=str(file))
    tracker = await turn(store)
    assert await store.retrieve("someone") is not tracker


async def test_the_database_is_opened_once_for_many_messages(store: RecentTrackers) -> None:
    opened: list[object] = []
    sa.event.listen(store.engine, "connect", lambda connection, record: opened.append(connection))
    for number in range(3):
        await turn(store, f"person {number}")
    assert len(opened) <= 1


async def test_a_connection_kept_open_locks_nobody_out(store: RecentTrackers, file: Path) -> None:
    await turn(store)
    forget_tracker(file, "someone")
    assert await in_database(file) == []
    await turn(store, "someone else")
    assert await in_database(file, "someone else") == ["action", "user", "action", "slot"]
