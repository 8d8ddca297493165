"""One running assistant for all tests that talk to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.paths import data_directory
from tests.running import RunningAssistant


@pytest.fixture(scope="session")
def prepared() -> Path:
    """The data folder with trained model and index, made now if they are missing or out of date."""
    from bot.build import prepare

    prepare(print)
    return data_directory()


@pytest.fixture(scope="session")
def assistant(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningAssistant]:
    """The assistant that the conversation tests share; tests that kill parts start their own."""
    running = RunningAssistant(tmp_path_factory.mktemp("assistant"), prepared)
    running.start()
    yield running
    assert running.stop() == 0


@pytest.fixture
def client(assistant: RunningAssistant) -> Iterator[httpx.Client]:
    with assistant.client() as client:
        yield client
