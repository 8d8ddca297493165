"""The one matcher of the action server: opened at the first use, kept up to date in the background."""

from __future__ import annotations

import logging
import time
from threading import Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.suggest import Matcher

REFRESH_SECONDS = 2.0
"""How often the background looks for new profiles, so that their encoding keeps nobody waiting."""

log = logging.getLogger(__name__)
_opened: list[Matcher] = []
_lock = Lock()


def matcher() -> Matcher:
    """The shared matcher. Raises StorageError where the database is out of reach."""
    with _lock:
        if not _opened:
            _opened.append(_open())
        return _opened[0]


def _open() -> Matcher:
    # Imported here: matching brings FAISS and SQLAlchemy, and other topics need neither.
    from matching.index.live import Live
    from matching.index.vectors import ProfileVectors
    from matching.storage import ProfileStore
    from matching.storage.address import data_directory
    from matching.suggest import Matcher

    return Matcher(Live(ProfileStore(), ProfileVectors(data_directory() / "vectors")))


def keep_warm() -> Thread:
    """Load encoder and profiles now and look for new ones from now on, without keeping anybody waiting."""
    thread = Thread(target=_refresh, name="matcher", daemon=True)
    thread.start()
    return thread


def _refresh() -> None:
    from matching.profiles import Candidate
    from matching.storage.database import StorageError
    from nlu.encoder import EncoderError
    from nlu.spare_memory import give_back_spare_memory

    told, first = "", True
    while True:
        try:
            matcher().refresh()
            if first:
                matcher().suggest_jobs(Candidate(id="first", language="en", headline="warm up"), limit=1)
                give_back_spare_memory()
            told, first = "", False
        except (StorageError, EncoderError) as error:
            if str(error) != told:
                log.warning("profiles cannot be read: %s", error)
            told = str(error)
        time.sleep(REFRESH_SECONDS)
