"""The store of profiles, on SQLite and on PostgreSQL."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.profiles import Candidate, Job, Personal
from matching.storage import Changes, ProfileStore, tables
from matching.storage.database import VERSION_TABLE, StorageError
from tests.matching import strategies

MINH = Candidate(id="C-1", language="vi", skill_ids=("cnc",), personal=Personal(name="Minh", nationality="VN"))
LI = Candidate(id="C-2", language="zh", topik=4)
WELDER = Job(id="J-1", language="ko", title="용접원", headcount=2)


def test_migrations_make_what_the_tables_say(url: str) -> None:
    engine = ProfileStore(url).engine
    ProfileStore(url).close()
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, tables.metadata) == []


def test_the_tables_of_the_gateway_and_of_profiles_share_a_database(tmp_path: Path) -> None:
    from bot.storage.database import migrate

    url = f"sqlite:///{tmp_path / 'ieum.db'}"
    migrate(url)
    store = ProfileStore(url)
    migrate(url)
    assert {"conversations", "matching_jobs"} <= set(sa.inspect(store.engine).get_table_names())


def test_each_field_of_a_profile_has_its_column() -> None:
    bookkeeping = {"content_hash", "revision"}
    assert {c.name for c in tables.candidates.columns} - bookkeeping == set(Candidate.__fields__) - {"personal"}
    assert {c.name for c in tables.jobs.columns} - bookkeeping == set(Job.__fields__)
    assert {c.name for c in tables.personal.columns} - {"id"} == set(Personal.__fields__)


def test_what_is_stored_comes_back(url: str) -> None:
    store = ProfileStore(url)

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(candidate=strategies.candidates, job=strategies.jobs())
    def comes_back(candidate: Candidate, job: Job) -> None:
        store.replace_many("candidates", [candidate])
        store.replace_many("jobs", [job])
        assert store.candidate(candidate.id) == candidate.copy(update={"personal": None})
        assert store.personal([candidate.id]).get(candidate.id) == candidate.personal
        assert store.job(job.id) == job

    comes_back()
    store.close()


def test_storing_again_changes_nothing(url: str) -> None:
    store = ProfileStore(url)
    assert store.replace_many("candidates", [MINH, LI]) == Changes(added=2, updated=0, unchanged=0)
    before = store.revision()
    assert store.replace_many("candidates", [MINH, LI]) == Changes(added=0, updated=0, unchanged=2)
    assert store.revision() == before


def test_an_update_replaces_all_of_a_profile(url: str) -> None:
    store = ProfileStore(url)
    store.replace_many("candidates", [MINH, LI])
    before = store.revision()
    changed = Candidate(id="C-1", language="vi", topik=3)
    assert store.replace_many("candidates", [changed, LI]) == Changes(added=0, updated=1, unchanged=1)
    assert store.candidate("C-1") == changed
    assert store.personal(["C-1"]) == {}
    assert [one.id for one in store.candidates(since=before)] == ["C-1"]


def test_a_change_to_what_is_personal_is_a_change(store: ProfileStore) -> None:
    store.replace_many("candidates", [MINH])
    moved = MINH.copy(update={"personal": Personal(name="Minh", nationality="VN", phone="010-0000-0000")})
    assert store.replace_many("candidates", [moved]).updated == 1
    assert store.personal(["C-1"])["C-1"].phone == "010-0000-0000"


def test_what_is_personal_goes_with_the_profile(url: str) -> None:
    store = ProfileStore(url)
    store.replace_many("candidates", [MINH, LI])
    before = store.revision()
    assert store.remove("candidates", ["C-1", "C-9"]) == 1
    assert store.candidate("C-1") is None
    with store.engine.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(tables.personal)).scalar_one() == 0
    assert store.revision() > before
    assert store.remove("candidates", ["C-1"]) == 0
    assert store.ids("candidates") == ["C-2"]


def test_nothing_of_a_failed_write_stays(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ProfileStore(url)
    store.replace_many("candidates", [MINH])

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("matching.storage.store._set_revision", fail)
    with pytest.raises(RuntimeError):
        store.replace_many("candidates", [MINH.copy(update={"topik": 6}), LI])
    monkeypatch.undo()
    assert store.ids("candidates") == ["C-1"]
    assert store.candidate("C-1") == MINH.copy(update={"personal": None})
    assert store.personal(["C-1"]) == {"C-1": MINH.personal}
    assert store.replace_many("candidates", [LI]).added == 1


def test_an_id_given_twice_is_refused(store: ProfileStore) -> None:
    with pytest.raises(ValueError, match="twice"):
        store.replace_many("jobs", [WELDER, WELDER])
    assert store.count("jobs") == 0


def test_another_process_sees_the_new_revision(url: str) -> None:
    mine, theirs = ProfileStore(url), ProfileStore(url)
    before = mine.revision()
    theirs.replace_many("jobs", [WELDER])
    assert mine.revision() > before
    assert list(mine.jobs()) == [WELDER]


def test_a_write_waits_for_others_to_finish_only_while_it_moves_rows(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ieum.db'}"
    store = ProfileStore(url)
    writer = sa.create_engine(url, connect_args={"timeout": 0}, future=True)
    locked: list[str] = []

    @sa.event.listens_for(store.engine, "after_cursor_execute")
    def _try_to_write(connection: object, cursor: object, statement: str, *_: object) -> None:
        try:
            with writer.begin() as other:
                other.exec_driver_sql("UPDATE matching_revision SET number = number")
        except sa.exc.OperationalError:
            locked.append(statement.split()[0])

    store.replace_many("jobs", [WELDER])
    assert "CREATE" not in locked
    assert "UPDATE" in locked


def test_processes_that_start_together_all_find_their_tables(url: str) -> None:
    code = "import sys; from matching.storage import ProfileStore; print(ProfileStore(sys.argv[1]).count('jobs'))"
    starts = [
        subprocess.Popen([sys.executable, "-c", code, url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [(start.communicate(timeout=120)[0], start.returncode) for start in starts] == [("0\n", 0)] * 3


@pytest.mark.parametrize("bad", ["nonsense", "oracle://x/y", "mysql+nodriver://x"])
def test_a_wrong_url_is_told_in_one_line(bad: str) -> None:
    with pytest.raises(StorageError, match="DATABASE_URL") as error:
        ProfileStore(bad)
    assert "\n" not in str(error.value)


def test_a_database_out_of_reach_is_told_in_one_line() -> None:
    with pytest.raises(StorageError, match="cannot be used") as error:
        ProfileStore("postgresql://nobody@127.0.0.1:1/none")
    assert "\n" not in str(error.value)


@settings(max_examples=50, deadline=None)
@given(one=strategies.candidates, other=strategies.candidates)
def test_the_hash_tells_whether_profiles_differ(one: Candidate, other: Candidate) -> None:
    assert (one.content_hash() == other.content_hash()) == (one == other)


@given(levels=st.permutations(["ko", "en", "vi"]))
def test_the_order_of_languages_is_no_change(levels: list[str]) -> None:
    shuffled = Candidate(id="C-1", language="ko", languages=dict.fromkeys(levels))
    assert (
        shuffled.content_hash()
        == Candidate(id="C-1", language="ko", languages=dict.fromkeys(sorted(levels))).content_hash()
    )
